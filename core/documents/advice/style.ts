/** One landscape page for a meeting: figures side by side. */
export const ADVICE_STYLE = `
@page { size: A4 landscape; margin: 12mm 14mm; }
* { box-sizing: border-box; }
html { font-family: "Inter", "Segoe UI", "Noto Sans", sans-serif; font-size: 9pt; line-height: 1.4; color: #1b1f24; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
h1 { margin: 0; font-size: 16pt; line-height: 1.25; color: #17406d; overflow-wrap: anywhere; }
h2 { margin: 5mm 0 1.5mm; font-size: 11pt; color: #17406d; }
p { margin: 1.5mm 0; max-width: 220mm; }
ul { margin: 1mm 0; padding-inline-start: 5mm; }
.facts { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 2mm 0 4mm; padding: 2mm 0; border-block: 0.6pt solid #c9d0d8; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; break-inside: avoid; }
th, td { padding: 1mm 0 1mm 2mm; text-align: end; font-weight: 400; border-bottom: 0.5pt solid #c9d0d8; }
th:first-child { text-align: start; padding-inline-start: 0; }
thead th { color: #5a636e; font-size: 8pt; vertical-align: bottom; }
.seats { font-size: 8pt; }
.best th, .best td { font-weight: 600; background: #eef3f8; }
.quiet { color: #5a636e; font-size: 8pt; }
@media screen { body { width: 297mm; min-height: 210mm; margin: 6mm auto; padding: 12mm 14mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); } }
`;
