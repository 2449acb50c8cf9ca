import {loadFormats} from './src/input/formats.js'
import {inferFormat} from './src/plan/custom-size.js'
import {loadKit} from './src/input/kit.js'
import {writeFileSync} from 'node:fs'
const F=await loadFormats('.')
for(const s of ['420x70cm','4x0,7m','1170x300px','384x256px','1920x300px','2x3m','1x1m','54x79cm','0.5x1.5m','300x500px','1080x1080px','80x190cm','20x15cm'])try{const f=inferFormat(s,F);console.log(s,f.id,f.vi,f.archetype,JSON.stringify(f.safe),f.minText,f.medium==='print'?[f.bleed,f.hem,f.eyelets,f.material]:'',f.pieces.map(p=>p.content).join())}catch(e){console.log((e as any).diagnostics??e)}
for(const s of ['10x20','abc','1x1px','9999x10mm'])try{inferFormat(s,F)}catch(e){console.log(JSON.stringify((e as any).diagnostics))}
writeFileSync('/tmp/kit.yaml',`campain: binh-dang-gioi
year: hai nghìn
unit:
from: 31/02/2024
to: 15/13/2024
only: [a, b]
type: pngg
event:
  kind: le-phat-dongg
  tittle: x
`)
await loadKit('/tmp/kit.yaml').catch(e=>{for(const d of e.diagnostics)console.log(d.message,'|',d.hint)})
writeFileSync('/tmp/kit.yaml',`campaign: binh-dang-gioi
unit: Sở: A: b
\tyear: 2024
unit: x
from: 20/12/2024
to: "15/11/2024
`)
await loadKit('/tmp/kit.yaml').catch(e=>{for(const d of e.diagnostics)console.log(d.message,'|',d.hint)})
writeFileSync('/tmp/kit.yaml',`unit: Bảo hiểm xã hội tỉnh Khánh Hòa
year: 2024
event: {time: 8:00, date: 15-11-2024}
from: 20/12/2024
to: 15/11/2024
`)
await loadKit('/tmp/kit.yaml').then(k=>console.log(k.kit,k.placeOf('year'))).catch(e=>{for(const d of e.diagnostics)console.log(d.message,'|',d.hint)})
