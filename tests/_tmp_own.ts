import { readFileSync } from 'node:fs'
import YAML from 'yaml'
import Papa from 'papaparse'
import { gradeGaps } from '../src/text/grade.js'
import { loadLexicon } from '../src/text/lexicon.js'
const lex=loadLexicon(readFileSync('assets/lexicon.txt','utf8'))
const c=YAML.parse(readFileSync('/work/shared/facts/campaigns.yaml','utf8'))
const texts=new Set<string>()
for (const x of c.campaigns) { texts.add(x.name); if(x.slogan) texts.add(x.slogan); for (const g of x.messages.groups) for (const i of g.items) if(i.text) texts.add(i.text) }
if(process.argv[2]==='own') { texts.clear(); for (const l of readFileSync('/tmp/own.txt','utf8').split('\n')) if(l.trim()&&!l.startsWith('#')) texts.add(l) }
else for (const f of ['units-2024.csv','units-2025.csv','hard-unit-names.csv']) for (const r of Papa.parse<any>(readFileSync('/work/shared/facts/'+f,'utf8'),{header:true}).data) if (r.name) texts.add(r.name)
const m:any={good:'|',never:'_',poor:'+',ok:' ',unverified:'?'}
for (const t of texts) { const g=gradeGaps(t,lex); const s=g.syllables.map((s,k)=>s+(m[g.gaps[k] as any]??'')).join(''); if (process.argv[3]==='all'||/\?/.test(s)) console.log(s) }
