import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
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
  async *check({ document, nodesOf, services }) {
    const pictures = nodesOf(ast.TextFact.$type).filter(isPicture);
    const { FileSystemProvider, Imports } = services.shared.workspace;
    // Where the document itself is not seen among the files, nothing can be told of others.
    if (pictures.length === 0 || !(await FileSystemProvider.exists(document.uri))) return;
    for (const picture of pictures) {
      const file = followPath(picture.text, document.uri);
      // What lies elsewhere is not shown: it is not even looked for.
      if (!file || (Imports.isReachable(document.uri, file) && (await FileSystemProvider.exists(file)))) continue;
      const range = rangeOf(picture, 'text');
      if (range)
        yield { message: t('There is no picture "{text}". Check the path.', { text: picture.text ?? '' }), range };
    }
  },
};
