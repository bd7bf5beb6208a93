import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';
import type { Workbench } from './workbench.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Lets axe into the page of a panel, whose policy allows no code but its own. */
export async function allowAxe({ page }: Workbench): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setBypassCSP', { enabled: true });
}

/** What axe finds fault with in the page of a panel. */
export async function faultsIn(workbench: Workbench): Promise<string[]> {
  const frame = await pageFrame(workbench);
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

async function pageFrame(workbench: Workbench): Promise<Frame> {
  const handle = await workbench.previewFrame().locator('body').elementHandle();
  const frame = await handle?.ownerFrame();
  if (!frame) throw new Error('There is no panel.');
  return frame;
}
