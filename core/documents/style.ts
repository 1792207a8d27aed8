import { typeSheet } from './layout/type.ts';

/** `#rrggbb`; anything else is our own blue. */
const ACCENT = /^#[0-9a-f]{6}$/;

/**
 * The look of every paper, on A4 and on the screen. Places are in millimetres from the sheet's
 * top left corner; heights come from the layout, which has measured every line before.
 */
export const paperStyle = (accent: string): string => `
@page { size: A4; margin: 0; }
:root { --ink: #1b1f24; --quiet: #5a636e; --line: #c9d0d8; --accent: ${ACCENT.test(accent) ? accent : '#17406d'}; --tint: #f0f4f8; }
* { box-sizing: border-box; }
html { font-family: "Inter", "Segoe UI", "Noto Sans", "DejaVu Sans", sans-serif; color: var(--ink); background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; -webkit-text-size-adjust: none; }
body { margin: 0; white-space: nowrap; }
h1, h2, p, address { margin: 0; font-style: normal; }
table { border-collapse: separate; border-spacing: 0; table-layout: fixed; }
td, th { padding: 0; text-align: start; vertical-align: top; font-weight: inherit; }
${typeSheet()}
.page { position: relative; width: 210mm; height: 296.9mm; overflow: hidden; break-after: page; isolation: isolate; }
.page:last-child { break-after: auto; }
.body, .legal, .continued, .running { position: absolute; left: 25mm; width: 165mm; }
.part { display: flow-root; }
.quiet { color: var(--quiet); }
.accent { color: var(--accent); }
h2.t-heading { color: var(--accent); }
.end { text-align: end; }

.firm, .logo, .place, .home, .parties, .row, .window, .information { position: absolute; }
.firm { color: var(--accent); letter-spacing: -0.01em; }
.logo { max-width: 90mm; object-fit: contain; object-position: left top; }
.place { right: 20mm; text-align: end; }
.home { left: 25mm; }
.parties { left: 25mm; width: 165mm; display: flex; justify-content: space-between; }
.parties h2 { color: var(--quiet); text-transform: uppercase; letter-spacing: 0.05em; padding-bottom: 1mm; margin-bottom: 1.5mm; border-bottom: 0.25mm solid var(--line); }
.row { left: 25mm; width: 165mm; display: flex; justify-content: space-between; align-items: flex-start; padding-top: 2.5mm; border-block: 0.25mm solid var(--line); }
.window { left: 20mm; width: 85mm; height: 45mm; padding: 0 5mm; }
.return { height: 17.7mm; display: grid; align-content: end; padding-bottom: 1.4mm; line-height: 2.6mm; color: var(--quiet); }
.information { left: 125mm; }
.facts th { color: var(--quiet); }
.mark { position: absolute; left: 4mm; width: 4mm; border-top: 0.15mm solid #8a929c; }
.mark.hole { width: 6mm; }

.continued { top: 12mm; display: flex; justify-content: space-between; padding-bottom: 2mm; border-bottom: 0.25mm solid var(--line); color: var(--quiet); }
.foot { display: flex; padding-top: 1.6mm; border-top: 0.25mm solid var(--line); color: var(--quiet); }
.running { display: flex; justify-content: space-between; align-items: flex-end; color: var(--quiet); }
.watermark { position: absolute; z-index: -1; top: 120mm; left: 0; width: 210mm; text-align: center; font-size: 84pt; font-weight: 700; letter-spacing: 0.04em; color: #edf0f4; transform: rotate(-32deg); }

.grid { width: 165mm; }
.grid th, .grid td { padding-inline: 1.2mm; }
.grid th { color: var(--quiet); padding-block: 1.3mm; border-block: 0.25mm solid var(--accent); vertical-align: bottom; }
.grid td { padding-block: 1.4mm; border-bottom: 0.25mm solid var(--line); }
.grid tr.more td { border-bottom: none; }
.grid th:first-child, .grid td:first-child { padding-inline-start: 0; }
.grid th:last-child, .grid td:last-child { padding-inline-end: 0; }
.grid .t-note, .grid .t-code { color: var(--quiet); }
.grid tr.carry td { text-align: end; background: var(--tint); color: var(--accent); padding-inline: 1.2mm; }
.grid.zebra tbody tr:nth-child(even) td { background: #f8fafb; }

.totals { width: 121mm; margin-inline-start: 44mm; }
.totals th, .totals td { text-align: end; padding-inline: 1.2mm; }
.totals th:first-child { text-align: start; padding-inline-start: 3mm; }
.totals td:last-child, .totals th:last-child { padding-inline-end: 3mm; }
.totals thead th { color: var(--quiet); border-bottom: 0.25mm solid var(--line); }
.commitment { display: flex; justify-content: space-between; align-items: center; gap: 4mm; margin-top: 2mm; margin-inline-start: 44mm; width: 121mm; padding: 2mm 3mm; background: var(--tint); border-inline-start: 1.2mm solid var(--accent); }
.notice { padding: 2.6mm; background: var(--tint); border-inline-start: 1.2mm solid var(--accent); }
.notice.urgent { background: #fdf1f0; border-color: #b3261e; }
.notice.urgent .t-strong { color: #b3261e; }
.notice.good { background: #eef7f0; border-color: #2f7d46; }
.point { position: relative; }
.point .sign { position: absolute; left: 0; color: var(--accent); }
.point .box { position: absolute; left: 0; top: 0.3mm; width: 3.2mm; height: 3.2mm; border: 0.3mm solid var(--ink); border-radius: 0.5mm; }
.fact { display: grid; align-items: baseline; }
.signatures { display: flex; justify-content: space-between; }
.signature { border-top: 0.25mm solid var(--ink); padding-top: 1.2mm; }
.blank { display: flex; align-items: flex-end; gap: 3mm; padding-bottom: 0.6mm; }
.blank > :first-child { width: 58mm; flex: none; }
.blank .line { flex: 1; border-bottom: 0.2mm solid #8a929c; }
.verdict { display: flex; justify-content: space-between; align-items: baseline; border-bottom: 0.25mm solid var(--line); }
.verdict.allowed .badge { color: #2f7d46; }
.verdict.refused .badge { color: #b3261e; }
.verdict.cannotTell .badge { color: #8a5a00; }

@media screen {
  html { background: #e4e7eb; }
  .page { margin: 6mm auto; background: #fff; height: 297mm; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); }
}
`;
