import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { fit } from '../src/text/fit.js'
import { bestLayouts } from '../src/text/breaks.js'
import { tokenRun } from '../src/text/token-run.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
const f=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const data={medium:f('500Medium'),semibold:f('600SemiBold'),bold:f('700Bold'),extrabold:f('800ExtraBold'),black:f('900Black')}
const m=JSON.parse(readFileSync('tests/fixtures/text/slogans-dev.json','utf8')).items[0].marked
const cpu=()=>{const u=process.cpuUsage();return (u.user+u.system)/1000}
const st={face:'black',tracking:-0.026,align:'left'} as const
for (let rep=0;rep<3;rep++) for (const [w,h,ms] of [[7500,1000],[1910,1000],[1000,1000],[562,1000],[333,1000],[1000,1000,60],[1000,5000,80]] as const) { const fonts=createFonts(data); const p=inCapitals(parseMarked(m)); const box={width:w,height:h,...(ms?{maxSize:ms}:{})}; const a=cpu(); const run=tokenRun(fonts,p.syllables,st); const b=cpu(); const l=bestLayouts(p,run,box,32); const c=cpu(); for(const x of l) run.pitch(x.ends); const d=cpu(); fit(fonts,p,box,st); const e=cpu(); console.log(rep,w,h,'run',(b-a).toFixed(1),'dp',(c-b).toFixed(1),'pitch',(d-c).toFixed(1),'whole',(e-d).toFixed(1)) }
