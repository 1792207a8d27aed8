import { refusedFor } from '../../../domain/price-lists/problems.ts';
import type { Refusal } from '../../../domain/price-lists/problems.ts';
import { err, ok } from '../../../domain/result.ts';
import type { Result } from '../../../domain/result.ts';
import { firstFileOf, isZip } from '../../../remote/zip.ts';

/** Unpacked bytes of a list: Microsoft's largest has a tenth of it. */
const LARGEST = 256 * 1_048_576;

/**
 * The text of a price list as it came: a CSV or an archive with one. Refused is what was cut off,
 * and what is not UTF-8, with the line; a spreadsheet that saves in another encoding has most
 * likely changed more than that.
 */
export function textOfPriceFile(bytes: Uint8Array): Result<string, Refusal> {
  if (bytes.byteLength === 0) return err(refusedFor('empty'));
  if (!isZip(bytes)) return startsLikeZip(bytes) ? err(refusedFor('archiveCutOff')) : decoded(bytes);
  const file = firstFileOf(bytes, LARGEST);
  if (file.ok) return decoded(file.value);
  return err(refusedFor(file.error === 'tooBig' ? 'tooBig' : file.error === 'noEntry' ? 'archiveWithoutFile' : 'archiveCutOff'));
}

const startsLikeZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function decoded(bytes: Uint8Array): Result<string, Refusal> {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (isUtf16) return err(refusedFor('utf16'));
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return err(notUtf8(bytes));
  }
}

/** The first line that is not UTF-8, with what can be read of it. */
function notUtf8(bytes: Uint8Array): Refusal {
  let line = 1;
  for (let at = 0; at < bytes.byteLength; line += 1) {
    const newline = bytes.indexOf(0x0a, at);
    const end = newline === -1 ? bytes.byteLength : newline;
    const part = bytes.subarray(at, end);
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(part);
    } catch {
      return refusedFor('notUtf8', line, new TextDecoder().decode(part));
    }
    at = end + 1;
  }
  return refusedFor('notUtf8');
}
