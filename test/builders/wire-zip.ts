import { crc32, deflateRawSync } from 'node:zlib';

type Options = {
  readonly method?: 'deflated' | 'stored' | 'unknown';
  /** Sizes follow the data instead of standing before it. */
  readonly isStreamed?: boolean;
  readonly comment?: string;
  /** An archive that lies about the size of its file. */
  readonly claimedSize?: number;
};

const METHODS = { stored: 0, deflated: 8, unknown: 99 } as const;

/** An archive with one file, as the price service sends it. */
export function wireZip(content: Uint8Array, { method = 'deflated', isStreamed = false, comment = '', claimedSize }: Options = {}): Buffer {
  const name = Buffer.from('prices.csv');
  const packed = method === 'deflated' ? deflateRawSync(content) : Buffer.from(content);
  const sizes = { crc: crc32(content), packed: packed.byteLength, size: claimedSize ?? content.byteLength };
  const common = { method: METHODS[method], flags: isStreamed ? 8 : 0, nameLength: name.byteLength };
  const local = Buffer.concat([header(0x04034b50, { ...common, ...(isStreamed ? { crc: 0, packed: 0, size: 0 } : sizes) }), name, packed]);
  const descriptor = isStreamed ? numbers([0x08074b50, 4], [sizes.crc, 4], [sizes.packed, 4], [sizes.size, 4]) : Buffer.alloc(0);
  const central = Buffer.concat([centralHeader({ ...common, ...sizes }), name]);
  const at = local.byteLength + descriptor.byteLength;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [1, 2], [1, 2], [central.byteLength, 4], [at, 4], [comment.length, 2]);
  return Buffer.concat([local, descriptor, central, end, Buffer.from(comment)]);
}

type Fields = { readonly method: number; readonly flags: number; readonly nameLength: number; readonly crc: number; readonly packed: number; readonly size: number };

const header = (signature: number, { method, flags, nameLength, crc, packed, size }: Fields): Buffer =>
  numbers([signature, 4], [20, 2], [flags, 2], [method, 2], [0, 2], [0, 2], [crc, 4], [packed, 4], [size, 4], [nameLength, 2], [0, 2]);

const centralHeader = ({ method, flags, nameLength, crc, packed, size }: Fields): Buffer =>
  numbers(
    [0x02014b50, 4], [20, 2], [20, 2], [flags, 2], [method, 2], [0, 2], [0, 2], [crc, 4], [packed, 4], [size, 4],
    [nameLength, 2], [0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [0, 4],
  );

/** Little-endian numbers of so many bytes each. */
function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Buffer {
  return Buffer.concat(
    fields.map(([value, bytes]) => {
      const field = Buffer.alloc(bytes);
      field.writeUIntLE(value, 0, bytes);
      return field;
    }),
  );
}
