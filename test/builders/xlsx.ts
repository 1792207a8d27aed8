import { crc32 } from 'node:zlib';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const column = (place: number): string => String.fromCharCode(65 + place);

/** A cell: a text, or a number as a spreadsheet keeps numbers. */
export type Cell = string | { readonly number: string };

const cellXml = (cell: Cell, at: string): string => (typeof cell === 'string' ? `<c r="${at}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>` : `<c r="${at}"><v>${cell.number}</v></c>`);
const rowXml = (cells: readonly Cell[], place: number): string => `<row r="${place + 1}">${cells.map((cell, at) => cellXml(cell, column(at) + String(place + 1))).join('')}</row>`;

/** The bytes of a spreadsheet with one sheet, as small as one can be. */
export function xlsxOf(rows: readonly (readonly Cell[])[]): Buffer {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return archive({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Kunden" sheetId="1" r:id="r1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
  });
}

function archive(files: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const content = Buffer.from(text, 'utf8');
    const fileName = Buffer.from(name, 'ascii');
    const common = fields([20, 2], [0, 2], [0, 2], [0, 2], [0, 2], [crc32(content), 4], [content.length, 4], [content.length, 4], [fileName.length, 2], [0, 2]);
    const local = Buffer.concat([fields([0x04034b50, 4]), common, fileName, content]);
    centrals.push(Buffer.concat([fields([0x02014b50, 4], [20, 2]), common, fields([0, 2], [0, 2], [0, 2], [0, 4], [at, 4]), fileName]));
    locals.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = centrals.length;
  return Buffer.concat([...locals, directory, fields([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [directory.length, 4], [at, 4], [0, 2])]);
}

/** Little-endian numbers of so many bytes each. */
function fields(...all: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    all.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
