import { EmptyFileSystem, URI } from 'langium';
import { type Change, diff } from '../src/diff/index.ts';
import { createJourneyServices } from '../src/language/module.ts';
import { sourcesOf, toModel } from '../src/language/to-model.ts';
import { Editor } from '../test/unit/diff/edit-scripts.ts';

const { shared } = createJourneyServices(EmptyFileSystem);
const { LangiumDocumentFactory, DocumentBuilder, WorkspaceManager } = shared.workspace;
const started = WorkspaceManager.initializeWorkspace([]);

async function sideOf(text: string) {
  await started;
  const document = LangiumDocumentFactory.fromString(text, URI.parse('memory:/a.journey'));
  await DocumentBuilder.build([document]);
  return { model: toModel(document), sources: sourcesOf(document) };
}

/** What a change is about; what a link is called is where it leads. */
const wordsOf = (subject: string, path: readonly string[]) => path.at(subject === 'link' ? -2 : -1) ?? '';

/** A journey of so many touchpoints before and after so many edits; what was done, and a function that compares and tells what it found. */
export async function edited(seed: number, size: number, edits: number) {
  const editor = new Editor(seed, size);
  const before = await sideOf(editor.write());
  const done: string[] = [];
  for (let tries = 0; tries < 4 * edits && done.length < edits; tries++) {
    done.push(...editor.edit().map(({ kind, subject, uid }) => `${kind} ${subject} ${uid}`));
  }
  const after = await sideOf(editor.write());
  const told = ({ kind, subject, path }: Change) =>
    `${kind} ${subject} ${editor.uids.get(wordsOf(subject, path)) ?? wordsOf(subject, path)}`;
  // Every time models of its own, because what was read of one is remembered.
  const prepare = () => {
    const [one, other] = structuredClone([before, after] as const);
    return () => diff(one, other);
  };
  return {
    done,
    prepare,
    found: () =>
      prepare()()
        .changes.filter(({ implied }) => !implied)
        .map(told),
  };
}
