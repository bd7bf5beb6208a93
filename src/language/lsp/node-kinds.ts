import type { AstNode, AstNodeDescription } from 'langium';
import type { NodeKindProvider } from 'langium/lsp';
import { CompletionItemKind, SymbolKind } from 'vscode-languageserver';
import * as ast from '../generated/ast.ts';

const kinds: Readonly<Record<string, readonly [SymbolKind, CompletionItemKind]>> = {
  [ast.Persona.$type]: [SymbolKind.Variable, CompletionItemKind.Variable],
  [ast.Actor.$type]: [SymbolKind.Interface, CompletionItemKind.Interface],
  [ast.Channel.$type]: [SymbolKind.Constant, CompletionItemKind.Constant],
  [ast.Emotion.$type]: [SymbolKind.EnumMember, CompletionItemKind.EnumMember],
  [ast.Lane.$type]: [SymbolKind.Array, CompletionItemKind.Field],
  [ast.Journey.$type]: [SymbolKind.Module, CompletionItemKind.Module],
  [ast.View.$type]: [SymbolKind.Namespace, CompletionItemKind.Module],
  [ast.Stage.$type]: [SymbolKind.Class, CompletionItemKind.Class],
  [ast.Touchpoint.$type]: [SymbolKind.Event, CompletionItemKind.Event],
  [ast.Pain.$type]: [SymbolKind.Property, CompletionItemKind.Property],
  [ast.Gain.$type]: [SymbolKind.Property, CompletionItemKind.Property],
  [ast.Opportunity.$type]: [SymbolKind.Property, CompletionItemKind.Property],
  [ast.Solution.$type]: [SymbolKind.Property, CompletionItemKind.Property],
};

/** The icons by which editors tell the parts of a journey apart. */
export class JourneyNodeKindProvider implements NodeKindProvider {
  getSymbolKind(node: AstNode | AstNodeDescription): SymbolKind {
    return kinds[typeOf(node)]?.[0] ?? SymbolKind.Field;
  }

  getCompletionItemKind(node: AstNode | AstNodeDescription): CompletionItemKind {
    return kinds[typeOf(node)]?.[1] ?? CompletionItemKind.Reference;
  }
}

function typeOf(node: AstNode | AstNodeDescription): string {
  return '$type' in node ? node.$type : node.type;
}
