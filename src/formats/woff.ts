import { unzlibSync } from 'fflate';

const headSize = 44;
const entrySize = 20;

/** Whether a file is a font in the Web Open Font Format 1.0. */
export function isWoff(file: Uint8Array): boolean {
  return String.fromCharCode(...file.subarray(0, 4)) === 'wOFF';
}

/**
 * Takes a font out of the Web Open Font Format 1.0, which is its tables, each compressed for itself.
 * @throws Error where the file is not whole
 */
export function fontInWoff(file: Uint8Array): Uint8Array {
  const from = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = from.getUint16(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = headSize + index * entrySize;
    const [tag, offset, packed, length, sum] = [0, 4, 8, 12, 16].map((place) => from.getUint32(at + place)) as Entry;
    const data = file.subarray(offset, offset + packed);
    return { tag, sum, data: packed < length ? unzlibSync(data, { out: new Uint8Array(length) }) : data };
  });
  const padded = (length: number) => (length + 3) & ~3;
  const start = 12 + 16 * count;
  const font = new Uint8Array(tables.reduce((end, { data }) => end + padded(data.length), start));
  const to = new DataView(font.buffer);
  const powers = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  [count, 16 * 2 ** powers, powers, 16 * (count - 2 ** powers)].forEach((value, index) => {
    to.setUint16(4 + 2 * index, value);
  });
  let end = start;
  tables.forEach(({ tag, sum, data }, index) => {
    [tag, sum, end, data.length].forEach((value, field) => {
      to.setUint32(12 + 16 * index + 4 * field, value);
    });
    font.set(data, end);
    end += padded(data.length);
  });
  return font;
}

type Entry = [tag: number, offset: number, packed: number, length: number, sum: number];
