import type MarkdownIt from 'markdown-it';

/** Draws one block: its text, the number of the block in the page, and the attributes of its element with a space before each. */
export type DrawFence = (text: string, index: number, attributes: string) => string;

/** Lets fenced blocks marked `journey` be drawn; all others are as they were. */
export function useFence(md: MarkdownIt, draw: DrawFence): void {
  const others = md.renderer.rules.fence;
  md.renderer.rules.fence = (tokens, index, options, env, renderer) => {
    const token = tokens[index];
    if (token && isJourney(token.info)) {
      const classes = token.attrGet('class')?.split(' ') ?? [];
      token.attrSet('class', [...new Set([...classes, 'journey-block'])].join(' '));
      return draw(token.content, index, renderer.renderAttrs(token));
    }
    return others?.(tokens, index, options, env, renderer) ?? renderer.renderToken(tokens, index, options);
  };
}

/** Whether the words behind the marks of a fence begin with `journey`. */
function isJourney(info: string): boolean {
  return /^journey(\s|\{|$)/i.test(info.trim());
}
