import {loadFormats} from './src/input/formats.js'
try{const f=await loadFormats('.');console.log(f.length,f.filter(x=>x.medium==='print').length);console.log(f.flatMap(x=>x.pieces).filter(p=>p.inKit).length)
console.log(JSON.stringify(f.find(x=>x.id==='phong-4x2.5m')));console.log(JSON.stringify(f.find(x=>x.id==='khung-avatar')))
}catch(e){console.log((e as any).diagnostics??e)}
