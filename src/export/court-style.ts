// The look of a statement for a court: a plain page for paper first.

import { REPORT_STYLE } from './report-style.ts'

export const COURT_STYLE = `${REPORT_STYLE}
table{margin:.4rem 0 1rem}
th,td{min-width:0}
th[scope=row]{vertical-align:top;color:var(--ink);font-weight:400}
td:has(.hash){min-width:0}
td .hash{font-size:.83rem}
dl{margin:.4rem 0 0;font-size:.9rem}
dl>div{display:grid;grid-template-columns:11rem 1fr;gap:0 1rem;padding:.12rem 0}
dt{color:var(--soft)}
dd{margin:0;overflow-wrap:anywhere}
dd p,.card dd p{margin:0}
.lead{margin-top:1.6rem}
.hash{overflow-wrap:anywhere}
pre{background:var(--mark);padding:.7rem .9rem;margin:.3rem 0;white-space:pre-wrap;overflow-wrap:anywhere;border-radius:4px}
pre code{font-size:.78rem}
ol.checks{padding-left:1.4rem}
ol.checks>li{margin:0 0 1.2rem}
.sign>div{grid-template-columns:13rem 1fr;margin-top:1.4rem;align-items:end}
.sign dd{border-bottom:1px solid var(--ink);min-height:2.2rem}
.sign dd.tall{min-height:7rem}
@media (max-width:40rem){dl>div,.sign>div{grid-template-columns:1fr}th,td{padding-right:.6rem;hyphens:auto;overflow-wrap:anywhere}table{font-size:.78rem}}
@media print{
nav{display:none}
body{font-size:10pt}
dl>div{grid-template-columns:42mm 1fr}
article{display:inline-block;width:100%}
article,#sign,pre,ol.checks>li{break-inside:avoid}
pre{border:1px solid var(--line);background:none}
.card{border:0;border-top:1px solid var(--line);border-radius:0;padding:3mm 0}
}
`
