import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';
import { textValue } from './text-value.ts';

/** Turns texts as written into what they say; all other tokens stay as written and are understood by `to-model`. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, _node: CstNode): ValueType {
    return rule.name === 'TEXT' ? textValue(input) : input;
  }
}
