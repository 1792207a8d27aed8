/** One CSV with CRLF; a field is quoted where it has to be. */
export const csv = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.map(field).join(',')).join('\r\n') + '\r\n';

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
