import type { AstNode } from 'langium';
import * as ast from '../generated/ast.ts';
import { isNamed, keyOf, titleOf } from '../parts.ts';
import type { LineKind, ModifierKind } from '../vocabulary/index.ts';

/** What a keyword is for, with an example, in Markdown. */
export function describeWord(kind: LineKind | ModifierKind): string {
  return `**${kind.keyword}**\n\n${kind.meaning}\n\n\`\`\`journey\n${kind.example}\n\`\`\``;
}

/** What a declared thing is, in Markdown: kind and title, what is known of it, and its documentation comment. */
export function describe(node: AstNode, documentation: string | undefined): string | undefined {
  if (!isNamed(node)) return undefined;
  const kind = node.$type.toLowerCase();
  const name = node.name ?? keyOf(node) ?? '';
  const lines = [`**${escapeMarkdown(titleOf(node))}** · ${kind} \`${name}\``, ...facts(node)];
  if (documentation) lines.push(documentation);
  return lines.join('\n\n');
}

/** One short line that tells a thing from others of its kind. */
export function summarize(node: AstNode): string {
  if (!isNamed(node)) return '';
  if (ast.isEmotion(node)) return [node.score, titleOf(node)].filter((each) => each !== undefined).join(' ');
  return titleOf(node);
}

function facts(node: AstNode): string[] {
  if (ast.isPersona(node)) return personaFacts(node);
  if (ast.isEmotion(node)) return node.score === undefined ? [] : [`Score ${node.score}`];
  if (ast.isChannel(node)) {
    const kind = node.parts.find(ast.isIs)?.kind?.ref;
    return kind ? [`Is ${escapeMarkdown(titleOf(kind))}`] : [];
  }
  if (ast.isTouchpoint(node)) {
    const stage = node.$container;
    return ast.isStage(stage) ? [`In the stage ${escapeMarkdown(titleOf(stage))}`] : [];
  }
  if (ast.isJourney(node)) {
    const stages = node.parts.filter(ast.isStage).map(titleOf).filter(Boolean);
    return stages.length > 0 ? [stages.map(escapeMarkdown).join(' → ')] : [];
  }
  return [];
}

function personaFacts(node: ast.Persona): string[] {
  const texts = (keyword: string) =>
    node.parts.flatMap((part) =>
      (ast.isTextFact(part) || ast.isStatementFact(part)) && part.keyword === keyword && part.text ? [part.text] : [],
    );
  const age = node.parts.find(ast.isAge)?.years;
  const who = [age && `${age} years`, ...texts('role')].filter(Boolean).join(', ');
  const list = (label: string, keyword: string) => {
    const all = texts(keyword).map((text) => `- ${escapeMarkdown(text)}`);
    return all.length > 0 ? [`${label}\n${all.join('\n')}`] : [];
  };
  return [
    ...(who ? [escapeMarkdown(who)] : []),
    ...texts('bio').map(escapeMarkdown),
    ...texts('says').map((text) => `> ${escapeMarkdown(text)}`),
    ...list('Goals', 'goal'),
    ...list('Frustrations', 'frustration'),
  ];
}

/** Texts of a file are shown as they are, never as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>&|~]/g, '\\$&').replace(/\s+/g, ' ');
}
