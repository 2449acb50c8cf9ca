import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { isSyllable, syllableShare } from '../src/text/syllable.js'
import { decodeTcvn3, decodeVni, detectLegacy, encodeTcvn3, encodeVni } from '../src/text/legacy.js'
import { CP1252 } from '../src/text/legacy-tables.js'
const texts:string[]=JSON.parse(readFileSync('tests/fixtures/text/slogans-dev.json','utf8')).items.map((i:any)=>i.text)
for (const f of ['units-2024.csv','units-2025.csv','hard-unit-names.csv']) for (const r of Papa.parse<any>(readFileSync('/work/shared/facts/'+f,'utf8'),{header:true}).data) if (r.name) texts.push(r.name)
const bad=new Set<string>(); for (const t of texts) for (const w of t.match(/[\p{L}\p{M}]+/gu)??[]) if(!isSyllable(w)) bad.add(w)
console.log('invalid',[...bad].join(' '))
const lex=readFileSync('assets/lexicon.txt','utf8').split('\n').filter(l=>!l.startsWith('#')).map(l=>l.split('\t')[0]!.replaceAll('_',' '))
const bl=new Set<string>(); for (const t of lex) for (const w of t.match(/[\p{L}\p{M}]+/gu)??[]) if(!isSyllable(w)) bl.add(w+'('+t+')')
console.log('lexicon invalid',[...bl].join(' '))
let falseAlarm=0,n=texts.length; const res:any={}
const c=new Map(CP1252.map(([a,b])=>[b,a]))
const moji=(t:string)=>[...new TextEncoder().encode(t)].map(b=>c.get(b)??String.fromCharCode(b)).join('')
for (const t of texts){ const d=detectLegacy(t); if(d){falseAlarm++;console.log('FALSE',t,d)}
 for (const [k,enc] of [['tcvn3',encodeTcvn3],['vni',encodeVni],['utf8-1252',moji],['TCVN3UP',(s:string)=>encodeTcvn3(s.toUpperCase())],['VNIUP',(s:string)=>encodeVni(s.toUpperCase())]] as any){ const e=enc(t); const d=detectLegacy(e); res[k]??={right:0,certain:0,wrong:0}; const want=k.endsWith('UP')?t.toUpperCase():t; if(d?.text===want){res[k].right++; if(d.certain)res[k].certain++}else {if(e!==t||true){res[k].wrong++; if(!/^[\x00-\x7f]*$/.test(e)||k.endsWith('UP')) console.log(k,'|',t,'|',e,'|',d)}} } }
console.log(n,falseAlarm,res)
