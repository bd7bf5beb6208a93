import { afterAll, beforeAll, expect, it } from 'vitest';
import { rules } from '../../src/language/rules/index.ts';
import { speak } from '../../src/words/index.ts';
import { addFile, createServices } from '../language/language-services.ts';
import { speakMarked } from './marked.ts';

beforeAll(speakMarked);
afterAll(() => speak('en', {}));

/** Two words of English in a row that stand outside of marks: what is filled in is a name or a keyword. */
const unmarkedWords = /[A-Za-z]{2,} [A-Za-z]{2,}/;

it.each(rules.map((rule) => [rule.id, rule] as const))(
  'what %s finds is said so that it can be translated',
  async (id, rule) => {
    const services = await createServices(['test.journey', 'images/maya.svg']);
    const { diagnostics = [] } = await addFile(services, rule.wrong);
    const messages = diagnostics.filter(({ code }) => code === id).map(({ message }) => String(message));
    expect(messages).not.toEqual([]);
    for (const message of messages) {
      expect(message).toContain('‹');
      // Lists are joined by the system.
      expect(message.replaceAll(/‹[^‹›]*›| (and|or) /g, '¦')).not.toMatch(unmarkedWords);
    }
  },
);
