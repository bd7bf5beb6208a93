import type { AstNode, Reference } from 'langium';
import {
  type Action,
  type Evidence,
  type Feeling,
  type Gain,
  type LaneEntry,
  type Level,
  type Link,
  levels,
  type Metric,
  type Named,
  type Opportunity,
  type Pain,
  type PartId,
  type PersonaStatement,
  type Quantity,
  type Solution,
  type SolutionStatus,
  solutionStatuses,
  type Touchpoint,
} from '../model/index.ts';
import * as ast from './generated/ast.ts';
import { keyOf, titleOf } from './parts.ts';
import { type Reading, readKeys, readNamed, readNamedFact, readStatements } from './read-parts.ts';
import { dateOf, durationOf, quantityOf, scoreOf } from './values.ts';

/** Reads a touchpoint with all its facts. */
export function readTouchpoint(node: ast.Touchpoint, parent: PartId, reading: Reading): Touchpoint {
  const named = readNamed(parent, node, reading);
  const read = (facts: Reading) => readFacts(node, named, facts);
  return reading.known?.read(node, named.id, reading, read) ?? read(reading);
}

function readFacts(node: ast.Touchpoint, named: Named, reading: Reading): Touchpoint {
  // One by one: to spread them before so many others takes Node ten times as long as all the rest.
  const { id, key, name, title } = named;
  const { parts } = node;
  const read = <N extends AstNode, T>(
    is: (part: AstNode) => part is N,
    kind: string,
    one: (part: N, id: PartId, index: number) => T,
  ): T[] =>
    (parts as AstNode[]).filter(is).map((part, index) => {
      const partId = `${id}#${kind}/${index + 1}`;
      reading.note(partId, part);
      return one(part, partId, index);
    });
  const after = durationIn(parts.find(ast.isAfter), `${id}#after`, reading);
  const takes = durationIn(parts.find(ast.isTakes), `${id}#takes`, reading);
  return {
    id,
    key,
    ...(name !== undefined && { name }),
    title,
    ...(after && { after }),
    ...(takes && { takes }),
    tags: readTags(parts),
    channels: read(ast.isOn, 'on', (part) => readKeys(part.channels, reading)).flat(),
    feelings: read(isFeelingLine, 'feels', (part, partId) => readFeeling(part, partId, reading)),
    statements: read(isStatementLine, 'statement', (part, partId) => readStatement(part, partId, reading)),
    pains: parts.filter(ast.isPain).map((part, index) => readPain(part, id, index, reading)),
    gains: parts.filter(ast.isGain).map((part, index) => readGain(part, id, index, reading)),
    opportunities: parts.filter(ast.isOpportunity).map((part, index) => readOpportunity(part, id, index, reading)),
    solutions: parts.filter(ast.isSolution).map((part, index) => readSolution(part, id, index, reading)),
    evidence: readEvidence(parts, id, reading),
    metrics: readMetrics(parts, id, reading),
    images: readStatements(parts, 'image', id, reading),
    actions: read(ast.isAction, 'action', (part, partId) => readAction(part, partId, reading)),
    laneEntries: read(ast.isLaneEntry, 'lane', (part, partId) => readLaneEntry(part, partId, reading)),
    links: read(isLink, 'link', (part, partId) => readLink(part, partId)).filter((link) => link.target !== ''),
  };
}

/** The words of the tags of a block, without the `#`. */
export function readTags(parts: readonly AstNode[]): string[] {
  return parts
    .filter(ast.isTag)
    .map((tag) => tag.value.slice(1))
    .filter((tag) => tag !== '');
}

/** Reads the metrics of a block. */
export function readMetrics(parts: readonly AstNode[], parent: PartId, reading: Reading): Metric[] {
  return parts.filter(ast.isMetric).map((part, index) => {
    const id = `${parent}#metric/${index + 1}`;
    reading.note(id, part);
    const value = readQuantity(part.value);
    const was = readQuantity(part.parts.find(ast.isWas)?.value);
    const target = readQuantity(part.parts.find(ast.isTarget)?.value);
    return { id, title: part.title ?? '', ...(value && { value }), ...(was && { was }), ...(target && { target }) };
  });
}

/** Reads the evidence of a block. */
export function readEvidence(parts: readonly AstNode[], parent: PartId, reading: Reading): Evidence[] {
  return parts.filter(ast.isEvidence).map((part, index) => {
    const id = `${parent}#evidence/${index + 1}`;
    reading.note(id, part);
    const finding = part.parts.find(ast.isFinding);
    const link = part.parts.find(ast.isReference)?.target;
    return {
      id,
      text: part.text ?? '',
      ...(finding && { kind: finding.kind }),
      ...(finding?.date !== undefined && dateOf(finding.date) !== undefined && { date: finding.date }),
      ...(link !== undefined && { link }),
    };
  });
}

function readQuantity(node: ast.Quantity | undefined): Quantity | undefined {
  return node && quantityOf(node.amount, node.unit);
}

function durationIn(node: ast.After | ast.Takes | undefined, id: PartId, reading: Reading) {
  if (node) reading.note(id, node);
  return node?.duration === undefined ? undefined : durationOf(node.duration);
}

