import type { LangiumDocument } from 'langium';
import { GrammarUtils } from 'langium';
import type { Color, ColorInformation, ColorPresentation } from 'vscode-languageserver';
import * as ast from '../../generated/ast.ts';
import { partsOf } from '../../parts.ts';

/** The colours in a document, for the swatches of an editor. */
export function colorsIn(document: LangiumDocument): ColorInformation[] {
  const lines = partsOf(document.parseResult.value).filter(ast.isPersona).flatMap(partsOf).filter(ast.isColor);
  return lines.flatMap((line) => {
    const color = readColor(line.value ?? '');
    const range = GrammarUtils.findNodeForProperty(line.$cstNode, 'value')?.range;
    return color && range ? [{ color, range }] : [];
  });
}

/** How a colour that was picked is written; the language has no transparency. */
export function presentColor({ red, green, blue }: Color): ColorPresentation[] {
  const digits = [red, green, blue].map((part) => Math.round(Math.min(1, Math.max(0, part)) * 255));
  const label = `#${digits.map((part) => part.toString(16).padStart(2, '0').toUpperCase()).join('')}`;
  return [{ label }];
}

/** The colour in `#RGB` or `#RRGGBB`; undefined in anything else. */
function readColor(text: string): Color | undefined {
  if (!/^#([0-9a-f]{3}|[0-9a-f]{6})$/i.test(text)) return undefined;
  const width = text.length === 4 ? 1 : 2;
  const [red = 0, green = 0, blue = 0] = [0, 1, 2].map((part) => {
    const digits = text.slice(1 + part * width, 1 + (part + 1) * width);
    return Number.parseInt(digits.repeat(2 / width), 16) / 255;
  });
  return { red, green, blue, alpha: 1 };
}
