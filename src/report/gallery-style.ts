import type { Role, Skin } from '../model/color.js'

const USED: readonly Role[] = ['primary', 'deep', 'accent', 'ink', 'paper', 'white', 'blush']

/** The page's style sheet in the campaign's own colors. */
export const galleryStyle = (skin: Skin): string =>
  `:root{${USED.map((role) => `--${role}:${skin.roles[role].hex}`).join(';')}}\n${BASE}${CARDS}${VIEWER}${PRINT}`

const BASE = `
*,*::before,*::after{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%;scroll-padding-top:9rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif}
[hidden]{display:none!important}
h1,h2,h3,h4,p,ul,figure{margin:0;padding:0}ul{list-style:none}
button,input{font:inherit;color:inherit}
button{cursor:pointer}
:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
header{display:flex;gap:2rem;align-items:flex-end;justify-content:space-between;background:var(--ink);color:var(--white);padding:2.2rem clamp(1rem,4vw,3.5rem) 0;border-bottom:.9rem solid var(--white)}
.title{padding-bottom:2rem;max-width:60rem}
header h1{font-size:clamp(1.7rem,4vw,2.9rem);line-height:1.15;font-weight:800;letter-spacing:-.02em;text-wrap:balance}
header .campaign,header .slogan{text-wrap:pretty}
header .campaign{font-weight:600;color:var(--accent);max-width:46rem;margin-bottom:.9rem}
header .campaign b{white-space:nowrap}
header .parent{opacity:.85}
header .dates{margin-top:.7rem}header .dates span{white-space:nowrap}
header .slogan{margin-top:.3rem;opacity:.85;max-width:46rem}
.couple{flex:none;display:block;width:clamp(8rem,24vw,19rem);height:auto;margin-bottom:-1px}
.notices{padding:0 clamp(1rem,4vw,3.5rem)}
.notice{background:var(--white);border-left:.4rem solid var(--primary);padding:.7rem 1rem;margin-top:1rem;max-width:70rem;border-radius:0 .4rem .4rem 0}
.notice.failed{border-color:var(--deep)}.notice li{margin-top:.3rem}
.controls{position:sticky;top:0;z-index:2;background:var(--paper);padding:.7rem clamp(1rem,4vw,3.5rem);border-bottom:1px solid var(--blush)}
@media (max-height:45rem){.controls{position:static}}
.controls .row{display:flex;flex-wrap:wrap;gap:.5rem 1.4rem;align-items:center}
.chips{display:flex;flex-wrap:wrap;gap:.4rem}
.chips.small{margin-top:.55rem;font-size:.85rem;gap:.3rem}
.chips button{min-height:2.75rem;border:2px solid var(--ink);background:var(--white);border-radius:1.5rem;padding:.25rem .95rem;font-weight:600}
.chips.small button{min-height:2rem;border-width:1px;font-weight:500;padding:.1rem .65rem}
.chips button span{opacity:.75;font-weight:400}
.chips button[aria-pressed=true]{background:var(--ink);color:var(--white)}
.find{display:flex;gap:.5rem;align-items:center;flex:1 1 12rem;max-width:22rem}
.find input{width:100%;min-width:0;min-height:2.75rem;border:2px solid var(--ink);border-radius:.4rem;background:var(--white);padding:.2rem .7rem}
.switch{display:inline-flex;gap:.5rem;align-items:center;min-height:2.75rem;cursor:pointer}
.switch input{width:1.25rem;height:1.25rem;accent-color:var(--deep)}
.legend{font-size:.88rem;margin-top:.4rem}.legend span{margin-right:.8rem;white-space:nowrap}
.legend span::before{content:"";display:inline-block;width:1.5rem;height:.75rem;margin-right:.35rem;border:2px solid #000}
.legend .trim::before{border:2px solid #e6007e}.legend .safe::before{border:2px dashed #00723f}.legend .avoid::before{border:0;background:#c00;opacity:.45}
.count{margin-left:auto;font-size:.9rem;white-space:nowrap}
main{padding:.5rem clamp(1rem,4vw,3.5rem) 4rem}
.place>h2{font-size:1.7rem;font-weight:800;letter-spacing:-.01em;margin:2rem 0 .2rem}
.family>h3{font-size:1.05rem;font-weight:600;margin:1.2rem 0 .7rem;padding-bottom:.3rem;border-bottom:2px solid var(--primary)}
.nothing{padding:3rem 0;text-align:center}
`

