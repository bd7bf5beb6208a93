import { ProgressLocation, window } from 'vscode';

/** In ms: what takes longer is worth a word. */
const patience = 500;

/** Does work that may take long: then it is shown, and can be cancelled. Undefined when it was. */
export async function longWork<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  const controller = new AbortController();
  const done = work(controller.signal);
  const ended = done.then(
    () => true,
    () => true,
  );
  if (!(await Promise.race([ended, pause()]))) {
    await window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
      token.onCancellationRequested(() => controller.abort());
      return ended;
    });
  }
  return controller.signal.aborted ? undefined : done;
}

function pause(): Promise<false> {
  return new Promise((resolve) => setTimeout(() => resolve(false), patience));
}
