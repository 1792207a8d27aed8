import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** 1 January 1980, the first day that the format knows: the archive is the same for the same content. */
const FIRST_DAY = 0x21;

/** A zip archive with one deflated file, as the price sheet is sent (API page, section 19). */
export function zipOf(name: string, text: string): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(text, 'utf8');
  const packed = deflateRawSync(file);
  const fileName = Buffer.from(name, 'ascii');

  // Common to both headers: version, flags, method 8, time, date, checksum, sizes, name length, no extra field.
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt16LE(FIRST_DAY, 8);
  facts.writeUInt32LE(crc32(file), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(file.length, 18);
  facts.writeUInt16LE(fileName.length, 22);

  const local = Buffer.concat([word(LOCAL), facts, fileName, packed]);
  // Made by version 2.0; no comment, first disk, no attributes, the file begins at 0.
  const central = Buffer.concat([word(CENTRAL), Buffer.from([20, 0]), facts, Buffer.alloc(14), fileName]);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return new Uint8Array(Buffer.concat([local, central, end]));
}

function word(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
