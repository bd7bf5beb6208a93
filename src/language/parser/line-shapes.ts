import { type Grammar, GrammarAST } from 'langium';

/** What the grammar says of the lines that begin with one keyword. */
export interface LineShape {
  readonly keyword: string;
  /** Keywords that may follow on the line. */
  readonly inline: ReadonlySet<string>;
  /** Whether the keyword gives a name to something, rather than referring to it. */
  readonly declares: boolean;
  /** Whether a block in braces may follow. */
  readonly block: boolean;
}

/** How the lines of the language are built, read off its grammar. */
export interface LineShapes {
  /** By the keyword that begins the line. */
  readonly lines: ReadonlyMap<string, LineShape>;
  /** Keywords of which a name may come next. */
  readonly beforeName: ReadonlySet<string>;
  /** Keywords that follow the persona in `maya feels …`. */
  readonly verbs: ReadonlySet<string>;
}

/** The rule of what is kept although nobody can understand it; it has no shape of its own. */
const unknown = 'Unknown';

/** Rules of what lines hold that is no keyword of theirs. */
const besides = ['Part', 'Stray', 'StrayBesideTags'];

/** Reads the shapes of lines off the grammar: each rule that is an alternative of `Part` is a line. */
export function readLineShapes(grammar: Grammar): LineShapes {
  const rules = new Map(grammar.rules.filter(GrammarAST.isParserRule).map((rule) => [rule.name, rule]));
  const lines = new Map<string, LineShape>();
  const verbs = new Set<string>();
  const beforeName = new Set<string>();

  for (const rule of lineRules(rules.get('Part'))) {
    if (rule.name === unknown) continue;
    const keywords = keywordsOf(rule);
    const subject = firstElement(rule.definition);
    if (GrammarAST.isAssignment(subject) && GrammarAST.isCrossReference(subject.terminal)) {
      if (subject.feature === 'persona') for (const verb of keywords) verbs.add(verb);
      continue;
    }
    const leading = leadingKeywords(rule);
    for (const keyword of leading) {
      lines.set(keyword, {
        keyword,
        inline: new Set(keywords.filter((each) => !leading.includes(each))),
        declares: callsOf(rule).some((called) => called.name === 'Head'),
        block: callsOf(rule).some((called) => called.name === 'Block'),
      });
    }
  }
  for (const rule of rules.values()) {
    for (const group of within(rule.definition).filter(GrammarAST.isGroup)) {
      group.elements.forEach((element, index) => {
        const next = group.elements[index + 1];
        if (next && mayBeginWithName(next)) for (const keyword of keywordsIn(element)) beforeName.add(keyword);
      });
    }
  }
  return { lines, beforeName, verbs };
}

/** The rules that are alternatives of this one, through all levels. */
function lineRules(rule: GrammarAST.ParserRule | undefined): GrammarAST.ParserRule[] {
  if (!rule) return [];
  const alternatives = GrammarAST.isAlternatives(rule.definition) ? rule.definition.elements : [];
  const called = alternatives.map(calledRule).filter((each) => each !== undefined);
  return called.length === alternatives.length && called.length > 0 ? called.flatMap(lineRules) : [rule];
}

function calledRule(element: GrammarAST.AbstractElement | undefined): GrammarAST.ParserRule | undefined {
  const rule = GrammarAST.isRuleCall(element) ? element.rule.ref : undefined;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}

/** The rules that this one calls, without going into the lines of a block. */
function callsOf(rule: GrammarAST.ParserRule): GrammarAST.ParserRule[] {
  return within(rule.definition)
    .map(calledRule)
    .filter((called) => called !== undefined)
    .filter(({ name }) => !besides.includes(name));
}

/** All words that are keywords in the rule and in those that it calls. */
function keywordsOf(rule: GrammarAST.ParserRule): string[] {
  return [...keywordsIn(rule.definition), ...callsOf(rule).flatMap(keywordsOf)];
}

function keywordsIn(element: GrammarAST.AbstractElement): string[] {
  return within(element)
    .filter(GrammarAST.isKeyword)
    .map((keyword) => keyword.value)
    .filter((value) => /^\w/.test(value));
}

/** An element and all that it holds, in their order. */
function within(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement[] {
  return [element, ...held(element).flatMap(within)];
}

function held(element: GrammarAST.AbstractElement): readonly GrammarAST.AbstractElement[] {
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) return element.elements;
  return GrammarAST.isAssignment(element) ? [element.terminal] : [];
}

function leadingKeywords(rule: GrammarAST.ParserRule): string[] {
  return keywordsIn(firstElement(rule.definition));
}

function firstElement(element: GrammarAST.AbstractElement): GrammarAST.AbstractElement {
  const first = GrammarAST.isGroup(element) ? element.elements[0] : undefined;
  return first ? firstElement(first) : element;
}

function mayBeginWithName(element: GrammarAST.AbstractElement): boolean {
  const first = firstElement(element);
  const called = calledRule(first);
  if (called) return mayBeginWithName(called.definition);
  if (!GrammarAST.isAssignment(first)) return false;
  const terminal = GrammarAST.isCrossReference(first.terminal) ? first.terminal.terminal : first.terminal;
  return GrammarAST.isRuleCall(terminal) && terminal.rule.$refText === 'NAME';
}
