// What a dossier's look adds to the report's: cards with two sides, exhibits, pages of paper.

import { REPORT_STYLE } from './report-style.ts'

/** A running head of paper: the token of the export, when it is one. */
export function pageHead(token: string): string {
  return /^[0-9A-Z-]{1,40}$/.test(token)
    ? `@page{@top-right{content:"${token}";font:8.5pt ui-monospace,monospace;color:#444}}`
    : ''
}

export const DOSSIER_STYLE = `${REPORT_STYLE}
:root{--soft:#555b60}
@media (prefers-color-scheme:dark){:root{--soft:#aab1b7}}
main,header,nav{max-width:56rem}
main>section>p,main>section>ul,main>section>ol,main>section>dl,header>p,.lead{max-width:42rem}
h5{font-size:.92rem;font-weight:600;line-height:1.3;margin:1rem 0 .4rem;padding-bottom:.25rem;border-bottom:2px solid var(--line)}
h5.support{border-color:var(--support)}h5.deny{border-color:var(--deny)}
.card{padding:1.6rem 1.8rem 1.2rem;margin:0 0 2.5rem}
.card h3{font-size:1.45rem;margin:.3rem 0 .9rem;max-width:40rem}
.card h4{font-size:1.05rem;margin:1.8rem 0 .4rem}
.answer{font-size:1.05rem;max-width:42rem}
.answer .meta{font-size:.86rem}
figure{margin:1.2rem 0}
figure .ladder{max-width:46rem}
.two{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:0 2.2rem}
.two p{font-size:.92rem}
.two .meta,.two .soft{font-size:.83rem}
ul.said{list-style:none;margin:0;padding:0;font-family:inherit}
ul.said li{padding:.7rem 0 .5rem;border-bottom:1px solid var(--line)}
ul.said p{margin:0 0 .15rem}
ul.said blockquote{margin:.25rem 0 .3rem;font-size:1rem;line-height:1.45}
ul.answers{list-style:none;margin:0;padding:0;max-width:none}
ul.answers li{display:grid;grid-template-columns:11rem minmax(0,1fr);gap:0 1.6rem;padding:1rem 0;border-bottom:1px solid var(--line);align-items:start}
ul.answers h3{font:600 1.08rem/1.35 Georgia,"Noto Serif",serif;margin:0 0 .4rem}
ul.answers h3 a{text-decoration-color:var(--line)}
svg.small{min-width:0;width:11rem;margin-top:.3rem}
dl.pairs{margin:0;display:flex;flex-wrap:wrap;gap:.3rem 2.2rem}
dl.pairs dt{font-size:.83rem;color:var(--soft);border-left:3px solid var(--line);padding-left:.5rem}dl.pairs dt.support{border-color:var(--support)}dl.pairs dt.deny{border-color:var(--deny)}
dl.pairs dd{margin:0;padding-left:calc(.5rem + 3px)}
dl.words{margin:0}
dl.words dt{font-weight:600;margin-top:.7rem}
dl.words dd{margin:.1rem 0 0}
pre{margin:.4rem 0 1rem;padding:.7rem .9rem;border:1px solid var(--line);border-radius:4px;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{font-size:.8rem}
tbody th{font-weight:400;color:inherit;vertical-align:top}
nav ul{columns:2;column-gap:2rem;margin:1.4rem 0 0;padding-left:1.1rem;font-size:.92rem}
.wide:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.media{max-width:100%;max-height:26rem;height:auto;display:block;filter:grayscale(1)}
summary{padding:.35rem 0}
.meta a,.meta code{font-size:inherit}
header [data-is="/head.id"]{white-space:nowrap}
.token,.meta .token{font-size:.75rem;color:var(--soft);white-space:nowrap}
@media (max-width:46rem){.two{grid-template-columns:minmax(0,1fr)}.card{padding:1.1rem 1rem .8rem}ul.answers li{grid-template-columns:minmax(0,1fr)}svg.small{margin:0 0 .6rem}}
.narrow{display:none}
@media (min-width:46.01rem){.evidence:not(.two) ul.said{columns:2;column-gap:2.2rem}.evidence:not(.two) ul.said li{break-inside:avoid}}
@media (max-width:38rem){nav ul{columns:1}figure .ladder{display:none}.narrow{display:block}.narrow svg.small{width:100%;max-width:22rem}.twin>summary{display:none}.twin::details-content{content-visibility:visible;display:block;height:auto}}
@media print{
:root{--soft:#444}
@page{size:A4;margin:20mm 17mm 22mm;@bottom-right{content:counter(page) " / " counter(pages);font:8.5pt system-ui,sans-serif;color:#444}@bottom-left{content:string(running);font:8.5pt system-ui,sans-serif;color:#444}}
main,header,nav{max-width:none}
.noprint{display:none}
.card{break-inside:auto;border:0;border-top:1.5pt solid var(--ink);border-radius:0;padding:.6rem 0 0}
div+div>.card{margin-top:9mm}
.card h4+p{break-after:avoid}
.card h4,h5{break-after:avoid}
.front{display:inline-block;width:100%;break-inside:avoid}
.card p{orphans:3;widows:3}
ul.said li,ul.answers li,dl.words>div{break-inside:avoid}
figure .ladder{display:block;max-width:150mm;min-width:0}.narrow{display:none}.twin>summary{display:list-item}
details:not([open]){display:block}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none;color:var(--ink);font-weight:600}
thead{display:table-header-group}
table{font-size:8.5pt}
.card table{font-size:8pt;line-height:1.25}.card th,.card td{padding-top:.5mm;padding-bottom:.5mm}.twin .wide{max-width:120mm}
.evidence{display:block}.evidence ul.said{columns:2;column-gap:8mm}.evidence ul.said li{padding:1.4mm 0 1mm}.evidence ul.said p,.two p{line-height:1.35}ul.said blockquote{font-size:9.5pt;line-height:1.35;margin:.8mm 0}
pre{border-color:#bbb}
}
`
