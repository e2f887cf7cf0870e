// The look of a report: paper, ink and two hues that mean support and deny and nothing else; light, dark and print.

export const REPORT_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--ink:#1d1f21;--soft:#5f656b;--line:#dfe1df;--echo:#c9ccca;--support:#0f6b5c;--support-echo:#b9d8d1;--deny:#8a3b12;--deny-echo:#ecd0bd;--mark:#e8e4d8}
@media (prefers-color-scheme:dark){:root{--paper:#14161a;--card:#1b1e23;--ink:#ececea;--soft:#a0a7ad;--line:#31363c;--echo:#4a5056;--support:#5cc7b2;--support-echo:#25514a;--deny:#f0a274;--deny-echo:#5a3a29;--mark:#2a2a26}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.55 system-ui,"Noto Sans","Segoe UI",sans-serif;overflow-wrap:anywhere}
main,header,nav{max-width:47rem;margin:0 auto;padding:0 1.5rem}
header{padding-top:3rem}
h1,h2,h3,h4{line-height:1.25;text-wrap:balance}
h1{font:600 2rem/1.2 Georgia,"Noto Serif",serif;margin:0 0 .6rem}
h2{font-size:1.4rem;font-weight:600;margin:0 0 .8rem}
h3{font-size:1.05rem;font-weight:600;margin:2rem 0 .5rem}
h4{font-size:.95rem;font-weight:600;margin:1.2rem 0 .3rem}
section{margin:3.5rem 0;border-top:1px solid var(--line);padding-top:1.5rem}
p{margin:0 0 .8rem}
a{color:inherit;text-decoration:underline;text-decoration-color:var(--soft);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
a:focus-visible,summary:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
b,.n,.t,a,code{font-variant-numeric:tabular-nums}
.soft,.meta,figcaption{color:var(--soft);font-size:.83rem}
.lead{font-size:1.08rem}
.lead li{margin:0 0 .7rem}
ol.lead{padding-left:1.4rem}
nav ol{columns:2;column-gap:2rem;padding-left:1.4rem;font-size:.9rem;margin:1.5rem 0 0}
q,blockquote,.said{font-family:Georgia,"Noto Serif",serif}
q{quotes:none;unicode-bidi:isolate}
blockquote{margin:.3rem 0 .5rem;padding-left:1rem;border-left:2px solid var(--line);white-space:pre-wrap;overflow:clip}
code,.hash{font:.83rem/1.5 ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",monospace}
.wide{overflow-x:auto;margin:.4rem 0 1rem}
table{border-collapse:collapse;width:100%;font-size:.83rem;line-height:1.4}
th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--line);min-width:4.2em}
th:last-child,td:last-child{padding-right:0}
th{font-weight:500;color:var(--soft);vertical-align:bottom;overflow-wrap:normal}
.n{text-align:right;white-space:nowrap}
td{overflow-wrap:break-word}td bdi,td .hash{overflow-wrap:anywhere}
td .hash{font-size:.72rem}td:has(.hash){min-width:33ch}th.n{white-space:normal}
td:has(bdi){min-width:7.5rem}td:has(q){min-width:14rem}
.t{white-space:nowrap}
details{margin:.4rem 0}
summary{cursor:pointer;font-size:.9rem;color:var(--soft);padding:.15rem 0}
summary:hover{color:var(--ink)}
details>div{padding:.2rem 0 .6rem}
figure{margin:1rem 0;overflow-x:auto}
svg{width:100%;min-width:34rem;height:auto;display:block}
text{fill:var(--ink);font:12.5px system-ui,"Noto Sans","Segoe UI",sans-serif;font-variant-numeric:tabular-nums;unicode-bidi:isolate}
.lab{fill:var(--soft)}
.strong{font-weight:600}
.axis{stroke:var(--line)}
.pale{fill:var(--echo)}.solid{fill:var(--ink)}
.s{fill:var(--support)}.s-echo{fill:var(--support-echo)}.d{fill:var(--deny)}.d-echo{fill:var(--deny-echo)}
.dots{fill:none;stroke-width:1.5;stroke-dasharray:2 3}
.dots.s{fill:none;stroke:var(--support)}.dots.d{fill:none;stroke:var(--deny)}
.wire{fill:none;stroke:var(--echo)}
.tie{fill:none;stroke:var(--ink)}
.bond{fill:none;stroke:var(--ink);stroke-width:1.4}.bond.alleged{stroke:var(--soft);stroke-dasharray:2 4}
.bracket{fill:none;stroke:var(--ink);stroke-width:1.2}
.dark{fill:var(--mark)}
.ring{fill:none;stroke:var(--ink);stroke-width:2}.ring.open{stroke-dasharray:2 3}
.spread{min-width:0;max-width:30rem}
.ladder{min-width:0}
.clock{min-width:0;max-width:30rem}
.checks{margin:.4rem 0 1rem}
.checks dt{margin-top:.6rem;font-weight:500}
.checks dt b{font-weight:600}
.checks dd{margin:.1rem 0 0;padding-left:1rem;font-size:.9rem}
.checks dd .soft{display:block}
.card{background:var(--card);border:1px solid var(--line);border-radius:6px;padding:1.3rem 1.4rem 1rem;margin:0 0 1.5rem}
.card h3{font:600 1.2rem/1.35 Georgia,"Noto Serif",serif;margin:.2rem 0 .6rem}
.card p{margin-bottom:.5rem}
.family{border-top:1px solid var(--line);padding-top:.2rem;margin-top:1.6rem}
.family h3{margin-top:.8rem}
.diff{margin:.2rem 0 .9rem;font-family:Georgia,"Noto Serif",serif;white-space:pre-wrap}
del{color:var(--soft);text-decoration:line-through}
ins{background:var(--mark);text-decoration:underline}
.post{padding:.7rem 0 .3rem;border-bottom:1px solid var(--line)}
.post p{margin:0}
:target{background:var(--mark)}
section:target{background:none}
.paper{display:none}
@media (max-width:40rem){nav ol{columns:1}main,header,nav{padding:0 1rem}header{padding-top:1.5rem}}
@media print{
:root{color-scheme:light;--paper:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#bbb;--echo:#c4c4c4;--support:#0f6b5c;--support-echo:#b9d8d1;--deny:#8a3b12;--deny-echo:#ecd0bd;--mark:#eee}
@page{margin:18mm 16mm}
body{font-size:10.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main,header,nav{max-width:none;padding:0}
header{padding-top:0}
section{margin:1.6rem 0}
.card,figure,tr,dd,.family>p{break-inside:avoid}
h2,h3,h4,dt{break-after:avoid}
.wide,figure{overflow:visible}
svg{min-width:0}
#posts .post,#posts>p{display:none}
#posts>p.paper{display:block}
details:not([open]){display:none}
:target{background:none}
}
`
