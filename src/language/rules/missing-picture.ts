import type { LangiumDocument } from 'langium';
import * as ast from '../generated/ast.ts';
import type { JourneyServices } from '../module.ts';
import { followPath, isPicture } from '../paths.ts';
import { rangeOf } from './places.ts';
import type { Rule } from './rule.ts';

/** A picture that is named is there. */
export const missingPicture: Rule = {
  id: 'missing-picture',
  level: 'warning',
  meaning: 'The picture that `photo` or `image` names is there.',
  why: 'The path starts from the folder of the file in which you write. Whether a picture is there is seen when the journey is read or changed. Addresses on the web are not followed, and nothing is found where files cannot be seen, such as in a file that is not saved yet.',
  wrong: `persona maya "Maya Putri" {
  photo "images/maya.svgg"
}

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  right: `persona maya "Maya Putri" {
  photo "images/maya.svg"
}

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
  *check({ document, nodesOf, services }) {
    const pictures = nodesOf(ast.TextFact.$type).filter(isPicture);
    if (pictures.length === 0 || !exists(document, services)) return;
    const { FileSystemProvider } = services.shared.workspace;
    for (const picture of pictures) {
      const file = followPath(picture.text, document.uri);
      if (!file || FileSystemProvider.existsSync(file)) continue;
      const range = rangeOf(picture, 'text');
      if (range) yield { message: `There is no picture "${picture.text}". Check the path.`, range };
    }
  },
};

/** Whether the document itself is seen among the files; where it is not, nothing can be told of others. */
function exists({ uri }: LangiumDocument, services: JourneyServices): boolean {
  return services.shared.workspace.FileSystemProvider.existsSync(uri);
}
