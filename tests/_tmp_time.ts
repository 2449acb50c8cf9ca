import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { fit } from '../src/text/fit.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
const f=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const data={medium:f('500Medium'),semibold:f('600SemiBold'),bold:f('700Bold'),extrabold:f('800ExtraBold'),black:f('900Black')}
const m=JSON.parse(readFileSync('tests/fixtures/text/slogans-dev.json','utf8')).items[0].marked
for (let rep=0;rep<3;rep++) for (const [w,h,ms] of [[8000,1000],[7500,1000],[4000,1000],[1910,1000],[1000,1000],[800,1000],[562,1000],[333,1000],[1000,1000,60],[1000,5000,80]] as const) { const fonts=createFonts(data); const p=inCapitals(parseMarked(m)); const t=performance.now(); const r=fit(fonts,p,{width:w,height:h,...(ms?{maxSize:ms}:{})},{face:'black',tracking:-0.026,align:'left'}); const t1=performance.now(); fit(fonts,p,{width:w,height:h,...(ms?{maxSize:ms}:{})},{face:'black',tracking:-0.026,align:'left'}); const t2=performance.now(); console.log(rep,w,h,(t1-t).toFixed(1),(t2-t1).toFixed(3),r.lines.length)}
