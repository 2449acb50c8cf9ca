import { readFileSync } from 'node:fs'
import { createFonts } from '../src/text/fonts.js'
import { inCapitals, parseMarked } from '../src/text/marks.js'
import { tokenRun } from '../src/text/token-run.js'
const face=(n:string)=>new Uint8Array(readFileSync('assets/fonts/BeVietnamPro_'+n+'.ttf'))
const fonts=createFonts({medium:face('500Medium'),semibold:face('600SemiBold'),bold:face('700Bold'),extrabold:face('800ExtraBold'),black:face('900Black')})
const items=JSON.parse(readFileSync('tests/fixtures/text/slogans-dev.json','utf8')).items
const R:any=[['8:1',8],['7.5:1',7.5],['4:1',4],['1.91:1',1.91],['1:1',1],['4:5',.8],['9:16',.5625],['1:3',1/3]]
function best(run:any,n:number,w:number,H:(k:number)=>number,allowed:(i:number)=>boolean){let row=Array.from({length:n+1},(_,t)=>t===0?0:Infinity);let b=0;for(let k=1;k<=n;k++){const pr=row;row=Array.from({length:n+1},(_,t)=>{if(t<n&&t>0&&!allowed(t-1))return Infinity;let l=Infinity;for(let f=0;f<t;f++)l=Math.min(l,Math.max(pr[f]!,run.width(f,t)));return l});b=Math.max(b,Math.min(w/row[n]!,1000/H(k)))}return b}
for (const [hn,H] of [['trim',(k:number)=>(k-1)*1.3+.74],['full',(k:number)=>k*1.3]] as any) for (const set of [['never'],['never','poor']]) {
 console.log(hn,'forbidden',set.join('+'),R.map(([n,r]:any)=>{let s=0;for(const i of items){const p=inCapitals(parseMarked(i.marked));const run=tokenRun(fonts,p.syllables,{face:'extrabold',tracking:0,align:'center'});const N=p.syllables.length;s+=best(run,N,1000*r,H,(g)=>!set.includes(p.gaps[g]!))/best(run,N,1000*r,H,()=>true)}return n+' '+(s/items.length).toFixed(3)}).join('  '))}
