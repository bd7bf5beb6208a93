import { type Diagnostic, DiagnosticSeverity, type Disposable, languages, type Uri } from 'vscode';
import type { PartProblem, ToPreview } from '../../protocol.ts';
import { Newest } from '../newest.ts';
import { openDocument } from '../open-document.ts';
import type { Server } from '../server.ts';
import type { FollowedPage } from './followed-page.ts';

const kinds: Readonly<Partial<Record<DiagnosticSeverity, PartProblem['kind']>>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
};

/** Tells a page of the errors and warnings in what it shows. */
export class Problems implements Disposable {
  readonly #server: Server;
  readonly #page: FollowedPage;
  readonly #asking = new Newest();
  /** What the page was told last. */
  #told: string | undefined;
  readonly #subscription: Disposable;

  constructor(server: Server, page: FollowedPage) {
    this.#server = server;
    this.#page = page;
    this.#subscription = languages.onDidChangeDiagnostics(({ uris }) => {
      if (uris.some((uri) => uri.toString() === page.shown?.toString())) this.#tellAll();
    });
  }

  /** Tells a page of all that is known now that knows nothing yet. */
  begin(): void {
    this.#told = undefined;
    this.#tellAll();
  }

  dispose(): void {
    this.#subscription.dispose();
  }

  #tellAll(): void {
    const { shown } = this.#page;
    if (shown) void this.#asking.run(() => this.#page.attempt(() => this.#tell(shown)));
  }

  async #tell(shown: Uri): Promise<void> {
    const uri = shown.toString();
    const document = openDocument(shown);
    const found = languages.getDiagnostics(shown).flatMap((problem) => {
      const kind = kinds[problem.severity];
      return kind ? [{ kind, problem }] : [];
    });
    const places = found.map(({ problem }) => problem.range.start);
    if (places.length === 0) return this.#post({ type: 'problems', uri, problems: [] });
    const version = document?.version ?? null;
    const parts = await this.#server.request('journey/partsAt', { uri, file: uri, version, places });
    // After a change these problems are old, and new ones are on their way.
    if (!parts) return;
    const problems = found.map(({ kind, problem }, index) => told(kind, problem, parts[index] ?? []));
    this.#post({ type: 'problems', uri, problems });
  }

  /** A text is checked anew with each key, mostly with the same result: the page need not draw for that. */
  #post(message: ToPreview): void {
    const told = JSON.stringify(message);
    if (told === this.#told) return;
    this.#told = told;
    this.#page.post(message);
  }
}

function told(kind: PartProblem['kind'], { message, range }: Diagnostic, parts: PartProblem['parts']): PartProblem {
  return { kind, message, parts, line: range.start.line + 1, column: range.start.character + 1 };
}
