import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CompletionList } from 'vscode-languageserver';
import type { IGrammar } from 'vscode-textmate';
import type { JourneyEditorServices } from '../../src/language/lsp/module.ts';
import { lineKind, lineKinds, modifierKinds } from '../../src/language/vocabulary/index.ts';
import { loadHighlighting, readingOf } from './highlighting.ts';
import { addFile, createServices, listed } from './language-services.ts';

let services: JourneyEditorServices;
let grammar: IGrammar;
beforeAll(async () => {
  grammar = await loadHighlighting();
});
beforeEach(async () => {
  services = await createServices();
});

const keywords = [...new Set([...lineKinds, ...modifierKinds].map((kind) => kind.keyword)), 'to', 'in'];

/** The keyword as a name, and names that begin or end with it. */
const namesOf = (keyword: string) => [keyword, `${keyword}-2`, `${keyword}ly`, `my-${keyword}`];

/** Before a verb, a keyword that can give the line a name does so: `pain feels "…"` is a pain with the name `feels`. */
const canBeSubject = (name: string) =>
  !(lineKind(name)?.places.includes('touchpoint') && lineKind(name)?.needs.properties[0] === 'name');

/** A journey in which everything has the same name, and every text holds it. */
const journeyOf = (name: string) => `persona ${name} "${name} on"
actor ${name} "${name} on"
channel ${name} "${name} on" is web
emotion ${name} "${name} on" +1
lane ${name} "${name} on"
journey before "Before" {
}
journey ${name} "${name} on" {
  for ${name}
  goal "${name} is ${name}"
  revises before
  stage ${name} "${name} on" {
    touchpoint first "First" {
      leads to ${name}
    }
    touchpoint ${name} "${name} on" on ${name}, web feels ${name} "${name} for" #${name} {
      ${canBeSubject(name) ? `${name} feels ${name} -1 "${name}"` : ''}
      ${canBeSubject(name) ? `${name} thinks "${name} on ${name}"` : ''}
      pain ${name} "${name} severity" severity high for ${name}
      opportunity ${name} "${name} solves" solves ${name}
      solution ${name} "${name} delivers" delivers ${name} link "${name} on"
      frontstage "${name} by" by ${name} waits "${name} fails" fails "${name} waits"
      continues in ${name}
      ${name}: "${name} on"
    }
  }
}
view ${name} "${name} on" of ${name} {
  for ${name}
  stages ${name}
  lanes ${name}
}
`;

describe.each(keywords)('%s', (keyword) => {
  it('may be a name, begin one, end one and stand in texts', async () => {
    for (const name of namesOf(keyword)) {
      const document = await addFile(services, journeyOf(name));
      const errors = document.diagnostics?.filter((each) => each.severity === 1);
      expect([name, ...listed(errors)]).toEqual([name]);
      expect(document.references.filter((each) => each.$refText === name && each.error !== undefined)).toEqual([]);
    }
  });

  it('is completed as a name', async () => {
    for (const name of namesOf(keyword)) {
      for (const place of [
        `on ${name}`,
        `feels ${name}`,
        `leads to ${name}`,
        `for ${name}`,
        `by ${name}`,
        `lanes ${name}`,
      ]) {
        const text = journeyOf(name);
        const start = text.indexOf(` ${place}`) + 1 + place.length - name.length;
        for (const typed of [0, 1, name.length]) {
          const cut = text.slice(0, start + typed) + text.slice(start + name.length);
          const document = await addFile(services, cut);
          const list = (await services.lsp.CompletionProvider?.getCompletion(document, {
            textDocument: { uri: document.uri.toString() },
            position: document.textDocument.positionAt(start + typed),
          })) as CompletionList;
          expect([place, typed, list.items.map((item) => item.label)]).toEqual([
            place,
            typed,
            expect.arrayContaining([name]),
          ]);
        }
      }
    }
  });

  it('is coloured as a name and as a text', () => {
    for (const name of namesOf(keyword)) {
      const lines: readonly (readonly [string, string])[] = [
        [`touchpoint ${name} "${name} on"`, `touchpoint=declares ${name}=name ${name} on=title`],
        [`persona ${name} {`, `persona=declares ${name}=title`],
        [`on ${name}, ${name}`, `on=fact ${name}=name ${name}=name`],
        [
          `touchpoint "A" feels ${name} "${name} on"`,
          `touchpoint=declares A=title feels=links ${name}=emotion ${name} on=text`,
        ],
        [`leads to ${name}`, `leads to=fact ${name}=name`],
        [`${name}: "${name} on"`, `${name}=name ${name} on=text`],
        [`goal "on ${name} on"`, `goal=fact on ${name} on=text`],
      ];
      for (const [line, reading] of lines) expect(readingOf(grammar, line)).toBe(reading);
    }
  });
});
