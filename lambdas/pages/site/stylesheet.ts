/** The one style sheet of the site, served as `/site.css`. System fonts, one accent colour, a text column and a rail, light and dark. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fdfcfa; --ink: #1b1d1f; --dim: #55595e; --link: #0b4f8a; --mark: #fff1b8; --rule: #d9d6cf;
  --notice: #fbe9d0; --fault: #9b1c1c; --field: #ffffff; --on-link: #ffffff; --edge: #767a80;
  --serif: Georgia, Cambria, "Noto Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181a; --ink: #e8e6e1; --dim: #a9adb2; --link: #8fc1f0; --mark: #4d4014; --rule: #3a3d40;
    --notice: #4a3413; --fault: #ff9d94; --field: #1f2224; --on-link: #16181a; --edge: #8b9096;
  }
}
/* Georgia and Liberation Serif lack letters of Kazakh: a word set from two fonts looks broken. */
:lang(kk) { --serif: "PT Serif", "Noto Serif", Cambria, "DejaVu Serif", "Times New Roman", serif; }
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word; }
td { overflow-wrap: anywhere; hyphens: auto; }
td code { white-space: nowrap; }
.frame { max-width: 41rem; margin: 0 auto; padding: 0 1rem; }
.frame > * { min-width: 0; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: 0; top: -4rem; background: var(--ground); padding: 0.75rem 1rem; }
.skip:focus { top: 0; }
h1, h2, h3, .masthead, .gist, .headline { font-family: var(--serif); line-height: 1.25; }
h1, h2, h3 { text-wrap: balance; }
h2::first-letter { text-transform: uppercase; }
h1 { font-size: 2.25rem; line-height: 1.15; letter-spacing: -0.01em; margin: 2rem 0 0.75rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 0.5rem; padding-top: 0.625rem; border-top: 2px solid var(--ink); }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem; }
h3.month { font: 600 0.9375rem/1.4 var(--sans); color: var(--dim); margin: 2rem 0 0; padding-bottom: 0.25rem; border-bottom: 1px solid var(--rule); }
p, ul, ol, dl, table { margin: 0 0 0.75rem; }
.dim { color: var(--dim); }
.small { font-size: 0.9375rem; line-height: 1.5; }
.lead { font-size: 1.1875rem; line-height: 1.5; text-wrap: pretty; }
.gist { font-size: 1.375rem; line-height: 1.4; text-wrap: pretty; margin: 1rem 0; }
.kicker { margin: 2rem 0 0; color: var(--dim); font-size: 0.9375rem; }
.kicker + h1 { margin-top: 0.25rem; }
mark { background: var(--mark); color: inherit; padding: 0 0.1em; margin: 0 -0.1em; }
.notice { background: var(--notice); padding: 0.5rem 0; font-size: 0.9375rem; font-weight: 600; }
.top { border-bottom: 3px double var(--rule); padding: 1.25rem 0 0.5rem; }
.top .frame { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; justify-content: space-between; }
.masthead { font-size: 1.75rem; font-weight: bold; letter-spacing: -0.01em; margin: 0; }
.masthead a { color: var(--ink); text-decoration: none; }
.masthead span { display: block; font: 0.9375rem/1.5 var(--sans); letter-spacing: 0; color: var(--dim); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
nav a { display: inline-block; padding: 0.375rem 0; }
header nav a { text-decoration: none; }
header nav a:hover { text-decoration: underline; }
nav [aria-current] { color: var(--ink); font-weight: 600; }
nav.main { flex-basis: 100%; margin-top: 0.5rem; }
nav.main [aria-current] { box-shadow: 0 3px 0 var(--link); }
ol.headlines { list-style: none; counter-reset: rank; padding: 0; }
ol.headlines li { counter-increment: rank; position: relative; padding: 0.75rem 0 0.75rem 2.25rem; border-top: 1px solid var(--rule); }
ol.headlines li:first-child { border-top: 0; }
ol.headlines li::before { content: counter(rank); position: absolute; left: 0; font: 1.5rem/1.2 var(--serif); color: var(--dim); }
ol.headlines a, .headline a { font-family: var(--serif); font-size: 1.25rem; line-height: 1.3; color: var(--ink); text-decoration: none; text-wrap: pretty; }
ol.headlines a:hover, .headline a:hover { color: var(--link); text-decoration: underline; }
ol.headlines .small { display: block; color: var(--dim); margin-top: 0.125rem; }
ol.headlines .small a { font: inherit; color: var(--dim); text-decoration: underline; }
ol.stories { list-style: none; padding: 0; }
ol.stories > li { padding: 1rem 0; border-bottom: 1px solid var(--rule); }
ol.stories > li:last-child { border-bottom: 0; }
ol.stories p, ol.stories ul { font-size: 0.9375rem; line-height: 1.5; color: var(--dim); margin: 0 0 0.25rem; }
ol.stories p.headline { font-size: 1.25rem; line-height: 1.3; margin-bottom: 0.25rem; }
ol.stories details { margin: 0; }
ol.stories details ul { padding-left: 1.25rem; margin-bottom: 0.5rem; }
ol.stories p:not(.headline) > a:last-child, .count { white-space: nowrap; }
ul.plain { padding-left: 1.25rem; }
ul.plain li { margin-bottom: 0.25rem; }
.report { margin: 0; padding: 1rem 0; border-bottom: 1px solid var(--rule); }
.report h3 { margin-top: 0; }
.report p { font-size: 0.9375rem; line-height: 1.5; color: var(--dim); margin-bottom: 0.25rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--dim); padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { font-weight: 600; border-bottom: 2px solid var(--rule); }
ul.sources { list-style: none; padding: 0; }
ul.sources li { padding: 0.5rem 0; border-bottom: 1px solid var(--rule); }
ul.sources .small { display: block; color: var(--dim); margin: 0; }
table.kinds td, table.kinds th { padding: 0.25rem 0.75rem 0.25rem 0; vertical-align: middle; border: 0; white-space: nowrap; }
table.kinds th { white-space: normal; }
.wide { width: 45%; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.defs { position: absolute; width: 0; height: 0; }
.wide svg { height: 0.625rem; }
.bar { fill: var(--link); }
.base { stroke: var(--edge); stroke-width: 0.5; }
.hatch { stroke: var(--edge); stroke-width: 1.5; }
.mark { stroke: var(--ink); stroke-width: 0.5; stroke-dasharray: 1.5 1.5; fill: none; }
.axis { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; margin-top: 0.25rem; font-variant-numeric: tabular-nums; }
.axis span { flex-basis: 100%; }
ul.multiples { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: 1.25rem 1.5rem; }
ul.multiples li { display: flex; flex-direction: column; font-size: 0.9375rem; line-height: 1.35; }
ul.multiples svg { margin-top: auto; padding-top: 0.375rem; }
ul.multiples .small { margin: 0.25rem 0 0; font-size: 0.8125rem; line-height: 1.4; font-variant-numeric: tabular-nums; }
details { margin: 0 0 1rem; font-size: 0.9375rem; }
summary { cursor: pointer; color: var(--link); padding: 0.375rem 0; }
.calendar { margin-bottom: 0.5rem; }
.shade0 { fill: var(--rule); opacity: 0.5; }
.shade1 { fill: var(--link); opacity: 0.35; }
.shade2 { fill: var(--link); opacity: 0.65; }
.shade3 { fill: var(--link); }
.milestone { fill: none; stroke: var(--ink); stroke-width: 2; }
ul.clauses { list-style: none; padding: 0; }
ul.clauses li { display: grid; grid-template-columns: 1.75rem 1fr auto; column-gap: 0.25rem; align-items: baseline; padding: 0.5rem 0; border-top: 1px solid var(--rule); }
ul.clauses a { font: bold 1.0625rem/1.3 var(--serif); color: var(--ink); text-decoration: none; }
ul.clauses a:hover { color: var(--link); text-decoration: underline; }
ul.clauses .id { font: 1.25rem/1.2 var(--serif); color: var(--link); }
ul.clauses .gloss { grid-column: 2 / -1; font-size: 0.875rem; line-height: 1.45; color: var(--dim); }
.count { color: var(--dim); font-size: 0.875rem; font-variant-numeric: tabular-nums; }
ol.ledger { list-style: none; padding: 0; font-size: 0.9375rem; line-height: 1.5; }
ol.ledger li { padding: 0.5rem 0; border-top: 1px solid var(--rule); }
ol.ledger time { float: right; }
ol.ledger p { margin: 0.125rem 0 0; }
ul.editions { list-style: none; padding: 0; font-variant-numeric: tabular-nums; }
ul.editions li { display: flex; justify-content: space-between; gap: 1rem; padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
dl.facts dt, dl.terms dt { color: var(--dim); font-size: 0.9375rem; }
dl.facts dd, dl.terms dd { margin: 0 0 0.625rem; }
dl.facts { margin-top: 2rem; }
dl.terms { font-size: 0.9375rem; line-height: 1.5; }
fieldset { border: 0; border-top: 2px solid var(--ink); margin: 2.25rem 0 0; padding: 0.5rem 0 0; min-width: 0; }
legend { font: bold 1.25rem/1.3 var(--serif); padding: 0 0.75rem 0 0; }
.group { font-weight: 600; font-size: 0.9375rem; color: var(--dim); margin: 1rem 0 0.25rem; }
.trap { position: absolute; left: -100rem; }
label { display: block; }
label.choice { display: flex; gap: 0.75rem; align-items: flex-start; padding: 0.375rem 0; }
label.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0.2rem 0 0; accent-color: var(--link); }
label.choice .hint { display: block; color: var(--dim); font-size: 0.9375rem; }
label.select { padding: 0.375rem 0; max-width: 28rem; }
label.select .hint { display: block; color: var(--dim); font-size: 0.9375rem; line-height: 1.5; margin-top: 0.25rem; }
#hits { margin-top: 1.25rem; }
#hits:focus-visible { outline-offset: 0.5rem; }
label.field { font: bold 1.25rem/1.3 var(--serif); margin-top: 1.5rem; }
input[type=email], input[type=search], input[type=text] { font: inherit; width: 100%; max-width: 28rem; padding: 0.625rem 0.75rem; margin-top: 0.375rem; color: var(--ink); background: var(--field); border: 1px solid var(--edge); border-radius: 2px; }
select, input[type=date] { display: block; font: inherit; width: 100%; min-height: 2.75rem; padding: 0.5rem; margin-top: 0.25rem; color: var(--ink); background: var(--field); border: 1px solid var(--edge); border-radius: 2px; }
.fault { color: var(--fault); font-weight: 600; margin: 0.25rem 0; }
.faults { border: 2px solid var(--fault); padding: 0.75rem 1rem; margin: 1rem 0; }
.faults h2 { border: 0; margin: 0; padding: 0; font-size: 1.125rem; }
.faults ul { margin: 0.25rem 0 0; padding-left: 1.25rem; }
button, .button { display: inline-block; font: 600 1.0625rem/1.3 var(--sans); padding: 0.75rem 1.5rem; color: var(--on-link); background: var(--link); border: 1px solid var(--link); border-radius: 2px; cursor: pointer; text-decoration: none; }
form > button, form > p > button, fieldset > button { margin: 0.75rem 0; }
button.second { color: var(--link); background: none; padding: 0.5rem 1rem; }
.invite { background: var(--field); border: 1px solid var(--rule); margin: 2.5rem 0; padding: 1.25rem; }
.invite h2 { border: 0; margin: 0 0 0.5rem; padding: 0; }
.invite p:last-child { margin: 0; }
.id { color: var(--dim); font-size: 0.9375rem; overflow-wrap: anywhere; }
dl.reasons { margin: 0.25rem 0 0; font-size: 0.9375rem; }
dl.reasons dd { margin: 0 0 0.5rem; color: var(--dim); }
.search .box { display: flex; gap: 0.75rem; align-items: stretch; margin: 0.375rem 0 0.75rem; }
.search .box input { margin: 0; flex: 1; min-width: 0; max-width: none; }
.search .box button { flex: none; margin: 0; width: auto; padding: 0.625rem 1.25rem; }
.filters { display: grid; align-items: end; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.75rem 1rem; margin-bottom: 1rem; font-size: 0.9375rem; }
ul.hits { list-style: none; padding: 0; }
ul.hits li { padding: 0.75rem 0; border-bottom: 1px solid var(--rule); }
ul.hits .headline { display: block; line-height: 1.3; }
ul.hits .headline a { font-size: 1.125rem; }
ul.hits .small a { white-space: nowrap; }
ul.hits .small { display: block; color: var(--dim); margin: 0.125rem 0 0; }
footer.bottom { margin-top: 4rem; border-top: 3px double var(--rule); padding: 1.25rem 0 3rem; color: var(--dim); font-size: 0.9375rem; }
footer.bottom p { max-width: 41rem; }
@media (min-width: 66rem) {
  .frame { max-width: 66rem; }
  main.frame { display: grid; grid-template: auto 1fr / minmax(0, 39rem) minmax(0, 21rem); column-gap: 4rem; }
  .head, .body { grid-column: 1; }
  .rail { grid-area: 1 / 2 / 3 / 3; font-size: 0.9375rem; line-height: 1.5; padding-top: 0.25rem; }
  .rail h2 { font-size: 1.125rem; }
}
@media (max-width: 30rem) {
  h1 { font-size: 1.75rem; }
  .gist { font-size: 1.25rem; }
  button, .button { width: 100%; text-align: center; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --dim: #333; --link: #000; --mark: #eee; --rule: #999; }
  body { font-size: 11pt; }
  nav, .skip, .invite, form { display: none; }
  .frame { max-width: none; padding: 0; }
  li, tr, .report { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .headline a[href^=http]::after { content: " <" attr(href) ">"; font: 8pt var(--sans); }
}
`.trimStart();
