import { DefaultDocumentValidator, type LangiumDocument, type ValidationOptions } from 'langium';
import type { Diagnostic } from 'vscode-languageserver-types';
import type { JourneyServices } from '../module.ts';
import { type Found, findAll, toDiagnostic } from './findings.ts';

const found = new WeakMap<LangiumDocument, readonly Found[]>();

/** What was found in a document when it was last checked. */
export function findingsOf(document: LangiumDocument): readonly Found[] {
  return found.get(document) ?? [];
}

/** Reports what could not be read, and what the rules find. */
export class JourneyDocumentValidator extends DefaultDocumentValidator {
  private readonly services: JourneyServices;

  constructor(services: JourneyServices) {
    super(services);
    this.services = services;
  }

  /** With the category `built-in` alone it looks for errors only. */
  override async validateDocument(document: LangiumDocument, options: ValidationOptions = {}): Promise<Diagnostic[]> {
    const { RuleSettings } = this.services.shared.workspace;
    const onlyErrors = options.categories?.includes('fast') === false;
    const findings = await findAll(document, this.services, await RuleSettings.levelsFor(document.uri), onlyErrors);
    found.set(document, findings);
    return findings.map((each) => toDiagnostic(each, RuleSettings.documentation));
  }
}
