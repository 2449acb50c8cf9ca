/** Style sheet of the import report; plain, because a list is read before any campaign is chosen. */
export const IMPORT_STYLE = `
*{box-sizing:border-box}
body{margin:0;font:16px/1.5 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",system-ui,sans-serif;color:#2b1a24;background:#faf6f3}
header{background:#2b1a24;color:#fff;padding:1.6rem clamp(1rem,4vw,3rem)}
header p,header h1{margin:0}header h1{font-size:1.7rem;line-height:1.25;margin:.2rem 0 .4rem}.sum{font-size:1.1rem}
main{padding:1rem clamp(1rem,4vw,3rem) 4rem}
table{border-collapse:collapse;width:100%;background:#fff}
th,td{text-align:left;vertical-align:top;padding:.55rem .7rem;border-bottom:1px solid #e4dad5}
thead th{background:#efe6e1;font-weight:600}
.rows thead th{position:sticky;top:0}
ul{margin:.2rem 0 0;padding:0;list-style:none}li{margin:.15rem 0}
i{font-style:normal;font-size:.82em;color:#6b5560;background:#f1ebe7;border-radius:.2rem;padding:0 .3rem}
del{color:#8a2b2b;text-decoration-thickness:1px}ins{color:#0d5c3a;text-decoration:none;font-weight:600}
em{font-style:normal;color:#4a3540}
.minor{opacity:.75}
.says li{border-left:.3rem solid #9a8a92;padding-left:.6rem}
.says .error{border-color:#b3261e}.says .warning{border-color:#c77700}
td>span{white-space:nowrap;border-radius:1rem;padding:.1rem .6rem;background:#e3f1e9;color:#0d5c3a;font-weight:600;font-size:.9rem}
.changed td>span{background:#fdebd2;color:#7a4a00}.refused td>span{background:#fbe0de;color:#8c1d18}.skipped td>span,.unused{background:#eee;color:#555}
.skipped td{color:#555}
fieldset{border:0;padding:0;margin:1.2rem 0 .6rem;display:flex;flex-wrap:wrap;gap:.4rem 1.4rem}legend{float:left;font-weight:600;margin-right:1.2rem}
label{cursor:pointer}
details{margin:1rem 0}summary{cursor:pointer;font-weight:600}.columns{margin-top:.5rem;width:auto}
body:has(#loc-read:checked) .rows tbody tr:not(.read,.changed),
body:has(#loc-changed:checked) .rows tbody tr:not(.changed),
body:has(#loc-refused:checked) .rows tbody tr:not(.refused),
body:has(#loc-skipped:checked) .rows tbody tr:not(.skipped){display:none}
@media (max-width:50rem){.rows thead{display:none}.rows tr{display:block;border-bottom:2px solid #e4dad5;padding:.4rem 0}.rows td{display:block;border:0;padding:.2rem .7rem}.rows td:empty{display:none}}
@media print{fieldset,details{display:none}body{background:#fff}header{background:none;color:#000;padding:0}}
`
