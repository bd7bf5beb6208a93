import type { AstNode } from 'langium';
import { t } from '../../words/index.ts';
import * as ast from '../generated/ast.ts';
import { kindInWords } from '../kinds-in-words.ts';
import { isNamed, keyOf, type NamedNode, titleOf } from '../parts.ts';
import { kindOf } from '../relations.ts';
import { scoreOf, signed } from '../values.ts';
import type { LineKind, ModifierKind } from '../vocabulary/index.ts';
import { faceOf, scoreInWords } from './faces.ts';

/** What a keyword is for, with an example, in Markdown. */
export function describeWord(kind: LineKind | ModifierKind): string {
  return `**${kind.keyword}**\n\n${t(kind.meaning)}\n\n\`\`\`journey\n${kind.example}\n\`\`\``;
}

/** What a declared thing is, in Markdown: kind and title, what is known of it, and its documentation comment. */
export function describe(node: AstNode, documentation: string | undefined): string | undefined {
  if (!isNamed(node)) return undefined;
  return [heading(node), ...facts(node), ...(documentation ? [calmed(documentation)] : [])].join('\n\n');
}

/** The title of a declared thing, its kind, and what other lines call it by. */
export function heading(node: NamedNode): string {
  const key = keyOf(node);
  return `**${escapeMarkdown(titleOf(node))}** · ${kindInWords(node.$type)}${key ? ` \`${key}\`` : ''}`;
}

/** One short line that tells a thing from others of its kind. */
export function summarize(node: AstNode): string {
  if (!isNamed(node)) return '';
  if (ast.isEmotion(node)) return [node.score, titleOf(node)].filter((each) => each !== undefined).join(' ');
  return titleOf(node);
}

function facts(node: AstNode): string[] {
  if (ast.isPersona(node)) return personaFacts(node);
  if (ast.isEmotion(node)) return scoreFacts(node.score);
  if (ast.isChannel(node)) {
    const kind = kindOf(node);
    return kind ? [t('Is {kind}', { kind: escapeMarkdown(titleOf(kind)) })] : [];
  }
  if (ast.isTouchpoint(node)) {
    const stage = node.$container;
    return ast.isStage(stage) ? [t('In the stage {stage}', { stage: escapeMarkdown(titleOf(stage)) })] : [];
  }
  if (ast.isJourney(node)) {
    const stages = node.parts.filter(ast.isStage).map(titleOf).filter(Boolean);
    return stages.length > 0 ? [stages.map(escapeMarkdown).join(' → ')] : [];
  }
  return [];
}

/** What a score says, with its face. */
export function scoreFacts(written: string | undefined): string[] {
  const score = written === undefined ? undefined : scoreOf(written);
  return score === undefined ? [] : [`${faceOf(score)} ${signed(score)} · ${scoreInWords(score)}`];
}

/** All that a persona's block says, without pictures. */
export function personaFacts(node: ast.Persona): string[] {
  const texts = (keyword: string) =>
    node.parts.flatMap((part) =>
      (ast.isTextFact(part) || ast.isStatementFact(part)) && part.keyword === keyword && part.text ? [part.text] : [],
    );
  const age = node.parts.find(ast.isAge)?.years;
  const who = [age && t('{age} years old', { age }), ...texts('role')].filter(Boolean).join(', ');
  const list = (label: string, keyword: string) => {
    const all = texts(keyword).map((text) => `- ${escapeMarkdown(text)}`);
    return all.length > 0 ? [`${label}\n${all.join('\n')}`] : [];
  };
  return [
    ...(who ? [escapeMarkdown(who)] : []),
    ...texts('bio').map(escapeMarkdown),
    ...texts('says').map((text) => `> ${escapeMarkdown(text)}`),
    ...list(t('Goals'), 'goal'),
    ...list(t('Frustrations'), 'frustration'),
    ...list(t('Expectations'), 'expectation'),
  ];
}

/**
 * The Markdown of a documentation comment without HTML and pictures, which could load something from the web merely because somebody
 * points at a name, and with links into the web alone; in code, all stays as it is written.
 */
export function calmed(documentation: string): string {
  return documentation
    .split(/(`+[^`]*`+)/)
    .map((piece, index) => (index % 2 === 1 ? piece : calmedText(piece)))
    .join('');
}

function calmedText(text: string): string {
  return text
    .replace(/<(?=[a-z/!?])/gi, '\\<')
    .replaceAll('![', '\\!\\[')
    .replace(/\](?=[(:]\s*(?!https?:|mailto:)[a-z][a-z\d+.-]*:)/gi, '\\]');
}

/** Texts of a file are shown as they are, never as markup. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!<>&|~]/g, '\\$&').replace(/\s+/g, ' ');
}
