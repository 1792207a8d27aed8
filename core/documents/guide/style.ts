/** A checklist to be carried to another desk: A4, room for a date and initials beside every step. */
export const GUIDE_STYLE = `
@page { size: A4; margin: 16mm 16mm 20mm 20mm; }
* { box-sizing: border-box; }
html { font-family: "Inter", "Segoe UI", "Noto Sans", sans-serif; font-size: 9.5pt; line-height: 1.4; color: #1b1f24; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
body { margin: 0; }
h1 { margin: 0; font-size: 16pt; line-height: 1.25; color: #17406d; overflow-wrap: anywhere; }
p { margin: 0; }
.about { margin-top: 1.5mm; color: #5a636e; }
.facts { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 4mm 0; padding: 2.5mm 0; border-block: 0.6pt solid #c9d0d8; }
.steps { width: 100%; border-collapse: collapse; table-layout: fixed; }
.steps tr { break-inside: avoid; }
.steps td { padding: 2.2mm 0; border-bottom: 0.5pt solid #c9d0d8; vertical-align: top; }
.box { width: 8mm; }
.box span { display: block; width: 4.2mm; height: 4.2mm; border: 0.8pt solid #1b1f24; border-radius: 0.6mm; text-align: center; line-height: 3.6mm; font-weight: 700; }
.sign { width: 38mm; padding-inline-start: 4mm !important; font-size: 8.5pt; }
.line { display: block; margin-top: 4.5mm; border-top: 0.5pt solid #5a636e; font-size: 6.5pt; color: #5a636e; }
.title { font-weight: 600; overflow-wrap: anywhere; }
.where { color: #5a636e; font-size: 8pt; }
.todo, .expect, .note, .path, .links { margin-top: 0.8mm; overflow-wrap: anywhere; }
.path { font-weight: 600; }
.links { font-size: 8pt; color: #17406d; }
.expect { padding-inline-start: 2.5mm; border-inline-start: 0.8mm solid #7fb08a; }
.note { padding: 1mm 2mm; background: #eef3f8; white-space: pre-wrap; }
.settled .title { color: #5a636e; }
@media screen { body { width: 210mm; min-height: 297mm; margin: 6mm auto; padding: 16mm 16mm 20mm 20mm; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); } }
`;
