import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { order } from './order.ts';
import { openWithPreview, type Workbench } from './workbench.ts';

const stage = (name: string) => {
  const touchpoints = Array.from({ length: 10 }, (_, index) => {
    const feels = index % 2 ? 'sad' : 'happy';
    return `    touchpoint ${name}-${index} "Does ${name} ${index}" on app feels ${feels} {\n      pain "Slow ${index}"\n    }\n`;
  });
  return `  stage ${name} "${name}" {\n${touchpoints.join('')}  }\n`;
};

/** Its touchpoints take three lines each, from lines 6 and 38 on; the second journey begins on line 71. */
const long = `persona maya "Maya"

journey long "A long way" {
  for maya
${stage('look')}${stage('buy')}}

journey back "The way back" {
  stage home "Home" {
    touchpoint walk "Walks home" feels calm
  }
}
`;

/** The touchpoint with this number in the second stage. */
const lineOf = (index: number) => 38 + 3 * index;

const band = (workbench: Workbench) => workbench.previewFrame().locator('.band.shown');
const marked = (workbench: Workbench) => workbench.previewFrame().locator('.mark.cursor');

/** How far the map is scrolled, once it stands still. */
async function scrolledTo(workbench: Workbench): Promise<{ left: number; top: number }> {
  const now = () =>
    workbench
      .previewFrame()
      .locator('.pane')
      .evaluate(({ scrollLeft, scrollTop }) => ({ left: scrollLeft, top: scrollTop }));
  for (let last = await now(); ; ) {
    await wait(300);
    const next = await now();
    if (next.left === last.left && next.top === last.top) return next;
    last = next;
  }
}

/** Waits until the band lies over the card of a touchpoint. */
async function bandOver(workbench: Workbench, part: string, text: string): Promise<void> {
  await expect
    .poll(async () => {
      const [column, card] = [await band(workbench).boundingBox(), await workbench.shown(part, text).boundingBox()];
      return column && card && Math.abs(column.x + column.width / 2 - card.x - card.width / 2) < 2;
    })
    .toBe(true);
}

test('the map follows the cursor, and stands still while one types', async () => {
  const workbench = await openWithPreview({ 'long.journey': long });
  expect(await scrolledTo(workbench)).toEqual({ left: 0, top: 0 });

  // With keys, from afar.
  await workbench.goTo(lineOf(4), 20);
  await bandOver(workbench, 'journey/long/buy/buy-4', 'Does buy 4');
  const there = await scrolledTo(workbench);
  expect(there.left).toBeGreaterThan(500);
  await workbench.screenshot('in step');

  // What is seen already is not moved; a fact is outlined in its column.
  await workbench.goTo(lineOf(4) + 1, 8);
  const pain = workbench.shown('journey/long/buy/buy-4#pain/1', 'Slow 4');
  await expect
    .poll(async () => {
      const [mark, note] = [await marked(workbench).boundingBox(), await pain.boundingBox()];
      return mark && note && mark.x < note.x && mark.y < note.y && mark.width < note.width + 12;
    })
    .toBe(true);
  await workbench.screenshot('in step fact');

  // Typing moves nothing, though what is typed in is out of sight; nor does going about it.
  const pane = workbench.previewFrame().locator('.pane');
  await workbench.press('End');
  await bandOver(workbench, 'journey/long/buy/buy-4', 'Does buy 4');
  await scrolledTo(workbench);
  await pane.evaluate((element) => element.scrollTo({ left: 0, behavior: 'instant' }));
  await workbench.typeText('\npain "Typed"', 20);
  await workbench.shown('journey/long/buy/buy-4#pain/2', 'Typed').waitFor({ state: 'attached' });
  expect(await scrolledTo(workbench)).toMatchObject({ left: 0 });
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowDown', 'Control+Z', 'Control+Z', 'ArrowLeft'])
    await workbench.press(key);
  expect(await scrolledTo(workbench)).toMatchObject({ left: 0 });

  // Another click in the text does, and one in another journey shows that journey.
  await workbench.page.locator('.view-line', { hasText: '"Does buy 6"' }).first().click();
  await bandOver(workbench, 'journey/long/buy/buy-6', 'Does buy 6');
  expect((await scrolledTo(workbench)).left).toBeGreaterThan(500);
  await workbench.press('Control+End');
  await workbench.press('ArrowUp');
  await workbench.press('ArrowUp');
  await workbench.press('ArrowUp');
  await workbench.shown('journey/back/home/walk', 'Walks home').waitFor();
  await bandOver(workbench, 'journey/back/home/walk', 'Walks home');
});

test('a click on the map leads to the text, also aside, and moves the map nowhere', { tags: 'web' }, async () => {
  const workbench = await openWithPreview({ 'long.journey': long });
  await workbench.goTo(lineOf(4), 20);
  await bandOver(workbench, 'journey/long/buy/buy-4', 'Does buy 4');
  const before = await scrolledTo(workbench);
  await workbench.shown('journey/long/buy/buy-5', 'Does buy 5').click();
  await workbench.cursorAt(`Ln ${lineOf(5)}, Col 5 (48 selected)`);
  await bandOver(workbench, 'journey/long/buy/buy-5', 'Does buy 5');
  expect(await scrolledTo(workbench)).toEqual(before);

  const groups = await workbench.groups.count();
  await workbench.shown('journey/long/buy/buy-3', 'Does buy 3').click({ modifiers: ['ControlOrMeta'] });
  await workbench.cursorAt(`Ln ${lineOf(3)}, Col 5 (48 selected)`);
  expect(await workbench.groups.count()).toBe(groups + 1);
  await workbench.screenshot('ctrl click');
});

