import { branded, lightTheme, type Pictures, type Theme } from '../map/index.ts';
import type { Model } from '../model/index.ts';
import { t } from '../words/index.ts';

/** What of a brand could not be done as it was asked for, in sentences. */
export function brandNotes({ brand }: Model, pictures: Pictures, theme: Theme = lightTheme): string[] {
  const notes: string[] = [];
  const { accent, logo } = brand ?? {};
  if (logo !== undefined && !pictures.get(logo)) {
    notes.push(
      t(
        'there is no picture {logo}, which journey.config.json names as the logo, or it is too large. The map is drawn without it.',
        { logo },
      ),
    );
  }
  const shade = branded(theme, accent);
  if (accent !== undefined && shade !== theme && shade.persona1.toLowerCase() !== accent.toLowerCase()) {
    notes.push(
      t(
        'the accent {accent} could not be told from the ground everywhere: lines take {persona1}, letters {persona1Ink}.',
        { accent, persona1: shade.persona1, persona1Ink: shade.persona1Ink },
      ),
    );
  }
  return notes;
}
