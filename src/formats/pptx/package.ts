import { strFromU8, strToU8, unzipSync, type Zippable } from 'fflate';
import PptxGenJS from 'pptxgenjs';
import { xmlSafe } from '../../map/draw/xml-safe.ts';
import type { Theme } from '../../map/index.ts';
import { isRightToLeft } from '../../map/layout/text.ts';
import { zip } from '../zip.ts';
import { element } from './drawing-ml.ts';
import type { Medium } from './media.ts';
import { hexOf } from './pencil.ts';
import { slideHeight, slideWidth } from './slides.ts';

/** What is on a slide. */
export interface Page {
  readonly title: string;
  /** Whether the title is to be seen. Else it stands above the slide, for those who are read to. */
  readonly titled: boolean;
  readonly notes: readonly string[];
  /** What is drawn, in DrawingML. */
  readonly drawing: string;
  /** The relationships that lead to addresses, by the address. */
  readonly links: ReadonlyMap<string, string>;
  /** The relationships that lead to pictures, by their paths from the slide. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface About {
  readonly title: string;
  readonly author: string;
  /** The day of the last change. */
  readonly date: Date;
}

const pxPerInch = 96;
const [width, height] = [slideWidth / pxPerInch, slideHeight / pxPerInch];
/** Stands first in the file and is not compressed: by what it says, the file is known. */
const first = '_rels/.rels';

/** A presentation with these slides and a font by its name, whose drawings are put into what the library writes around them. */
export async function packageOf(
  pages: readonly Page[],
  media: readonly Medium[],
  about: About,
  theme: Theme,
  font: string,
): Promise<Uint8Array> {
  const written = unzipSync(
    (await presentationOf(pages, about, theme, font).write({ outputType: 'uint8array' })) as Uint8Array,
  );
  const change = (name: string, edit: (xml: string) => string) => {
    const file = written[name];
    if (file) written[name] = strToU8(edit(strFromU8(file)));
  };
  change('docProps/core.xml', (xml) =>
    xml.replace(/\d{4}-\d\d-\d\dT[^<]*/g, about.date.toISOString().replace(/\.\d+/, '')),
  );
  pages.forEach(({ drawing, links, pictures }, index) => {
    change(`ppt/slides/slide${index + 1}.xml`, (xml) => xml.replace('</p:spTree>', () => `${drawing}</p:spTree>`));
    change(`ppt/slides/_rels/slide${index + 1}.xml.rels`, (xml) =>
      xml.replace('</Relationships>', () => `${relationships(links, pictures)}</Relationships>`),
    );
    change(`ppt/notesSlides/notesSlide${index + 1}.xml`, inParagraphs);
  });
  for (const { path, data } of media) written[`ppt/${path}`] = data as Uint8Array<ArrayBuffer>;
  const { [first]: root = new Uint8Array(), ...others } = written;
  const files = Object.entries(others).filter(([name]) => !name.endsWith('/'));
  return zip({ [first]: [root, { level: 0 }], ...Object.fromEntries(files) } satisfies Zippable);
}

function presentationOf(pages: readonly Page[], { title, author }: About, theme: Theme, font: string): PptxGenJS {
  const presentation = new PptxGenJS();
  presentation.defineLayout({ name: 'Widescreen', width, height });
  presentation.layout = 'Widescreen';
  presentation.theme = { headFontFace: font, bodyFontFace: font };
  Object.assign(presentation, {
    title: xmlSafe(title),
    subject: '',
    author: xmlSafe(author),
    company: '',
  });
  for (const titled of [true, false]) defineMaster(presentation, titled, theme, font);
  for (const page of pages) {
    const slide = presentation.addSlide({ masterName: nameOfMaster(page.titled) });
    const title = xmlSafe(page.title).replace(/\s+/g, ' ');
    slide.addText(title, { placeholder: 'title', objectName: 'Title', rtlMode: isRightToLeft(title) });
    slide.addNotes(page.notes.map(xmlSafe).join('\n'));
  }
  return presentation;
}

const nameOfMaster = (titled: boolean) => (titled ? 'Map with title' : 'Map');

function defineMaster(presentation: PptxGenJS, titled: boolean, theme: Theme, font: string): void {
  const place = titled ? { x: 0.33, y: 0.2, w: width - 0.66, h: 0.5 } : { x: 0, y: -0.6, w: width, h: 0.5 };
  presentation.defineSlideMaster({
    title: nameOfMaster(titled),
    background: { color: hexOf(theme.bg) ?? 'FFFFFF' },
    objects: [
      {
        placeholder: {
          options: {
            name: 'title',
            type: 'title',
            ...place,
            margin: 0,
            align: 'left',
            valign: 'middle',
            fontFace: font,
            fontSize: 20,
            bold: true,
            color: hexOf(theme.ink) ?? '000000',
          },
          text: '',
        },
      },
    ],
    ...(titled && {
      slideNumber: {
        x: width - 0.83,
        y: height - 0.3,
        w: 0.5,
        h: 0.2,
        align: 'right',
        margin: 0,
        fontFace: font,
        fontSize: 8,
        color: hexOf(theme.ink3) ?? '000000',
      },
    }),
  });
}

/** The library writes all notes as one paragraph, in which line breaks are not seen. */
function inParagraphs(xml: string): string {
  const [start, end] = [
    '<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>',
    '</a:t></a:r><a:endParaRPr lang="en-US" dirty="0"/></a:p>',
  ];
  const from = xml.indexOf(start);
  const to = xml.indexOf(end, from);
  if (from < 0 || to < 0) return xml;
  const lines = xml.slice(from + start.length, to).split(/\r?\n/);
  return xml.slice(0, from) + lines.map((line) => `${start}${line}${end}`).join('') + xml.slice(to + end.length);
}

function relationships(links: Page['links'], pictures: Page['pictures']): string {
  const all = [
    ...[...links].map(([Target, Id]) => ({ Id, kind: 'hyperlink', Target, TargetMode: 'External' })),
    ...[...pictures].map(([Target, Id]) => ({ Id, kind: 'image', Target })),
  ];
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return all.map(({ kind, ...each }) => element('Relationship', { ...each, Type: `${types}/${kind}` })).join('');
}