test.each([
  ['never', false, false],
  ['onClick', false, true],
] as const)('with sync %s the map follows keys: %s, clicks: %s', async (sync, keys, clicks) => {
  const settings = JSON.stringify({ 'journey.preview.sync': sync, 'editor.lineNumbers': 'off' });
  const workbench = await openWithPreview({ 'long.journey': long, '.vscode/settings.json': settings });
  // VS Code reads settings a while after they were written: all at once, so that one that can be seen tells of the other.
  await expect.poll(() => workbench.page.locator('.line-numbers').count()).toBe(0);
  await workbench.goTo(lineOf(4), 20);
  if (sync === 'onClick') await bandOver(workbench, 'journey/long/buy/buy-4', 'Does buy 4');
  expect((await scrolledTo(workbench)).left > 0).toBe(keys);
  await workbench.page.locator('.view-line', { hasText: '"Does buy 6"' }).first().click();
  if (clicks) await bandOver(workbench, 'journey/long/buy/buy-6', 'Does buy 6');
  expect((await scrolledTo(workbench)).left > 0).toBe(clicks);
  expect(await band(workbench).count()).toBe(sync === 'never' ? 0 : 1);
});

test('what is pointed at in the one is shown in the other', async () => {
  const workbench = await openWithPreview({ 'order.journey': order });
  await workbench.shown('journey/order/aware/post', 'Sees a post').hover();
  const inText = workbench.page.locator('.view-overlays [class*="ced-"]');
  await expect.poll(() => inText.count()).toBeGreaterThan(0);
  await workbench.screenshot('hover on the map');
  await workbench.previewFrame().locator('.toolbar').hover();
  await workbench.page.locator('.view-line span', { hasText: 'curious' }).last().hover();
  await workbench.previewFrame().locator('.mark.hovered').waitFor();
  await workbench.screenshot('hover in the text');
});

test('problems are marked on the map, and lead to their line', { tags: 'web' }, async () => {
  const text = order
    .replace('feels curious', 'feels nowhere')
    .replace('"Purchase" {', '"Purchase" {\n    touchpoint pay "Pays" on store feels happy -2');
  const workbench = await openWithPreview({ 'order.journey': text });
  const frame = workbench.previewFrame();
  const error = frame.getByRole('button', { name: /^Error on line 7/ });
  const warning = frame.getByRole('button', { name: /^Warning on line 11/ });
  await error.waitFor();
  await workbench.screenshot('problems');
  expect(await error.getAttribute('title')).toContain("'nowhere'");
  await warning.click();
  await workbench.cursorAt('Ln 11, Col 48');
  await error.focus();
  await workbench.press('Enter');
  await workbench.cursorAt('Ln 7, Col 54');
  await workbench.press('Control+Shift+K');
  await error.waitFor({ state: 'hidden' });

  // That of the whole journey is in the corner of the map, where nothing of it may be cut off.
  await workbench.goTo(4, 'for maya'.length + 3);
  await workbench.typeText('x');
  const ofAll = frame.getByRole('button', { name: /^Error on line 4/ });
  const [sign, pane] = [await ofAll.boundingBox(), await frame.locator('.pane').boundingBox()];
  expect(sign?.y).toBeGreaterThanOrEqual(pane?.y ?? Number.NaN);
  expect((sign?.x ?? 0) + (sign?.width ?? 0)).toBeLessThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0));
  await workbench.screenshot('problem of all');
});

test('a face in the gutter follows its feeling also in a text that never has a problem', async () => {
  const calm = (emotion: string) => `persona maya "Maya"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on web feels ${emotion}
  }
}
`;
  const workbench = await openWithPreview({ 'calm.journey': calm('happy') });
  const face = workbench.page.locator('.glyph-margin-widgets [class*="ced-"]');
  const kind = () => face.evaluateAll((nodes) => nodes.map(({ className }) => className).join());
  await face.waitFor();
  const happy = await kind();
  await workbench.write('calm.journey', calm('sad'));
  await expect.poll(kind).not.toBe(happy);
});

test('faces stand in the gutter as one writes, and a summary over each stage, until they are switched off', async () => {
  const workbench = await openWithPreview({ 'long.journey': long, '.vscode/settings.json': '{}' });
  const faces = workbench.page.locator('.glyph-margin-widgets [class*="ced-"]');
  const lens = workbench.page.locator('.codelens-decoration', { hasText: 'Mean +0.3, 10 pains' }).first();
  await faces.first().waitFor();
  await lens.waitFor();
  const kinds = () => faces.evaluateAll((nodes) => nodes.map(({ className }) => className).sort());
  const written = await kinds();
  await workbench.goTo(6, (long.split('\n')[5] ?? '').indexOf(' {') + 1);
  await workbench.typeText(' -2');
  await expect.poll(kinds).not.toEqual(written);
  const faceOf = () =>
    faces.first().evaluate((node) => getComputedStyle(node, '::before').content + getComputedStyle(node).background);
  const light = await faceOf();
  await workbench.chooseTheme('Default High Contrast');
  await expect.poll(faceOf).not.toBe(light);
  await workbench.screenshot('faces');
  await workbench.write('.vscode/settings.json', '{"journey.gutter.faces": false, "journey.codeLens.stages": false}');
  await faces.first().waitFor({ state: 'hidden' });
  await lens.waitFor({ state: 'hidden' });
});
