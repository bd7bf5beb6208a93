import { DefaultDocumentValidator, type LangiumDocument } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { JourneyServices } from '../module.ts';
import { findSyntaxProblems } from '../syntax/syntax-problems.ts';
import { findProblems } from './index.ts';

/** Reports what could not be read, and what the rules find. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {
  private readonly services: JourneyServices;

  constructor(services: JourneyServices) {
    super(services);
    this.services = services;
  }

  override async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    const syntax = findSyntaxProblems(document).map(
      ({ code, message, range }): Diagnostic => ({ code, message, range, severity: 1, source: 'journey' }),
    );
    return [...syntax, ...findProblems(document, this.services)];
  }
}
