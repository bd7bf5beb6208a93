import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { main, Problem } from './problem.mjs';
import { exitWhenAsked, findOnPath, run } from './processes.mjs';
import { serveVsCode } from './serve-vscode.mjs';
import { cache, root, setUp } from './setup.mjs';

const usage = 'npm start -- [--web] [--port NUMBER] [--no-open]';
const examples = join(root, 'examples');
const firstExample = join(examples, 'first-journey.journey');
/** The first free one of these is taken, mostly the same: then an address of yesterday is still right. */
const usualPorts = '8123-8199';

await main(async () => {
  exitWhenAsked(0);
  const options = readOptions();
  await setUp();
  if (options.web || !(await openDesktop())) await openInBrowser(options);
});

function readOptions() {
  try {
    const { values } = parseArgs({
      options: { web: { type: 'boolean' }, port: { type: 'string' }, 'no-open': { type: 'boolean' } },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
      throw new Error(`"${values.port}" is not a port, which is a number from 1 to 65535.`);
    }
    return { web: values.web || port !== undefined, port, open: !values['no-open'] };
  } catch (error) {
    throw new Problem(`${/** @type {Error} */ (error).message}\nUse: ${usage}`);
  }
}

/** Opens the examples in the VS Code of this machine; false where there is none that starts. */
async function openDesktop() {
  const code = findOnPath('code');
  if (!code) return false;
  const args = ['--new-window', `--extensionDevelopmentPath=${root}`, examples, firstExample];
  const { code: exitCode, output } = await run(code, args);
  if (exitCode === 0) {
    console.log('\nJourney Maps is open in a new window of VS Code.');
    return true;
  }
  console.log(`${output.trim()}\nVS Code did not start, so it is opened in the browser instead.`);
  return false;
}

/**
 * Serves VS Code to the browser until Ctrl+C.
 * @param {{ port: number | undefined, open: boolean }} options
 */
async function openInBrowser({ port, open }) {
  if (port !== undefined && !(await isFree(port))) {
    throw new Problem(`Port ${port} is taken by another program. Choose another one, or leave --port out.`);
  }
  const server = await serveVsCode({
    data: join(cache, 'start'),
    ports: String(port ?? usualPorts),
    isInstalled: true,
  });
  const url = server.url({ folder: examples, file: firstExample });
  console.log(`\nJourney Maps is ready in VS Code, at this address:\n\n  ${url}\n\nPress Ctrl+C to stop.`);
  if (open) await openPage(url);
  await server.ended;
  throw new Problem('VS Code ended by itself; .cache/start/server.log tells why.');
}

/** @param {number} port */
async function isFree(port) {
  const probe = createServer();
  try {
    await once(probe.listen(port, '127.0.0.1'), 'listening');
  } catch {
    return false;
  }
  probe.close();
  await once(probe, 'close');
  return true;
}

/**
 * Shows the page in the person's browser where there is a screen to show it on.
 * @param {string} url
 */
async function openPage(url) {
  const { platform, env } = process;
  if (platform === 'darwin') await run('open', [url]);
  else if (platform === 'win32') await run('rundll32', ['url.dll,FileProtocolHandler', url]);
  else if (env.DISPLAY || env.WAYLAND_DISPLAY) await run('xdg-open', [url]);
}
