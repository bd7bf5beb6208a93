import { Uri, workspace } from 'vscode';

const addresses = new Map<string, Promise<string>>();

/** Starts a program of the extension in a worker. */
export async function startWorker(extension: Uri, ...path: readonly string[]): Promise<Worker> {
  const program = Uri.joinPath(extension, ...path);
  const key = program.toString();
  const address = addresses.get(key) ?? addressOf(program);
  addresses.set(key, address);
  return new Worker(await address, { name: 'Journey Maps' });
}

/** The address of a copy in memory: the program may lie where no worker can be started from, such as on another machine. */
async function addressOf(program: Uri): Promise<string> {
  const bytes = new Uint8Array(await workspace.fs.readFile(program));
  return URL.createObjectURL(new Blob([bytes], { type: 'text/javascript' }));
}
