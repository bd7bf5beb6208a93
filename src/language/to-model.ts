import {
  type AstNode,
  AstUtils,
  GrammarUtils,
  type LangiumDocument,
  type Reference,
  type URI,
  UriUtils,
} from 'langium';
import type {
  Actor,
  Channel,
  Emotion,
  Import,
  Lane,
  Model,
  PartId,
  Persona,
  Source,
  Sources,
  View,
} from '../model/index.ts';
import * as ast from './generated/ast.ts';
import type { KnownTouchpoints } from './known-touchpoints.ts';
import { isBuiltinNode, keyOf, partsOf } from './parts.ts';
import { shortestPath } from './paths.ts';
import { PartIds, type Reading, readNamed, readStatements, textOf } from './read-parts.ts';
import { isBuiltin } from './references/builtin.ts';
import { chainFrom, kindOf } from './relations.ts';
import { readJourney } from './to-journey.ts';
import { numberOf, scoreOf } from './values.ts';

/** What each part of a model is read from. */
export type PartNodes = ReadonlyMap<PartId, AstNode>;

/**
 * Turns a linked document, broken or not, into the model: every part that could be read. Declarations of other files and of the
 * built-in vocabulary are part of it where a journey of the document uses them, and journeys of other files where one revises them.
 * Touchpoints that are `known` and did not change are not read again.
 */
export function toModel(document: LangiumDocument, known?: KnownTouchpoints): Model {
  known?.begin();
  return read(document, () => {}, known);
}

/** The model, and what each part of it is read from. */
export function toModelAndNodes(document: LangiumDocument): { model: Model; nodes: PartNodes } {
  const nodes = new Map<PartId, AstNode>();
  return { model: read(document, (id, node) => nodes.set(id, node)), nodes };
}

/** Where each part of a document's model is written: all of it, and as `#name` and `#title` these two. */
export function sourcesOf(document: LangiumDocument): Sources {
  const nodes = nodesOfParts(document);
  const sources: Record<PartId, Source> = {};
  for (const id of [...nodes.keys()].flatMap((part) => [part, `${part}#name`, `${part}#title`])) {
    const source = sourceOf(id, nodes);
    if (source) sources[id] = source;
  }
  return sources;
}

/** Where a part of a model is written, by its id as in `sourcesOf`. */
export function sourceOf(id: PartId, nodes: PartNodes): Source | undefined {
  const [, part = id, property] = /^(.*)#(name|title)$/.exec(id) ?? [];
  const node = nodes.get(part);
  const cst = node && (property ? GrammarUtils.findNodeForProperty(node.$cstNode, property) : node.$cstNode);
  if (!node || !cst) return undefined;
  const { start, end } = cst.range;
  return { uri: AstUtils.getDocument(node).uri.toString(), start, end };
}

/** What each part of a document's model is read from. */
export function nodesOfParts(document: LangiumDocument): PartNodes {
  return toModelAndNodes(document).nodes;
}

function read(document: LangiumDocument, note: Reading['note'], known?: KnownTouchpoints): Model {
  const parts = partsOf(document.parseResult.value);
  const used = new Set<AstNode>();
  const reading: Reading = {
    note,
    ids: new PartIds(),
    use: (reference) => {
      const target = reference?.ref;
      if (target) used.add(target);
    },
    ...(known && { known }),
  };
  const journeys = parts.filter(ast.isJourney).map((node) => readJourney(node, reading));
  const revised = parts.filter(ast.isJourney).flatMap((node) => node.parts.find(ast.isRevises)?.journey?.ref ?? []);
  const revisedElsewhere = [...new Set(revised)]
    .filter((node) => !parts.includes(node))
    .map((node) => readJourney(node, reading));
  const views = parts.filter(ast.isView).map((node) => readView(node, reading));
  const imports = readImports(parts.filter(ast.isImport), reading);
  const declared = <T extends AstNode>(is: (node: AstNode) => node is T): T[] => {
    const own = parts.filter(is);
    return [...own, ...[...used].filter(is).filter((node) => !own.includes(node))];
  };
  return {
    uri: document.uri.toString(),
    personas: declared(ast.isPersona).map((node) => readPersona(node, reading, document.uri)),
    actors: declared(ast.isActor).map((node): Actor => readNamed('actor', node, reading)),
    channels: declared(ast.isChannel).map((node) => readChannel(node, reading)),
    emotions: declared(ast.isEmotion).map((node) => readEmotion(node, reading)),
    lanes: declared(ast.isLane).map((node): Lane => readNamed('lane', node, reading)),
    journeys,
    ...(revisedElsewhere.length > 0 && { revised: revisedElsewhere }),
    views,
    ...(imports.length > 0 && { imports }),
  };
}

