import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { fit } from '../src/text/fit.js'
import { parseMarked } from '../src/text/marks.js'
import { isWeak } from '../src/text/word-classes.js'
const f=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const fonts=createFonts({medium:f('500Medium'),semibold:f('600SemiBold'),bold:f('700Bold'),extrabold:f('800ExtraBold'),black:f('900Black')})
const texts=new Set<string>()
for (const l of readFileSync('/tmp/brief/marks-proposal.txt','utf8').split('\n')) if(l&&!l.startsWith('#')) texts.add(l.split(': ').slice(1).join(': '))
let poor=0,weak=0,n=0
for (const t of texts) for (const r of [7.5,4,2.5,1.91,1,.7,.5]) { const p=parseMarked(t); const x=fit(fonts,p,{width:r*1000,height:1000},{face:'black',tracking:-.026,align:'left'}); n++; if(r<2) console.log(r,x.size.toFixed(0),x.lines.join(' / ')); for(const b of x.breaks) if(b.grade==='poor'){poor++; const w=isWeak(p.syllables[b.after]!.toLowerCase()); if(w)weak++; console.log(r,w?'WEAK':'',x.lines.join(' / '))}}
console.log(texts.size,n,poor,weak)
