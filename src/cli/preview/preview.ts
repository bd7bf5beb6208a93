import { t } from '../../words/index.ts';
import { Journeys } from './journeys.ts';
import { Live } from './live.ts';
import { serve } from './server.ts';

/** The options of `journey preview`, as written. */
export interface PreviewOptions {
  /** Any free one without it. */
  readonly port?: number;
  readonly open: boolean;
}

/**
 * `journey preview`: shows journeys in the browser, and every change of their files, until the person presses Ctrl+C. Returns the exit
 * code.
 * @throws CannotRun when there is nothing to show, or the port is not free
 */
export async function preview(path: string, { port = 0, open }: PreviewOptions): Promise<0> {
  const journeys = await Journeys.at(path);
  const live = new Live(journeys);
  const ended = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  try {
    const { address, server } = await serve(journeys, live, port);
    process.stdout.write(`${address}\n`);
    process.stderr.write(`${t('Shows what is saved. Only this machine can open the address. Ctrl+C ends.')}\n`);
    if (open) await openBrowser(address);
    await ended;
    server.closeAllConnections();
    server.close();
  } finally {
    await live.close();
  }
  return 0;
}

async function openBrowser(address: string): Promise<void> {
  const { default: open } = await import('open');
  const tell = () => process.stderr.write(`${t('No browser could be opened: open the address yourself.')}\n`);
  try {
    (await open(address)).once('error', tell);
  } catch {
    tell();
  }
}
