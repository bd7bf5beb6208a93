import { GrammarUtils, type LangiumDocument, URI, UriUtils } from 'langium';
import type { Range } from 'vscode-languageserver-types';
import { t } from '../../words/index.ts';
import { fix, sureFix } from '../edits/fix.ts';
import { quoted } from '../edits/quoted.ts';
import { removal } from '../edits/removal.ts';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { builtinUri } from '../references/builtin.ts';
import { allNear } from '../sentences.ts';
import type { Fix, Rule } from './rule.ts';

/** An import leads to a `.journey` file of the workspace folder. */
export const missingImport: Rule = {
  id: 'missing-import',
  level: 'error',
  meaning: 'An import leads to a `.journey` file in the folder that is open.',
  why: 'What the other file declares would be unknown here. Imports stay in the folder, so that a journey can be read wherever the folder is copied.',
  wrong: `import "peple.journey"

persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ document, root, services }) {
    const { Imports, LangiumDocuments } = services.shared.workspace;
    for (const node of root.parts.filter(ast.isImport)) {
      const path = GrammarUtils.findNodeForProperty(node.$cstNode, 'path');
      if (node.path === undefined || !path) continue;
      const { range } = path;
      const target = Imports.targetOf(node);
      const remove = () => [fix(document, t('Remove this import'), removal(node, document))];
      const others = () => [...otherFiles(node.path ?? '', range, document, services), ...remove()];
      if (target.kind === 'not-relative') {
        const message = t('Write the path from this file to the other one, such as "shared/people.journey".');
        yield { message, range, fixes: others };
      } else if (target.kind === 'no-journey') {
        const message = t('"{path}" is no journey file: its path ends in .journey.', { path: node.path });
        yield { message, range, fixes: others };
      } else if (target.kind === 'outside') {
        const message = t('"{path}" lies outside of the folder that is open. Open one that holds both files.', {
          path: node.path,
        });
        yield { message, range, fixes: remove };
      } else if (UriUtils.equals(target.uri, document.uri)) {
        const message = t('A file need not import itself. Remove this line.');
        yield { message, range, fixes: () => [sureFix(document, t('Remove this import'), removal(node, document))] };
      } else if (!LangiumDocuments.hasDocument(target.uri)) {
        const { uri } = target;
        yield {
          message: t('There is no file "{path}". Check the path.', { path: node.path }),
          range,
          fixes: () => [...others(), creation(node.path ?? '', uri)],
        };
      }
    }
  },
};

/** Puts the path of a file that is there in the place of one like it. */
function otherFiles(
  path: string,
  range: Range,
  document: LangiumDocument,
  { shared }: JourneyServices,
): readonly Fix[] {
  const { Imports, LangiumDocuments } = shared.workspace;
  const folder = UriUtils.dirname(document.uri);
  const without = new Set([document.uri, builtinUri, ...Imports.importedBy(document)].map(String));
  const paths = LangiumDocuments.all
    .filter(({ uri }) => !without.has(uri.toString()) && Imports.isReachable(document.uri, uri))
    .map(({ uri }) => UriUtils.relative(folder, uri))
    .toArray();
  const sameName = paths.filter((each) => UriUtils.basename(URI.file(each)) === UriUtils.basename(URI.file(path)));
  const near = allNear(path, paths).map(({ candidate }) => candidate);
  return [...new Set([...sameName, ...near])].slice(0, 3).map((each, index, { length }) => {
    const isSure = index === 0 && length === 1;
    return (isSure ? sureFix : fix)(document, t('Import "{each}"', { each }), { range, newText: quoted(each) });
  });
}

/** Makes the file that is missing. */
function creation(path: string, uri: URI): Fix {
  return {
    title: t('Create "{path}"', { path }),
    edit: { documentChanges: [{ kind: 'create', uri: uri.toString(), options: { ignoreIfExists: true } }] },
  };
}
