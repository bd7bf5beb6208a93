import { type AstNode, GrammarUtils, type LangiumDocument, type URI, UriUtils } from 'langium';
import { partsOf, walk } from '../parts.ts';
import { followPath, isPicture } from '../paths.ts';
import { type Lines, rangeOf } from './lines.ts';
import { quoted } from './quoted.ts';

/** The text of some lines as it must be in another file: paths of pictures lead from there to the same pictures. */
export function movedText({ textDocument, uri, parseResult }: LangiumDocument, lines: Lines, to: URI): string {
  const range = rangeOf(lines);
  const [start, end] = [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
  const text = textDocument.getText();
  let moved = '';
  let from = start;
  const isWithin = ({ $cstNode }: AstNode) => $cstNode && start <= $cstNode.offset && $cstNode.end <= end;
  const nodes = partsOf(parseResult.value)
    .filter(isWithin)
    .flatMap((node) => walk(node));
  for (const path of nodes.filter(isPicture).map(pathNode)) {
    if (!path || path.offset < from) continue;
    moved += text.slice(from, path.offset) + pathFrom(path.text, uri, to);
    from = path.end;
  }
  return moved + text.slice(from, end);
}

function pathNode(node: AstNode) {
  return GrammarUtils.findNodeForProperty(node.$cstNode, 'text');
}

/** A path in quotes, as it leads from another file to the same picture; addresses and whole paths stay as they are. */
function pathFrom(quotedPath: string, from: URI, to: URI): string {
  const quote = quotedPath.charAt(0);
  const path = quotedPath.slice(1, -1);
  const picture = /\\|^["']/.test(path) ? undefined : followPath(path, from);
  return picture ? quoted(UriUtils.relative(UriUtils.dirname(to), picture), quote) : quotedPath;
}