const CARDS = `
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(15.5rem,100%),1fr));gap:1.2rem;align-items:start}
.card{background:var(--white);border-radius:.5rem;overflow:hidden;min-width:0}
.card.wide{grid-column:span 2}
.frame{display:flex;width:100%;justify-content:center;align-items:center;gap:.6rem;padding:.9rem;border:0;background:#ece8e6;cursor:zoom-in;min-height:8rem}
.frame.empty{cursor:default;font-size:.9rem;text-align:center}
.frame:focus-visible{outline-offset:-4px}
.page{position:relative;display:block;overflow:hidden;flex:0 1 auto;width:min(100%,calc(20rem*var(--a)));aspect-ratio:var(--a);background:repeating-conic-gradient(#fff 0 25%,#ddd 0 50%) 0 0/16px 16px}
.picture{position:absolute;display:block;max-width:none;width:calc(100%/var(--w));height:calc(100%/var(--h));left:calc(-100%*var(--x)/var(--w));top:calc(-100%*var(--y)/var(--h))}
.zone-lines{display:none;position:absolute;inset:0;width:100%;height:100%}
.zones .page{aspect-ratio:var(--b);width:min(100%,calc(20rem*var(--b)))}
.zones .picture{inset:0;width:100%;height:100%}
.zones .zone-lines{display:block}
.zone-lines rect,.zone-lines circle{fill:none;vector-effect:non-scaling-stroke;stroke-width:2}
.zone-lines .trim,.zone-lines .safe{filter:drop-shadow(0 0 1px #fff) drop-shadow(0 0 .5px #fff)}
.zone-lines .trim{stroke:#e6007e}.zone-lines .safe{stroke:#00723f;stroke-dasharray:7 4}
.zone-lines .avoid{fill:#c00;fill-opacity:.3;stroke:#c00}
figcaption{padding:.8rem .9rem 1rem;font-size:.92rem;overflow-wrap:anywhere}
figcaption h4{font-size:1rem;font-weight:700;line-height:1.3}
.content{color:var(--deep);font-weight:600}
.facts{opacity:.9}
.files li{margin-top:.35rem}
.files a{color:var(--ink);text-decoration-color:var(--primary);text-decoration-thickness:2px;text-underline-offset:3px;padding:.2rem 0}
.files span{white-space:nowrap;opacity:.8}
.omitted{margin-top:.5rem;font-size:.88rem;opacity:.9}
.warnings{margin-top:.5rem}.warnings li{padding-left:1.3rem;position:relative;font-size:.88rem}
.warnings li::before{content:"!";position:absolute;left:0;top:.15em;width:1.05rem;height:1.05rem;line-height:1.05rem;text-align:center;font-weight:800;background:var(--accent);color:var(--ink);border-radius:50%}
details{margin-top:.5rem;font-size:.88rem}
summary{cursor:pointer;padding:.35rem 0}
.copy{margin-top:.5rem;min-height:2.5rem;border:1px solid var(--ink);border-radius:.4rem;background:var(--white);padding:.2rem .8rem}
@media (max-width:40rem){
.controls{position:static}html{scroll-padding-top:0}
.controls .row .chips,.chips{flex-wrap:nowrap;overflow-x:auto;margin-inline:-1rem;padding:.2rem 1rem;max-width:100vw}.chips button{flex:none}
.chips.small button{min-height:2.5rem}
.find{flex:1 1 100%;max-width:none}.count{margin-left:0}
.card.wide{grid-column:auto}header{gap:1rem}header h1{font-size:clamp(1.25rem,6.2vw,1.7rem);overflow-wrap:anywhere}.couple{position:absolute;right:1rem;bottom:0;width:6.5rem}header{position:relative}.title{padding-bottom:5rem}}
`

const VIEWER = `
.viewer{width:100vw;height:100dvh;max-width:none;max-height:none;margin:0;padding:0;border:0;background:#161214;color:#fff}
.viewer[open]{display:flex;flex-direction:column}
.viewer::backdrop{background:#161214}
.viewer :focus-visible{outline-color:#fff}
.stage{flex:1;min-height:0;overflow:auto;display:flex;padding:1rem;gap:1rem}
.stage .page{margin:auto;flex:none;cursor:zoom-in;width:min(100%,calc((100dvh - 7.5rem)*var(--a)))}
.zones .stage .page{width:min(100%,calc((100dvh - 7.5rem)*var(--b)))}
.stage.near .page,.zones .stage.near .page{width:max(260%,calc((100dvh - 7.5rem)*var(--a)));cursor:zoom-out}
.bar{display:flex;gap:.6rem;align-items:center;padding:.5rem 1rem;background:#000}
.bar .caption{flex:1;min-width:0;font-size:.92rem;line-height:1.35;overflow-wrap:anywhere}
.bar button{flex:none;min-width:2.9rem;min-height:2.9rem;border:1px solid #777;border-radius:.5rem;background:#222;color:#fff;font-size:1.3rem;line-height:1}
.bar a{color:#fff}.bar .switch{font-size:.9rem}
@media (max-width:40rem){.bar{flex-wrap:wrap}.bar .caption{order:-1;flex-basis:100%}.bar .switch{margin:auto}}
`

const PRINT = `
@media print{
body{background:#fff;font-size:9pt}
.controls,.copy,details,.viewer{display:none!important}
header{background:none;color:#000;padding:0 0 .3cm;border-bottom:1.5pt solid #000}header .campaign{color:#000}.couple{display:none}
.notice{border:1pt solid #000}main,.notices{padding-inline:0}
.cards{grid-template-columns:repeat(4,1fr);gap:.4cm}.card{border:.5pt solid #999;break-inside:avoid}
.frame{background:none;padding:.2cm;min-height:0}.page{width:min(100%,calc(5cm*var(--a)));print-color-adjust:exact;-webkit-print-color-adjust:exact}
.place>h2,.family>h3{break-after:avoid}}
`
