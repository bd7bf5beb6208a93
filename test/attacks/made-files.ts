import { deflateSync } from 'node:zlib';

/** A journey with these lines in its only touchpoint. */
const around = (lines: string) => `journey made "Made" {
  stage one "One" {
    touchpoint "Shown" on web feels happy {
${lines}
    }
  }
}
`;

const showing = (...pictures: readonly string[]) =>
  around(pictures.map((each) => `      image "pictures/${each}"`).join('\n'));

const svg = (size: string, content: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${content}</svg>`;
const filtered = (filter: string) =>
  svg(
    'width="4000" height="4000"',
    `<filter id="f" x="-1000" y="-1000" width="9999" height="9999">${filter}</filter><rect width="4000" height="4000" filter="url(#f)"/>`,
  );

/** A PNG of black pixels in grey of one bit: of billions of pixels, a few kilobytes. */
function blackPng(side: number, rows = side): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 1;
  const pixels = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * rows));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(checksum(body));
  return Buffer.concat([length, body, sum]);
}

function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}

const bomb = blackPng(60_000);
const deep = 2_000;
const controls = String.fromCharCode(
  ...Array.from({ length: 32 }, (_, code) => code).filter((code) => code !== 10 && code !== 13),
);
const strange = `${controls}\u007f\u0085\u009b31m\ufeff\ufffe\uffff\u2028\u2029\u{1fffe}`;
const overrides = '\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f';

/** Attacks that are too large, or too invisible, to be written down: files by their path below the folder of the others. */
export const madeFiles: Readonly<Record<string, string | Uint8Array>> = {
  'giant-pictures.journey': showing('header.png', 'bomb.png', 'huge.gif', 'large.png', 'holds-bomb.svg'),
  'pictures/header.png': blackPng(60_000, 1),
  'pictures/bomb.png': bomb,
  'pictures/huge.gif': Buffer.from(
    'GIF89a\xff\xff\xff\xff\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\xff\xff\xff\xff\0\x02\x02\x44\x01\0;',
    'latin1',
  ),
  'pictures/large.png': Buffer.alloc(20_000_000),
  'pictures/holds-bomb.svg': svg(
    'width="40" height="40"',
    `<image width="40" height="40" href="data:image/png;base64,${bomb.toString('base64')}"/>`,
  ),
  'endless-pictures.journey': showing(
    'wide.svg',
    'tall.svg',
    'thin.svg',
    'grows.svg',
    'folds.svg',
    'deep.svg',
    'dashes.svg',
  ),
  'pictures/wide.svg': svg('width="1000000000" height="1000000000"', '<rect width="1000000000" height="1000000000"/>'),
  'pictures/tall.svg': svg('width="1" height="100000"', '<rect width="1" height="100000"/>'),
  'pictures/thin.svg': svg('width="0.00001" height="100000"', '<rect width="1" height="100000"/>'),
  'pictures/grows.svg': filtered('<feMorphology operator="dilate" radius="999"/>'),
  'pictures/folds.svg': filtered(`<feConvolveMatrix order="60" kernelMatrix="${'1 '.repeat(3600)}"/>`),
  'pictures/deep.svg': svg(
    'width="40" height="40"',
    `${'<g>'.repeat(50_000)}<rect width="9" height="9"/>${'</g>'.repeat(50_000)}`,
  ),
  'pictures/dashes.svg': svg(
    'width="40" height="40"',
    '<path stroke="red" stroke-dasharray="0.000001" d="M0 0H1000000"/>',
  ),
  'control-characters.journey': `persona eve "Eve ${strange}"\n${around(`      does "${strange}"\n      pain "a\0b ${strange}"\n      image "a\0${strange}.png"\n      evidence "x" link "https://ok.example/${strange}"`)}`,
  'bidi.journey': `persona eve "${overrides}live\u202e"\n${around(`      says "${overrides} /* } */ ${overrides}"\n      // ${overrides}"\n      solution "gnp.exe" link "https://ok.example/${overrides}moc.live"`)}`,
  'surrogates.journey': around(
    `      does "e${'\u0301'.repeat(5_000)}"\n      says "${'👩‍'.repeat(2_000)}"\n      thinks "${'\u{e0041}'.repeat(2_000)}"`,
  ),
  'deep.journey': `${'journey a "A" { stage b "B" { touchpoint c "C" { '.repeat(deep)}${'}'.repeat(deep * 3)}\n`,
  'open-braces.journey': `journey a "A" ${'{ '.repeat(20_000)}\n`,
  'long-line.journey': around(`      does "${'word '.repeat(20_000)}"\n      says "${'x'.repeat(100_000)}"`),
  'long-names.journey': `persona ${'a'.repeat(50_000)} "A"\njourney j "J" { for ${'b, '.repeat(2_000)}c }\n`,
  'backtracking.journey': [
    around(
      [
        `      does "${'*_'.repeat(5_000)}"`,
        `      says "${'['.repeat(10_000)}"`,
        `      thinks "${' '.repeat(30_000)}x"`,
        `      gain "${'`'.repeat(10_000)}x"`,
        `      pain "${'\\\\'.repeat(10_000)}"`,
        `      opportunity "${'![]('.repeat(5_000)}"`,
        `      evidence "e" link "https://${'a.'.repeat(10_000)}"`,
        `      image "${'../'.repeat(5_000)}a.png"`,
        `      metric "m" ${'9'.repeat(5_000)}.${'9'.repeat(5_000)}`,
      ].join('\n'),
    ),
    `/** ${'`<![a](b)'.repeat(3_000)} ${'*'.repeat(5_000)} */`,
    'persona p "P"',
    `"${'\\'.repeat(20_001)}`,
    `/*${'/*'.repeat(10_000)}`,
  ].join('\n'),
};
