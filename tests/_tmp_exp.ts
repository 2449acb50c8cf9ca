import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
import { tokenRun } from '../src/text/token-run.js'
import { fit } from '../src/text/fit.js'
import { OPENERS, LEANERS } from '../src/text/word-classes.js'
import { largestAnywhere } from './support/largest-anywhere.js'
const face=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const fonts=createFonts({medium:face('500Medium'),semibold:face('600SemiBold'),bold:face('700Bold'),extrabold:face('800ExtraBold'),black:face('900Black')})
const items=JSON.parse(readFileSync('tests/fixtures/text/slogans-dev.json','utf8')).items
const R:any=[['8:1',8],['7.5:1',7.5],['4:1',4],['1.91:1',1.91],['1:1',1],['4:5',.8],['9:16',.5625],['1:3',1/3]]
const st={face:'extrabold',tracking:0,align:'center'} as const
const any=new Map<string,number>()
for (const [ok,pv,pw] of [[.03,.15,.15],[.03,.1,.3],[.02,.06,.25],[.01,.04,.2],[0,.02,.3],[0,0,0]]) {
 fonts.fits.clear(); let poor=0,weak=0,wide=0,br=0
 const line=R.map(([n,r]:any)=>{let s=0;for(const i of items){const p=inCapitals(parseMarked(i.marked));const costs=p.gaps.map((g,k)=>{const w=p.syllables[k]!.toLowerCase();return g==='good'?0:g==='ok'?ok:g==='never'?Infinity:(OPENERS.has(w)||LEANERS.has(w))?pw:pv})
  const f=fit(fonts,{...p,costs},{width:1000*r,height:1000,pitch:1.3},st);for(const b of f.breaks){br++;if(b.grade==='poor'){poor++;const w=p.syllables[b.after]!.toLowerCase();if(OPENERS.has(w)||LEANERS.has(w)){weak++;if(r>1.9)wide++}}}
  const key=i.id+n;if(!any.has(key))any.set(key,largestAnywhere(fonts,p.syllables,{width:1000*r,height:1000,pitch:1.3},st));s+=f.size/any.get(key)!}return n+' '+(s/items.length).toFixed(3)}).join('  ')
 console.log(ok,pv,pw,'|',line,'| poor',poor,'weak',weak,'wide weak',wide,'of',br)}
