import type { AstNode } from 'langium';
import {
  type Journey,
  type JourneyStatus,
  journeyStatuses,
  type MapType,
  mapTypes,
  type PartId,
  type Stage,
} from '../model/index.ts';
import * as ast from './generated/ast.ts';
import { titleOf, touchpointsOf } from './parts.ts';
import { type Reading, readKeys, readNamed, readStatements, textOf } from './read-parts.ts';
import { readEvidence, readMetrics, readTags, readTouchpoint } from './to-touchpoint.ts';
import { dateOf, durationOf } from './values.ts';

/** Reads a journey with all that stands in it. */
export function readJourney(node: ast.Journey, reading: Reading): Journey {
  const named = readNamed('journey', node, reading);
  const { id } = named;
  const { parts } = node;
  const type = noted(parts.find(ast.isMapType), `${id}#type`, reading)?.value;
  const status = noted(parts.find(ast.isStatus), `${id}#status`, reading)?.value;
  const updated = noted(parts.find(ast.isUpdated), `${id}#updated`, reading)?.date;
  const revises = noted(parts.find(ast.isRevises), `${id}#revises`, reading)?.journey;
  noted(parts.find(ast.isFor), `${id}#for`, reading);
  const scenario = textOf(parts, 'scenario', id, reading);
  const owner = textOf(parts, 'owner', id, reading);
  return {
    ...named,
    ...(isOneOf(mapTypes, type) && { type: type as MapType }),
    ...(isOneOf(journeyStatuses, status) && { status: status as JourneyStatus }),
    ...(updated !== undefined && dateOf(updated) !== undefined && { updated }),
    ...(revises && {
      revises: { key: revises.$refText, title: revises.ref ? titleOf(revises.ref) : revises.$refText },
    }),
    ...(scenario !== undefined && { scenario }),
    ...(owner !== undefined && { owner }),
    personas: readPersonas(node, reading),
    goals: readStatements(parts, 'goal', id, reading),
    evidence: readEvidence(parts, id, reading),
    stages: parts.filter(ast.isStage).map((stage) => readStage(stage, id, reading)),
  };
}

/** Reads a stage with its touchpoints. */
export function readStage(node: ast.Stage, parent: PartId, reading: Reading): Stage {
  const named = readNamed(parent, node, reading);
  const takes = noted(node.parts.find(ast.isTakes), `${named.id}#takes`, reading)?.duration;
  const duration = takes === undefined ? undefined : durationOf(takes);
  return {
    ...named,
    ...(duration && { takes: duration }),
    tags: readTags(node.parts),
    goals: readStatements(node.parts, 'goal', named.id, reading),
    metrics: readMetrics(node.parts, named.id, reading),
    touchpoints: node.parts.filter(ast.isTouchpoint).map((touchpoint) => readTouchpoint(touchpoint, named.id, reading)),
  };
}

/** The keys of the personas whose journey it is: those that it names, or else those that its touchpoints mention. */
export function personaKeysOf(node: ast.Journey): string[] {
  const whose = node.parts.find(ast.isFor);
  return whose ? whose.personas.map((each) => each.$refText) : mentionedIn(node);
}

/** Reads the personas whose journey it is. */
export function readPersonas(node: ast.Journey, reading: Reading): string[] {
  readKeys(node.parts.find(ast.isFor)?.personas ?? [], reading);
  return personaKeysOf(node);
}

/** The keys of the personas that the touchpoints mention, for a journey that does not say whose it is. */
function mentionedIn(node: ast.Journey): string[] {
  const lines = touchpointsOf(node).flatMap((touchpoint) => touchpoint.parts.filter(ast.isPersonaLine));
  return [...new Set(lines.filter((line) => line.persona.ref).map((line) => line.persona.$refText))];
}

/** Notes where a fact of which there is one is written. */
function noted<T extends AstNode>(node: T | undefined, id: PartId, reading: Reading): T | undefined {
  if (node) reading.note(id, node);
  return node;
}

function isOneOf(known: readonly string[], value: string | undefined): boolean {
  return value !== undefined && known.includes(value);
}
