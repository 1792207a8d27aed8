import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstFileOf, isZip } from '../../../core/remote/zip.ts';
import { wireZip } from '../../builders/wire-zip.ts';

const CSV = Buffer.from('ProductId,SkuId\nCFQ7TTC0LH18,0001\n'.repeat(100));
const read = (archive: Uint8Array, limit = 1_000_000): unknown => {
  const file = firstFileOf(archive, limit);
  return file.ok ? Buffer.from(file.value).toString() : file.error;
};

describe('an archive', () => {
  it.each([
    ['deflated', wireZip(CSV)],
    ['deflated, sizes only at the end', wireZip(CSV, { isStreamed: true })],
    ['stored', wireZip(CSV, { method: 'stored' })],
    ['with a comment', wireZip(CSV, { comment: 'prices of PL' })],
    ['inside a bigger buffer', Buffer.concat([Buffer.alloc(7), wireZip(CSV)]).subarray(7)],
  ])('%s', (_name, archive) => {
    expect(isZip(archive)).toBe(true);
    expect(read(archive)).toBe(CSV.toString());
  });

  it.each([
    ['plain text', CSV],
    ['nothing', Buffer.alloc(0)],
    ['an HTML page', Buffer.from('<html>'.repeat(10))],
  ])('%s is none', (_name, bytes) => {
    expect(isZip(bytes)).toBe(false);
  });

  it('is refused when its file is larger than allowed, whatever it says', () => {
    expect(read(wireZip(CSV), CSV.byteLength - 1)).toBe('tooBig');
    expect(read(wireZip(CSV, { claimedSize: 10 }))).toBe('damaged');
  });

  it('is refused when cut off anywhere', () => {
    const archive = wireZip(CSV);
    for (let length = 0; length < archive.byteLength; length += 1) expect(['noArchive', 'damaged']).toContain(read(archive.subarray(0, length)));
  });

  it('with flipped bytes gives the file or an error, never a crash', () => {
    const archive = wireZip(CSV);
    const property = fc.property(fc.nat(archive.byteLength - 1), fc.nat(255), (place, byte) => {
      const damaged = Buffer.from(archive);
      damaged[place] = byte;
      firstFileOf(damaged, 1_000_000);
    });
    expect(fc.check(property, { numRuns: 2_000 }).failed).toBe(false);
  });

  it('packed in a way that we do not know is refused', () => {
    expect(read(wireZip(CSV, { method: 'unknown' }))).toBe('noEntry');
  });

  it('is the same as node’s own deflate', () => {
    expect(wireZip(CSV).includes(deflateRawSync(CSV))).toBe(true);
  });
});
