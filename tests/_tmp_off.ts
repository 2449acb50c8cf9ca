import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { fit } from '../src/text/fit.js'
import { parseMarked } from '../src/text/marks.js'
import { isWeak } from '../src/text/word-classes.js'
const f=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const fonts=createFonts({medium:f('500Medium'),semibold:f('600SemiBold'),bold:f('700Bold'),extrabold:f('800ExtraBold'),black:f('900Black')})
const texts=new Set<string>()
for (const t of ['binh-dang-gioi/campaign','binh-dang-gioi/2024/theme','binh-dang-gioi/2025/theme','phong-chong-bao-luc-gia-dinh/campaign','phong-chong-bao-luc-gia-dinh/2024/theme']) for (const m of readFileSync('themes/'+t+'.yaml','utf8').matchAll(/(?:text|slogan|name|nameShort|nameLead|nameRest|full|short|lead|rest|ten|chu[a-z-]*)?:? *([^\s:#]*[|_+][^\n#]*)$/gmu)) texts.add(m[1]!.trim())
let poor=0,weak=0,n=0
for (const t of texts) for (const r of [7.5,4,2.5,1.91]) { const p=parseMarked(t); const x=fit(fonts,p,{width:r*1000,height:1000},{face:'black',tracking:-.026,align:'left'}); n++; for(const b of x.breaks) if(b.grade==='poor'){poor++; const w=isWeak(p.syllables[b.after]!.toLowerCase()); if(w)weak++; console.log(r,w?'WEAK':'',x.lines.join(' / '))}}
console.log(texts.size,n,poor,weak)