type FeelingLine = ast.Feels | (ast.PersonaLine & { fact: ast.Feels });

function isFeelingLine(node: AstNode): node is FeelingLine {
  return ast.isFeels(node) || (ast.isPersonaLine(node) && ast.isFeels(node.fact));
}

type StatementLine = ast.StatementFact | (ast.PersonaLine & { fact: ast.StatementFact });

function isStatementLine(node: AstNode): node is StatementLine {
  return ast.isStatementFact(node) || (ast.isPersonaLine(node) && ast.isStatementFact(node.fact));
}

function isLink(node: AstNode): node is ast.LeadsTo | ast.ContinuesIn {
  return ast.isLeadsTo(node) || ast.isContinuesIn(node);
}

/** The key of the persona that a line begins with. */
function personaOf(node: AstNode, reading: Reading): { persona?: string } {
  if (!ast.isPersonaLine(node)) return {};
  reading.use(node.persona);
  return { persona: node.persona.$refText };
}

function readFeeling(node: FeelingLine, id: PartId, reading: Reading): Feeling {
  const feels = ast.isPersonaLine(node) ? node.fact : node;
  reading.use(feels.emotion);
  const emotion = feels.emotion?.ref;
  const written = feels.score ?? emotion?.score;
  const score = written === undefined ? undefined : scoreOf(written);
  return {
    id,
    ...personaOf(node, reading),
    ...(feels.emotion && { emotion: feels.emotion.$refText }),
    ...(score !== undefined && { score }),
    ...(feels.quote !== undefined && { quote: feels.quote }),
  };
}

function readStatement(node: StatementLine, id: PartId, reading: Reading): PersonaStatement {
  const fact = ast.isPersonaLine(node) ? node.fact : node;
  return { id, kind: fact.keyword, text: fact.text ?? '', ...personaOf(node, reading) };
}

function readPain(node: ast.Pain, parent: PartId, index: number, reading: Reading): Pain {
  const severity = levelOf(node.parts, 'severity');
  return {
    ...readNamedFact(parent, 'pain', node, index, reading),
    ...(severity && { severity }),
    personas: whoseOf(node.parts, reading),
  };
}

function readGain(node: ast.Gain, parent: PartId, index: number, reading: Reading): Gain {
  return { ...readNamedFact(parent, 'gain', node, index, reading), personas: whoseOf(node.parts, reading) };
}

function readOpportunity(node: ast.Opportunity, parent: PartId, index: number, reading: Reading): Opportunity {
  const impact = levelOf(node.parts, 'impact');
  const effort = levelOf(node.parts, 'effort');
  return {
    ...readNamedFact(parent, 'opportunity', node, index, reading),
    ...(impact && { impact }),
    ...(effort && { effort }),
    solves: node.parts.filter(ast.isSolves).flatMap((part) => keysOf(part.pains)),
  };
}

function readSolution(node: ast.Solution, parent: PartId, index: number, reading: Reading): Solution {
  const status = node.parts.find(ast.isStatus)?.value as SolutionStatus | undefined;
  const link = node.parts.find(ast.isReference)?.target;
  return {
    ...readNamedFact(parent, 'solution', node, index, reading),
    ...(status !== undefined && solutionStatuses.includes(status) && { status }),
    ...(link !== undefined && { link }),
    delivers: node.parts.filter(ast.isDelivers).flatMap((part) => keysOf(part.opportunities)),
  };
}

function readAction(node: ast.Action, id: PartId, reading: Reading): Action {
  const waits = node.parts.find(ast.isWaits)?.text;
  const fails = node.parts.find(ast.isFails)?.text;
  return {
    id,
    row: node.row,
    text: node.text ?? '',
    by: node.parts.filter(ast.isBy).flatMap((part) => readKeys(part.actors, reading)),
    ...(waits !== undefined && { waits }),
    ...(fails !== undefined && { fails }),
  };
}

function readLaneEntry(node: ast.LaneEntry, id: PartId, reading: Reading): LaneEntry {
  reading.use(node.lane);
  return { id, lane: node.lane.$refText, text: node.text ?? '' };
}

function readLink(node: ast.LeadsTo | ast.ContinuesIn, id: PartId): Link {
  const reference: Reference<ast.Touchpoint | ast.Journey> | undefined = ast.isLeadsTo(node)
    ? node.target
    : node.journey;
  const target = reference?.ref;
  return {
    id,
    kind: ast.isLeadsTo(node) ? 'leads-to' : 'continues-in',
    target: (target && keyOf(target)) ?? reference?.$refText ?? '',
    title: target ? titleOf(target) : (reference?.$refText ?? ''),
  };
}

function keysOf(references: readonly Reference[]): string[] {
  return references.map((reference) => reference.$refText);
}

function whoseOf(parts: readonly AstNode[], reading: Reading): string[] {
  return parts.filter(ast.isFor).flatMap((part) => readKeys(part.personas, reading));
}

function levelOf(parts: readonly AstNode[], keyword: ast.Level['keyword']): Level | undefined {
  const value = parts.filter(ast.isLevel).find((part) => part.keyword === keyword)?.value as Level | undefined;
  return value !== undefined && levels.includes(value) ? value : undefined;
}
