import { readFileSync } from 'node:fs';

const example = new URL('../../../examples/buy-running-shoes.journey', import.meta.url);

/** The example as it stands. */
export const october = readFileSync(example, 'utf8');

const reviews = /\n {4}touchpoint reviews [\s\S]*?\n {4}}\n/;
const basket = /\n {4}touchpoint basket [\s\S]*?\n {4}}\n/;

/** What interviews in November taught: something of every kind. */
const edits: readonly (readonly [from: string | RegExp, to: string | ((found: string) => string)])[] = [
  [basket, ''],
  [
    '    // The assist: no order',
    `    touchpoint fit-advisor "Asks a fit advisor on WhatsApp" on whatsapp feels reassured {
      does "Sends a photo of the worn-out pair"
      pain "An answer takes four hours" severity low
      opportunity "Fit advice inside the size chart" impact high effort medium
    }

    // The assist: no order`,
  ],
  ['"Pays on her phone"', '"Pays on the third try"'],
  [
    '"The size is sold out and nobody said so before the trip" severity critical',
    '"No size 43 after a two-hour trip" severity high',
  ],
  ['68% was 73%', '61% was 68%'],
  ['stage retention "Retention"', 'stage retention "Delivery and use"'],
  ['gain "Here before Sunday', 'pain "The box is left with a neighbour" severity low\n      gain "Here before Sunday'],
  ['on lari-chat feels patient {', 'on lari-chat feels frustrated {'],
  ['\n      opportunity "Free laces for every first finish" impact medium effort low', ''],
  ['      budi feels satisfied\n', ''],
  ['budi feels bored "I have run for ten years."', 'budi feels annoyed "I have run for ten years."'],
  [
    '      does "Three short runs, ticked off one by one"\n',
    '      does "Four short runs, ticked off one by one"\n      thinks "I could do a second 10K"\n',
  ],
];

/** The example a month later. */
export const november = moved(
  edits.reduce((text, [from, to]) => {
    const next = text.replace(from, to as string);
    if (next === text) throw new Error(`The example does not say ${from}.`);
    return next;
  }, october),
);

/** Somebody watches reviews only after the chat. */
function moved(text: string): string {
  const block = reviews.exec(text)?.[0] ?? '';
  const before = '\n    touchpoint try-on';
  return text.replace(block, '').replace(before, `${block}${before}`);
}

const read = (path: string) => readFileSync(new URL(path, example), 'utf8');

/** What the example imports, by path. */
export const others = {
  'shared/people.journey': read('shared/people.journey'),
  'checkout-to-exchange.journey': read('checkout-to-exchange.journey'),
};
