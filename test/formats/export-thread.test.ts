import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import type { ThreadData } from '../../src/extension/exports/worker.node.ts';
import type { FromExport } from '../../src/extension/exports/worker-messages.ts';
import type { ExportResult, ExportTask } from '../../src/formats/export-task.ts';
import { findFallbackFonts } from '../../src/formats/fallback-fonts.ts';
import { formats } from '../../src/formats/index.ts';
import { readSystemFont, systemFonts } from '../../src/formats/system-fonts.node.ts';
import { everything, told } from './fixtures.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));

const fontsOfSystem = async (text: string) => findFallbackFonts([...text], await systemFonts(), readSystemFont);

/** What the built program of exports makes of a task, in a thread as the extension starts it. */
async function exported(task: ExportTask): Promise<ExportResult> {
  const workerData: ThreadData = { dist, task };
  const thread = new Worker(`${dist}exports/worker.node.js`, { workerData });
  try {
    const [message]: FromExport[] = await once(thread, 'message');
    if (message?.type !== 'done') throw new Error(JSON.stringify(message));
    return message.result as ExportResult;
  } finally {
    await thread.terminate();
  }
}

it('writes every format in a thread of Node with the program that is made for browsers', async () => {
  const { model } = await told(everything);
  const result = await exported({ model, formats: formats.map(({ id }) => id), scale: 0.2 });
  const beginnings = result.contents.map((content) => Buffer.from(content).toString('latin1', 0, 1024));
  for (const [index, { beginning }] of formats.entries()) expect(beginnings[index]).toMatch(beginning);
});

it('draws what the font of the map lacks with fonts of the system, or says that there are none', async () => {
  const { model } = await told('journey j "買い物" {\n  stage s "S"\n}\n');
  const result = await exported({ model, formats: ['png'] });
  const warnings = result.warnings.join();
  // Which fonts there are is up to the machine that tests.
  if ((await fontsOfSystem('買')).length > 0) expect(warnings).toBe('');
  else expect(warnings).toContain('買');
});

it('says why an export failed', async () => {
  const { model } = await told('persona maya "Maya"\njourney j "J" {\n}\n');
  const failing = exported({ model: { ...model, journeys: [] }, formats: ['svg'] });
  await expect(failing).rejects.toThrow('There is no journey to export.');
});
