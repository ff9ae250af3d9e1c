/** The one style sheet of the site, served as `/site.css`. System fonts, one column, one accent colour, light and dark. */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --ground: #fdfcfa; --ink: #1b1d1f; --dim: #55595e; --link: #0b4f8a; --mark: #fff1b8; --rule: #d9d6cf; --strong: #1b1d1f;
  --notice: #fbe9d0; --fault: #9b1c1c; --field: #ffffff; --on-link: #ffffff; --edge: #767a80;
  --serif: Georgia, Cambria, "Noto Serif", "Times New Roman", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #16181a; --ink: #e8e6e1; --dim: #a9adb2; --link: #8fc1f0; --mark: #5a4a12; --rule: #3a3d40; --strong: #e8e6e1;
    --notice: #4a3413; --fault: #ff9d94; --field: #1f2224; --on-link: #16181a; --edge: #8b9096;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1.0625rem/1.6 var(--sans); overflow-wrap: break-word; }
td { overflow-wrap: anywhere; hyphens: auto; }
.column { max-width: 39rem; margin: 0 auto; padding: 0 1rem; }
a { color: var(--link); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: 0; top: -4rem; background: var(--ground); padding: 0.75rem 1rem; }
.skip:focus { top: 0; }
h1, h2, h3, .masthead, .gist { font-family: var(--serif); line-height: 1.25; text-wrap: balance; }
h1 { font-size: 2rem; margin: 1.5rem 0 0.75rem; }
h2 { font-size: 1.375rem; margin: 2.5rem 0 0.5rem; padding-top: 0.75rem; border-top: 1px solid var(--rule); }
h3 { font-size: 1.125rem; margin: 1.5rem 0 0.25rem; }
p, ul, ol, dl, table { margin: 0 0 0.75rem; }
.dim, .story p { color: var(--dim); }
.story p, .small { font-size: 0.9375rem; margin-bottom: 0.375rem; }
.lead { font-size: 1.125rem; }
.gist { font-size: 1.375rem; line-height: 1.4; text-wrap: pretty; margin: 1.25rem 0; }
mark { background: var(--mark); color: inherit; }
.notice { background: var(--notice); margin: 0; padding: 0.625rem 0; font-weight: 600; }
.top { border-bottom: 3px double var(--rule); padding: 1.25rem 0 0.75rem; }
.top .column { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; align-items: baseline; justify-content: space-between; }
.masthead { font-size: 1.5rem; font-weight: bold; margin: 0; }
.masthead a { color: var(--strong); text-decoration: none; }
.masthead span { display: block; font: 0.9375rem/1.5 var(--sans); color: var(--dim); }
nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: 0 1.25rem; margin: 0; padding: 0; }
nav a { display: inline-block; padding: 0.375rem 0; }
nav [aria-current] { color: var(--ink); font-weight: 600; text-decoration: none; }
nav.main { flex-basis: 100%; }
ol.headlines, ul.plain { padding-left: 1.5rem; }
ol.headlines li { margin-bottom: 0.75rem; }
ol.headlines a { font-family: var(--serif); font-size: 1.125rem; line-height: 1.35; }
ol.headlines .small a { font: inherit; }
ol.headlines .small { display: block; color: var(--dim); }
.story { margin: 1.5rem 0; }
.story ul { margin: 0 0 0.375rem; padding-left: 1.25rem; font-size: 0.9375rem; color: var(--dim); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.45; font-variant-numeric: tabular-nums; }
caption { text-align: left; color: var(--dim); padding-bottom: 0.5rem; }
th, td { text-align: left; vertical-align: top; padding: 0.5rem 0.75rem 0.5rem 0; border-bottom: 1px solid var(--rule); font-weight: normal; }
thead th { font-weight: 600; border-bottom: 2px solid var(--rule); }
ul.sources { list-style: none; padding: 0; }
ul.sources li { padding: 0.375rem 0; border-bottom: 1px solid var(--rule); }
ul.sources .small { display: block; color: var(--dim); margin: 0; }
table.kinds td, table.kinds th { padding: 0.25rem 0.75rem 0.25rem 0; vertical-align: middle; border: 0; white-space: nowrap; }
table.kinds th { white-space: normal; }
.wide { width: 50%; }
svg { display: block; width: 100%; height: auto; overflow: visible; }
svg.defs { position: absolute; width: 0; height: 0; }
.wide svg { height: 0.625rem; }
.bar { fill: var(--link); }
.base { stroke: var(--edge); stroke-width: 0.5; }
.hatch { stroke: var(--edge); stroke-width: 1.5; }
ul.multiples { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(10.5rem, 1fr)); gap: 1.25rem 1.5rem; }
ul.multiples li { display: flex; flex-direction: column; font-size: 0.9375rem; line-height: 1.35; }
ul.multiples svg { margin-top: auto; padding-top: 0.375rem; }
ul.multiples .small { margin: 0.25rem 0 0; font-size: 0.875rem; font-variant-numeric: tabular-nums; }
ul.multiples.one { grid-template-columns: 1fr; }
details { margin: 0 0 1rem; font-size: 0.9375rem; }
summary { cursor: pointer; color: var(--link); padding: 0.375rem 0; }
.calendar { max-width: 39rem; margin-bottom: 0.5rem; }
.shade0 { fill: var(--rule); opacity: 0.5; }
.shade1 { fill: var(--link); opacity: 0.35; }
.shade2 { fill: var(--link); opacity: 0.65; }
.shade3 { fill: var(--link); }
.milestone { fill: none; stroke: var(--ink); stroke-width: 2; }
ul.clauses { list-style: none; padding: 0; }
ul.clauses li { display: grid; grid-template-columns: 2rem 1fr; padding: 0.5rem 0; border-bottom: 1px solid var(--rule); line-height: 1.5; }
ul.clauses a { font: bold 1.125rem/1.4 var(--serif); justify-self: start; }
.count { white-space: nowrap; color: var(--dim); font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
dl.facts { display: grid; grid-template-columns: minmax(8rem, max-content) 1fr; gap: 0.375rem 1.25rem; }
dl.facts dt { color: var(--dim); }
dl.facts dd { margin: 0; }
fieldset { border: 0; border-top: 1px solid var(--rule); margin: 1.75rem 0 0; padding: 0.75rem 0 0; min-width: 0; }
legend { font: bold 1.25rem/1.3 var(--serif); padding: 0 0.75rem 0 0; }
.group { font-weight: 600; font-size: 0.9375rem; color: var(--dim); margin: 1rem 0 0.25rem; }
.trap { position: absolute; left: -100rem; }
label { display: block; }
label.choice { display: flex; gap: 0.75rem; align-items: flex-start; padding: 0.375rem 0; }
label.choice input { flex: none; width: 1.25rem; height: 1.25rem; margin: 0.2rem 0 0; accent-color: var(--link); }
label.choice .hint { display: block; color: var(--dim); font-size: 0.9375rem; }
label.select { display: flex; flex-wrap: wrap; gap: 0.25rem 0.75rem; align-items: center; padding: 0.375rem 0; }
label.select span { min-width: 7rem; }
select { font: inherit; max-width: 100%; padding: 0.5rem 0.75rem; color: var(--ink); background: var(--field); border: 1px solid var(--edge); border-radius: 2px; }
label.field { font: bold 1.25rem/1.3 var(--serif); margin-top: 1.5rem; }
input[type=email], input[type=search] { font: inherit; width: 100%; max-width: 28rem; padding: 0.625rem 0.75rem; margin-top: 0.375rem; color: var(--ink); background: var(--field); border: 1px solid var(--edge); border-radius: 2px; }
.fault { color: var(--fault); font-weight: 600; margin: 0.25rem 0; }
.faults { border: 2px solid var(--fault); padding: 0.75rem 1rem; margin: 1rem 0; }
.faults h2 { border: 0; margin: 0; padding: 0; font-size: 1.125rem; }
.faults ul { margin: 0.25rem 0 0; padding-left: 1.25rem; }
button, .button { display: inline-block; font: 600 1.0625rem/1.3 var(--sans); padding: 0.75rem 1.5rem; color: var(--on-link); background: var(--link); border: 0; border-radius: 2px; cursor: pointer; text-decoration: none; }
.invite { border-top: 3px double var(--rule); border-bottom: 3px double var(--rule); margin: 2.5rem 0; padding: 1.25rem 0; }
.invite + h2 { border-top: 0; padding-top: 0; }
.invite h2 { border: 0; margin: 0 0 0.5rem; padding: 0; }
.invite p:last-child { margin: 0; }
.kicker { margin: 1.5rem 0 0; color: var(--dim); font-size: 0.9375rem; }
.kicker + h1 { margin-top: 0.25rem; }
.id { color: var(--dim); font-size: 0.9375rem; overflow-wrap: anywhere; }
dl.reasons { margin: 0.25rem 0 0; font-size: 0.9375rem; }
dl.reasons dd { margin: 0 0 0.5rem; }
.search .box { display: flex; gap: 0.75rem; align-items: stretch; margin: 0.375rem 0 0.75rem; }
.search .box input { margin: 0; flex: 1; min-width: 0; max-width: none; }
.search .box button { flex: none; width: auto; padding: 0.625rem 1.25rem; }
.filters { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem 1rem; font-size: 0.9375rem; }
select, input[type=date] { display: block; font: inherit; width: 100%; padding: 0.5rem; margin-top: 0.25rem; color: var(--ink); background: var(--field); border: 1px solid var(--edge); border-radius: 2px; }
ul.hits { list-style: none; padding: 0; }
ul.hits li { padding: 0.625rem 0; border-bottom: 1px solid var(--rule); }
ul.hits li > a { font-family: var(--serif); line-height: 1.35; }
ul.hits .small { display: block; color: var(--dim); margin: 0; }
footer.bottom { margin-top: 4rem; border-top: 3px double var(--rule); padding: 1.25rem 0 3rem; color: var(--dim); font-size: 0.9375rem; }
@media (max-width: 30rem) {
  h1 { font-size: 1.625rem; }
  dl.facts { grid-template-columns: 1fr; gap: 0; }
  dl.facts dd { margin-bottom: 0.5rem; }
  button, .button { width: 100%; text-align: center; }
}
@media print {
  :root { --ground: #fff; --ink: #000; --dim: #333; --link: #000; --mark: #eee; --rule: #999; --strong: #000; }
  body { font-size: 11pt; }
  nav, .skip, .invite, form { display: none; }
  .column { max-width: none; padding: 0; }
  .story, li, tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .story h3 a[href^=http]::after { content: " <" attr(href) ">"; font: 8pt var(--sans); font-weight: normal; }
}
`.trimStart();
