import type { Paper } from './paper.ts'

/** The look of a paper in HTML: a printed page on a screen, and A4 when printed. */
export function paperStyle({ authority, classification, title, subtitle }: Paper): string {
  return `${SCREEN}@media print {
  @page {
    size: A4;
    margin: 22mm 18mm 20mm;
    @top-left { content: "${inCss(authority)}"; font: 9pt Arial, sans-serif; color: #3d3d3d; }
    @top-right { content: "${inCss(classification)}"; font: bold 9pt Arial, sans-serif; color: #3d3d3d; }
    @bottom-left { content: "${inCss(`${title}. ${subtitle}`)}"; font: 9pt Arial, sans-serif; color: #3d3d3d; }
    @bottom-right { content: "Page " counter(page) " of " counter(pages); font: 9pt Arial, sans-serif; color: #3d3d3d; }
  }
  @page sideways { size: A4 landscape; }
${PRINT}}
`
}

/** Words inside a string of a style sheet: nothing in them can end the string or the element. */
function inCss(words: string): string {
  return words.replace(/[^A-Za-z0-9 .,:;()–-]/g, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)
}

const SCREEN = `:root { --ink: #1d2b36; --accent: #0b4f5c; --line: #b9c3c9; --tint: #eef3f4; --quiet: #3d3d3d; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.5rem 4rem; background: #fff; color: var(--ink);
  font: 1rem/1.5 "Atkinson Hyperlegible Next", system-ui, Arial, sans-serif; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible, .table:focus-visible { outline: 3px solid #1d2b36; outline-offset: 2px; }
.skip { position: absolute; left: -999px; }
.skip:focus { position: static; }
header { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0.25rem 2rem; border-bottom: 3px solid var(--accent); }
header p { margin: 0.25rem 0; }
.authority { font-weight: 700; }
.classification { font-weight: 700; }
h1 { font-size: 2rem; line-height: 1.2; margin: 1.5rem 0 0; color: var(--accent); }
.subtitle { font-size: 1.25rem; margin: 0.25rem 0 1.5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 2.5rem 0 0.5rem; color: var(--accent); }
h3 { font-size: 1.2rem; line-height: 1.3; margin: 1.75rem 0 0.5rem; padding-bottom: 0.15rem; border-bottom: 1px solid var(--line); }
h4 { font-size: 1rem; line-height: 1.4; margin: 1.25rem 0 0.25rem; }
p { margin: 0 0 0.75rem; max-width: 46rem; }
h2 .number { display: inline-block; min-width: 2.25rem; }
.numbered { display: grid; grid-template-columns: 3rem 1fr; max-width: 49rem; }
.numbered .number { color: var(--quiet); font-variant-numeric: tabular-nums; }
.table { overflow-x: auto; margin: 0.5rem 0 1.25rem; }
table { border-collapse: collapse; width: 100%; font-size: 0.9375rem; line-height: 1.35; }
.table table { min-width: 36rem; }
.sideways .table table { min-width: 56rem; font-size: 0.875rem; }
caption { text-align: left; font-weight: 700; padding: 0.25rem 0; }
th, td { text-align: left; vertical-align: top; padding: 0.35rem 0.6rem 0.35rem 0.35rem; border-bottom: 1px solid var(--line); }
thead th { background: var(--tint); border-bottom: 2px solid var(--accent); vertical-align: bottom; }
tbody th { font-weight: 400; }
.figure { text-align: right; font-variant-numeric: tabular-nums; }
figure { margin: 0.75rem 0 1.5rem; }
figcaption { max-width: 46rem; margin-bottom: 0.5rem; }
figure svg { display: block; max-width: 100%; height: auto; }
.numbers { font-size: 0.9375rem; margin: 0.25rem 0 0; }
.narrative { border-left: 4px solid var(--accent); padding: 0.25rem 0 0.25rem 1rem; margin: 0.5rem 0 1.5rem; }
.narrative p:last-child { margin-bottom: 0; }
.narrative.empty { border: 2px dashed var(--quiet); padding: 0.75rem 1rem; max-width: 46rem; }
.contents ul { list-style: none; padding: 0; margin: 0 0 1rem; }
.contents li { padding: 0.15rem 0; }
`

const PRINT = `  body { max-width: none; padding: 0; font: 10.5pt/1.4 "Atkinson Hyperlegible Next", Arial, sans-serif; }
  header, .skip { display: none; }
  a { color: inherit; text-decoration: none; }
  h1 { font-size: 22pt; margin-top: 0; }
  .subtitle { font-size: 13pt; margin-bottom: 8pt; }
  h2 { font-size: 15pt; margin-top: 18pt; }
  h3 { font-size: 12pt; margin-top: 12pt; }
  h4 { font-size: 10.5pt; margin-top: 9pt; }
  h2, h3, h4, caption, .keep { break-after: avoid; }
  p { orphans: 3; widows: 3; margin-bottom: 6pt; }
  th, td { padding: 2.5pt 5pt 2.5pt 3pt; }
  .table { margin-bottom: 9pt; }
  .new-page { break-before: page; }
  .contents { break-inside: avoid; }
  .contents ul { columns: 2; }
  .contents li { padding: 0; }
  figure svg { width: auto; height: auto; max-width: 146mm; max-height: 80mm; }
  .sideways { page: sideways; }
  .sideways .new-page { break-before: auto; }
  .sideways > :first-child, .upright > :first-child { margin-top: 0; }
  .sideways .numbered { max-width: none; }
  .table { overflow: visible; }
  table { font-size: 9.5pt; }
  .table table, .sideways .table table { min-width: 0; }
  .sideways .table table { font-size: 9pt; }
  thead { display: table-header-group; }
  tr, figure, .narrative.empty, .numbered { break-inside: avoid; }
  thead th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
`