function readPersona(node: ast.Persona, reading: Reading, file: URI): Persona {
  const named = readNamed('persona', node, reading);
  const fact = (keyword: string) => textOf(node.parts, keyword, named.id, reading);
  const age = node.parts.find(ast.isAge);
  const color = node.parts.find(ast.isColor);
  const years = age?.years === undefined ? undefined : numberOf(age.years);
  if (age) reading.note(`${named.id}#age`, age);
  if (color) reading.note(`${named.id}#color`, color);
  const role = fact('role');
  const bio = fact('bio');
  const photo = fact('photo');
  return {
    ...named,
    ...(years !== undefined && { age: years }),
    ...(role !== undefined && { role }),
    ...(bio !== undefined && { bio }),
    ...(photo !== undefined && { photo: pathFrom(file, AstUtils.getDocument(node).uri, photo) }),
    ...(color?.value !== undefined && { color: color.value }),
    goals: readStatements(node.parts, 'goal', named.id, reading),
    frustrations: readStatements(node.parts, 'frustration', named.id, reading),
    expectations: readStatements(node.parts, 'expectation', named.id, reading),
    quotes: readStatements(node.parts, 'says', named.id, reading),
  };
}

/** A path that is written in one file as another file would write it. What is no path between two files stays as it is. */
function pathFrom(reader: URI, writer: URI, path: string): string {
  const between = reader.scheme === writer.scheme && reader.authority === writer.authority;
  if (!between || UriUtils.equals(reader, writer) || /^([a-z][a-z0-9+.-]*:|[\\/]|$)/i.test(path)) return path;
  return UriUtils.relative(UriUtils.dirname(reader), UriUtils.joinPath(UriUtils.dirname(writer), path));
}

function readChannel(node: ast.Channel, reading: Reading): Channel {
  const kind = builtinKindOf(node);
  return { ...readNamed('channel', node, reading), ...builtinMark(node), ...(kind !== undefined && { kind }) };
}

/** The key of the built-in kind that a channel is, through any channels between; undefined when it is none, or itself in a circle. */
function builtinKindOf(channel: ast.Channel): string | undefined {
  const root = [...chainFrom(channel, kindOf)].at(-1) ?? channel;
  return !root.parts.some(ast.isIs) && isBuiltin(AstUtils.getDocument(root).uri) ? keyOf(root) : undefined;
}

function builtinMark(node: ast.Channel | ast.Emotion): { readonly builtin?: true } {
  return isBuiltinNode(node) ? { builtin: true } : {};
}

function readEmotion(node: ast.Emotion, reading: Reading): Emotion {
  const score = node.score === undefined ? undefined : scoreOf(node.score);
  return { ...readNamed('emotion', node, reading), ...builtinMark(node), ...(score !== undefined && { score }) };
}

function readView(node: ast.View, reading: Reading): View {
  const keys = (references: readonly Reference[] | undefined) => references?.map((each) => each.$refText) ?? [];
  return {
    ...readNamed('view', node, reading),
    journey: node.parts.find(ast.isOf)?.journey?.$refText ?? '',
    personas: keys(node.parts.find(ast.isFor)?.personas),
    stages: keys(node.parts.find(ast.isStages)?.stages),
    lanes: keys(node.parts.find(ast.isLanes)?.lanes),
  };
}

function readImports(nodes: readonly ast.Import[], reading: Reading): Import[] {
  const imports = new Map<string, Import>();
  for (const node of nodes) {
    const path = shortestPath(node.path ?? '');
    if (path.trim() === '' || imports.has(path)) continue;
    const id = `#import/${path}`;
    reading.note(id, node);
    imports.set(path, { id, path });
  }
  return [...imports.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}
