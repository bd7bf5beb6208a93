import type { Diagnostic } from 'vscode';
import { Uri } from 'vscode';

/** Lets the code of a diagnostic lead to the page of its rule, shown as a page rather than as text. */
export function linkToRule(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code === 'object') {
    const target = Uri.from({
      scheme: 'command',
      path: 'journey.showRule',
      query: encodeURIComponent(JSON.stringify([code.value])),
    });
    diagnostic.code = { value: code.value, target };
  }
  return diagnostic;
}
