import type { ImportInput, ImportPreview, ImportPreviewRow } from '../../../../contract/customer-import.ts';
import { exactTwins } from '../../../../db/repositories/duplicates.ts';
import type { TwinFinder } from '../../../../db/repositories/duplicates.ts';
import * as drafts from '../../../../db/repositories/customer-drafts.ts';
import { fieldsOfHeader } from '../../../../domain/customers/import/columns.ts';
import type { ImportField } from '../../../../domain/customers/import/columns.ts';
import { readRows, verdictOn } from '../../../../domain/customers/import/read-rows.ts';
import type { ImportRow } from '../../../../domain/customers/import/read-rows.ts';
import { nameKey } from '../../../../domain/customers/near-names.ts';
import { compact } from '../../../../domain/customers/tax-number.ts';
import { err, ok } from '../../../../domain/result.ts';
import type { Result } from '../../../../domain/result.ts';
import { TENANT_SUFFIX } from '../../../../domain/tenants/domain-prefix.ts';
import type { DeskError } from '../../../../errors/desk-error.ts';
import type { OpenOffice } from '../../../open-office.ts';
import { contextOf, createDrafts, spellings } from '../drafts.ts';
import { readProfile } from '../../office/office-profile.ts';
import { readTable } from './read-table.ts';
import type { Table, TableProblem } from './read-table.ts';

type Desk = Pick<OpenOffice, 'kind' | 'ledger' | 'mirror' | 'clock' | 'ids' | 'changes'>;
type Read = { readonly table: Table; readonly header: readonly string[]; readonly columns: readonly (ImportField | null)[]; readonly rows: readonly ImportRow[] };

/** The file with a verdict on every line; nothing is kept. */
export async function previewImport(desk: Desk, input: ImportInput): Promise<ImportPreview> {
  const read = await readFile(desk, input);
  if (!read.ok) return { kind: 'refused', problem: read.error };
  const { table, header, columns, rows } = read.value;
  const twins = knownTwins(desk);
  return {
    kind: 'read',
    format: table.format,
    encoding: table.encoding,
    separator: table.separator,
    columns: header.map((title, place) => ({ title, field: columns[place] ?? null })),
    rows: rows.map((row) => previewOf(row, twins)),
  };
}

/** Makes drafts of exactly these lines. A line that is not in the file any more stops all of it. */
export async function runImport(desk: Desk, input: ImportInput & { readonly lines: readonly number[] }): Promise<Result<{ readonly drafts: number }, DeskError>> {
  const read = await readFile(desk, input);
  if (!read.ok) return err({ tag: 'validation', issues: [{ path: 'content', problem: read.error }] });
  const byLine = new Map(read.value.rows.map((row) => [row.line, row]));
  const wanted = [...new Set(input.lines)].map((line) => ({ line, row: byLine.get(line) }));
  const missing = wanted.filter(({ row }) => row === undefined);
  if (missing.length > 0) return err({ tag: 'validation', issues: missing.map(({ line }) => ({ path: `lines.${line}`, problem: 'noSuchLine' })) });
  const made = createDrafts(desk, wanted.flatMap(({ row }) => (row === undefined ? [] : [row.fields])));
  return ok({ drafts: made.length });
}

async function readFile(desk: Desk, { content, encoding, columns: chosen }: ImportInput): Promise<Result<Read, TableProblem | 'noRows'>> {
  const table = await readTable(new Uint8Array(Buffer.from(content, 'base64')), encoding);
  if (!table.ok) return table;
  const [head, ...lines] = table.value.lines;
  if (head === undefined || lines.length === 0) return err('noRows');
  const columns = chosen ?? fieldsOfHeader(head.cells);
  const rows = readRows(lines, columns, { ...contextOf(desk), country: readProfile(desk).country });
  return rows.length === 0 ? err('noRows') : ok({ table: table.value, header: head.cells, columns, rows });
}

function previewOf(row: ImportRow, twins: TwinFinder): ImportPreviewRow {
  const { line, fields, problems, sameAs } = row;
  const domain = fields.tenant === 'link' ? fields.domain.toLowerCase() : fields.prefix === '' ? null : fields.prefix + TENANT_SUFFIX;
  const known = twins({ name: fields.companyName, taxNumbers: spellings(fields.country, fields.taxNumber), domain: fields.tenant === 'link' ? domain : null });
  const verdict = verdictOn(row);
  return { line, name: fields.companyName, city: fields.city, taxNumber: fields.taxNumber, country: fields.country, verdict: known === null ? verdict : 'bad', problems, sameAs, known };
}

/** Customers of the copy, then drafts of this office. */
function knownTwins({ ledger, mirror }: Desk): TwinFinder {
  const among = exactTwins(mirror);
  const numbers = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { customerId, fields } of drafts.list(ledger)) {
    if (customerId !== null) continue;
    if (fields.taxNumber !== '') numbers.set(compact(fields.taxNumber), fields.companyName);
    if (fields.companyName !== '') names.set(nameKey(fields.companyName), fields.companyName);
  }
  return (wanted) => {
    const known = among(wanted);
    if (known !== null) return known;
    const number = wanted.taxNumbers.map((one) => numbers.get(one)).find((name) => name !== undefined);
    if (number !== undefined) return { name: number, matched: 'taxNumber' };
    const name = names.get(nameKey(wanted.name));
    return name === undefined || nameKey(wanted.name) === '' ? null : { name, matched: 'name' };
  };
}
