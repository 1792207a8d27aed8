import { inflateRawSync } from 'node:zlib';
import { err, ok } from '../domain/result.ts';
import type { Result } from '../domain/result.ts';

type Problem = 'noArchive' | 'noEntry' | 'tooBig' | 'damaged';

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;
const STORED = 0;
const DEFLATED = 8;

/** "PK" and the mark of a first entry: a price sheet may come as an archive without saying so. */
export const isZip = (bytes: Uint8Array): boolean => bytes.byteLength >= END_SIZE && view(bytes).getUint32(0, true) === LOCAL_HEADER;

/**
 * The first file of an archive, unpacked to at most `limit` bytes. Enough for what the price
 * service sends (one CSV, stored or deflated, API page section 19); sizes are taken from the
 * directory at the end, because streamed archives leave them out at the front.
 */
export function firstFileOf(archive: Uint8Array, limit: number): Result<Uint8Array, Problem> {
  const data = view(archive);
  const entry = firstEntry(data);
  if (entry === null) return err('noArchive');
  const { method, packedSize, size, at } = entry;
  if (size > limit) return err('tooBig');
  if (at + 30 > archive.byteLength || data.getUint32(at, true) !== LOCAL_HEADER) return err('damaged');
  const start = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
  const packed = archive.subarray(start, start + packedSize);
  if (packed.byteLength !== packedSize) return err('damaged');
  if (method === STORED) return ok(packed);
  return method === DEFLATED ? inflated(packed, size) : err('noEntry');
}

function inflated(packed: Uint8Array, size: number): Result<Uint8Array, Problem> {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
    return bytes.byteLength === size ? ok(bytes) : err('damaged');
  } catch {
    return err('damaged');
  }
}

type Entry = { readonly method: number; readonly packedSize: number; readonly size: number; readonly at: number };

function firstEntry(data: DataView): Entry | null {
  const end = endRecord(data);
  if (end === null) return null;
  const directory = data.getUint32(end + 16, true);
  if (directory + 46 > data.byteLength || data.getUint32(directory, true) !== CENTRAL_HEADER) return null;
  return {
    method: data.getUint16(directory + 10, true),
    packedSize: data.getUint32(directory + 20, true),
    size: data.getUint32(directory + 24, true),
    at: data.getUint32(directory + 42, true),
  };
}

/** The end record stands last, behind it at most a comment. */
function endRecord(data: DataView): number | null {
  const first = Math.max(0, data.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = data.byteLength - END_SIZE; at >= first; at -= 1) {
    if (data.getUint32(at, true) === END_RECORD) return at;
  }
  return null;
}

const view = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
