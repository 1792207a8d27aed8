/**
 * The look of every paper, on A4 and on the screen. Measures in mm from the sheet's top left
 * corner; the page box starts 15 mm down (`--top`), so absolute places subtract that. The shell
 * prints number and page into the lowest 20 mm. Side margins are padding, not page margins,
 * because Chromium clips what stands in a page margin (fold marks). DIN 5008 form B: address
 * 45 mm down and 20 mm in, facts at 125 mm, subject at about 98 mm.
 */
export const STYLE = `
@page { size: A4; margin: 15mm 0 20mm 0; }
:root { --ink: #1b1f24; --quiet: #5a636e; --line: #c9d0d8; --accent: #17406d; --tint: #eef3f8; }
* { box-sizing: border-box; }
html { font-family: "Inter", "Segoe UI", "Noto Sans", sans-serif; font-size: 9.25pt; line-height: 1.36; color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
.lines td, .totals td, .facts td { font-variant-numeric: tabular-nums; }
body { margin: 0; }
h1, h2, h3, p, ul, address { margin: 0; font-style: normal; }
table { border-collapse: collapse; border-spacing: 0; }
th { text-align: start; font-weight: 600; }
td, th { padding: 0; vertical-align: top; overflow-wrap: anywhere; }
.sheet { position: relative; width: 210mm; }
.flow { width: 100%; table-layout: fixed; }
.reserve { height: 19mm; }
main, .head.sides, .head.plain { padding: 0 20mm 0 25mm; }
.quiet { color: var(--quiet); }

.firm { font-size: 15pt; font-weight: 700; line-height: 1.2; color: var(--accent); letter-spacing: -0.01em; overflow-wrap: anywhere; }
.facts th { font-weight: 400; color: var(--quiet); padding-inline-end: 2.5mm; white-space: nowrap; }
.facts td { overflow-wrap: anywhere; }
.facts .code { font-size: 6pt; white-space: nowrap; vertical-align: middle; font-variant-numeric: normal; }
.facts th, .facts td { padding-block: 0.35mm; }

.head.din { position: relative; height: 78mm; }
.head.din .firm { position: absolute; left: 25mm; right: 20mm; top: 3mm; max-height: 14mm; overflow: hidden; }
.head.din .window { position: absolute; left: 20mm; top: 30mm; width: 85mm; height: 45mm; padding: 0 5mm; overflow: hidden; }
.head.din .return { height: 17.7mm; display: flex; flex-wrap: wrap; align-content: flex-end; column-gap: 1.2mm; padding-bottom: 1.2mm; font-size: 6.5pt; line-height: 1.25; color: var(--quiet); }
.head.din address { line-height: 4.55mm; max-height: 27.3mm; overflow: hidden; }
.head.din .information { position: absolute; left: 125mm; top: 35mm; width: 70mm; font-size: 7.4pt; }
.mark { position: absolute; left: 4mm; width: 4mm; border-top: 0.4pt solid #8a929c; margin-top: -15mm; }
.mark.hole { width: 6mm; }

.top { display: flex; justify-content: space-between; gap: 8mm; align-items: flex-start; }
.place { white-space: nowrap; padding-top: 1mm; }
.parties { display: grid; grid-template-columns: 1fr 1fr; gap: 8mm; margin-top: 8mm; }
.parties h2 { font-size: 7.5pt; font-weight: 600; text-transform: uppercase; letter-spacing: 0.06em; color: var(--quiet); padding-bottom: 1mm; margin-bottom: 1.5mm; border-bottom: 0.6pt solid var(--line); }
.parties address::first-line { font-weight: 600; }
.row { display: grid; grid-template-columns: 1.15fr 1fr; gap: 6mm; margin-top: 6mm; padding-block: 2.5mm; border-block: 0.6pt solid var(--line); font-size: 8.25pt; align-items: start; }
.head.sides, .head.plain { padding-bottom: 9mm; }
.plain .facts { font-size: 8.5pt; }
.plain .top .quiet { margin-top: 1.5mm; }

h1 { font-size: 14pt; line-height: 1.25; font-weight: 700; overflow-wrap: anywhere; }
.subject { margin-top: 1mm; font-size: 10.5pt; font-weight: 600; color: var(--accent); overflow-wrap: anywhere; }
.prose { margin-top: 3mm; overflow-wrap: anywhere; }
.prose p + p { margin-top: 2mm; }

.lines { width: 100%; table-layout: fixed; margin-top: 4mm; }
.lines thead { display: table-header-group; }
.lines tr { break-inside: avoid; }
.lines .last { break-inside: avoid; break-after: avoid; }
.lines th { font-size: 7.5pt; line-height: 1.25; color: var(--quiet); padding: 1.5mm 1.2mm; border-block: 0.8pt solid var(--accent); vertical-align: bottom; overflow-wrap: normal; hyphens: manual; }
.lines td { padding: 1.8mm 1.2mm; border-bottom: 0.5pt solid var(--line); font-size: 8.75pt; line-height: 1.35; }
.lines .position { width: 8mm; padding-inline-start: 0; }
.lines .term { width: 31mm; }
.lines .quantity { width: 16mm; text-align: end; }
.lines .price { width: 22mm; text-align: end; }
.lines .discount { width: 13mm; text-align: end; }
.lines .vat { width: 11mm; text-align: end; }
.lines .net { width: 24mm; text-align: end; padding-inline-end: 0; }
.discounted .term { width: 27mm; }
.lines td.price, .lines td.net, .lines td.quantity, .lines td.discount, .lines td.vat { overflow-wrap: normal; }
.title { font-weight: 600; }
.note { margin-top: 0.5mm; color: var(--quiet); font-size: 8pt; }
.article { color: var(--quiet); font-size: 7pt; }
.lines .quiet { font-size: 7.75pt; }

.totals { margin-top: 4mm; margin-inline-start: 27%; break-inside: avoid; break-before: avoid; }
.totals table { width: 100%; }
.totals th, .totals td { padding: 1.1mm 1.2mm; text-align: end; white-space: nowrap; }
.totals thead th { font-size: 7.5pt; color: var(--quiet); border-bottom: 0.6pt solid var(--line); }
.totals th:first-child { text-align: start; padding-inline-start: 3mm; }
.totals td:last-child, .totals th:last-child { padding-inline-end: 3mm; }
.totals tbody th { font-weight: 400; }
.totals .gross { font-weight: 600; }
.commitment { display: flex; justify-content: space-between; align-items: center; gap: 6mm; margin-top: 2mm; padding: 2.5mm 3mm; background: var(--tint); border-inline-start: 1.2mm solid var(--accent); }
.commitment .quiet { font-size: 7.5pt; }
.commitment .amount { white-space: nowrap; font-size: 10.5pt; }

.statements { margin-top: 4mm; font-size: 8pt; break-inside: avoid; }
.notes { margin-top: 3.5mm; font-size: 8pt; }
.notes h2 { font-size: 8.75pt; font-weight: 700; color: var(--accent); break-after: avoid; }
.notes ul { padding-inline-start: 4mm; margin-top: 0.5mm; }
.notes li { break-inside: avoid; }
.notes li:last-child { break-before: avoid; }
.closing { margin-top: 1mm; break-inside: avoid; break-before: avoid; }
.author { margin-top: 4mm; }

.foot { position: fixed; bottom: 0; left: 25mm; right: 20mm; height: 16mm; padding-top: 1.5mm; display: grid; grid-template-columns: 35mm 37mm minmax(0, 1fr) 41mm; gap: 3mm; font-size: 6.5pt; line-height: 1.35; color: var(--quiet); border-top: 0.6pt solid var(--line); overflow: hidden; }
.foot div { overflow-wrap: anywhere; }
.foot .iban { font-size: 6.2pt; letter-spacing: -0.01em; white-space: nowrap; }
.watermark { position: fixed; z-index: -1; top: 95mm; left: 0; width: 210mm; text-align: center; font-size: 84pt; font-weight: 700; letter-spacing: 0.04em; color: #eceff3; transform: rotate(-32deg); }

@media screen {
  html { background: #e4e7eb; }
  body { position: relative; isolation: isolate; width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 15mm 0 12mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
  .sheet { display: flex; flex-direction: column; min-height: 262mm; }
  .flow { flex: 1; display: block; }
  .flow > tbody, .flow > tbody > tr, .flow > tbody > tr > td { display: block; }
  .flow > tfoot { display: none; }
  .foot { position: static; height: auto; margin: 6mm 20mm 0 25mm; }
  .watermark { position: absolute; }
}
`;
