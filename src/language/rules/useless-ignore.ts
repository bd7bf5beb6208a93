import type { RuleDescription } from './rule.ts';

/** Comments that silence a rule silence something; they are read in `diagnostics/ignores.ts`. */
export const uselessIgnore: RuleDescription = {
  id: 'useless-ignore',
  level: 'warning',
  meaning: 'A comment `// journey-ignore` names a rule that would find something on its line.',
  why: 'A comment that silences nothing hides the next finding, which nobody has looked at yet. Remove it. It stands at the end of the line that it silences, or on a line of its own above it.',
  wrong: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved // journey-ignore no-emotion
  }
}
`,
  right: `persona maya "Maya Putri"

journey order "Ordering shoes" {
  for maya
  stage "Purchase" {
    touchpoint "Pays" on app feels relieved
  }
}
`,
};
