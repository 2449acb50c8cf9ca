/** Style sheet of the proof page: plain, for reading on screen and on A4. */
export const PROOF_STYLE = `
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem;max-width:84rem;background:#fff;color:#1b1b1b;font:15px/1.45 "Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif}
h1{font-size:1.7rem;margin:0 0 .4rem}h2{font-size:1.25rem;margin:0;line-height:1.3}
header p,header ol{max-width:52rem;margin:.4rem 0}
.store{position:absolute;width:0;height:0}
.legend{display:flex;flex-wrap:wrap;gap:.3rem 1.4rem;list-style:none;padding:0;margin:.8rem 0}
.legend i,.grades i{display:inline-block;width:.5em;height:.9em;margin-right:.35em;vertical-align:-.1em}
.summary{border:1px solid #bbb;padding:.6rem .9rem;max-width:52rem}
.summary.open{border:2px solid #c62828}
.summary ul{margin:.3rem 0 0;padding-left:1.2rem}
section{border-top:2px solid #1b1b1b;margin-top:1.6rem;padding-top:.7rem}
.marked{font-family:Consolas,"DejaVu Sans Mono",monospace;font-size:.85rem;color:#444;overflow-wrap:anywhere;margin:.2rem 0}
.where{color:#444;margin:.1rem 0;font-size:.9rem}
.vote{font-size:.95rem;margin:.3rem 0 .6rem}
.blocks{display:flex;flex-wrap:wrap;gap:1rem;align-items:flex-start}
figure{margin:0;border:1px solid #ccc;padding:.5rem;max-width:100%;break-inside:avoid}
figure.flagged{border:2px solid #c62828}
figure svg{display:block;max-width:100%;height:auto}
figcaption{font-size:.78rem;color:#333;margin-top:.35rem;width:0;min-width:max(100%,13em)}
figcaption b{display:block}
.also{color:#666}
.grades{display:block}
@media print{body{padding:0;font-size:11px}section{break-inside:auto}h2,.marked,.where,.vote{break-after:avoid}@page{size:A4;margin:12mm}}
`
