import { GrammarUtils } from 'langium';
import * as ast from '../generated/ast.ts';
import type { Rule } from './rule.ts';

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
      const range = GrammarUtils.findNodeForProperty(node.$cstNode, 'path')?.range;
      if (node.path === undefined || !range) continue;
      const target = Imports.targetOf(node);
      if (target.kind === 'not-relative') {
        yield { message: `Write the path from this file to the other one, such as "shared/people.journey".`, range };
      } else if (target.kind === 'no-journey') {
        yield { message: `"${node.path}" is no journey file: its path ends in .journey.`, range };
      } else if (target.kind === 'outside') {
        yield {
          message: `"${node.path}" lies outside of the folder that is open. Open one that holds both files.`,
          range,
        };
      } else if (target.uri.toString() === document.uri.toString()) {
        yield { message: 'A file need not import itself. Remove this line.', range };
      } else if (!LangiumDocuments.hasDocument(target.uri)) {
        yield { message: `There is no file "${node.path}". Check the path.`, range };
      }
    }
  },
};
