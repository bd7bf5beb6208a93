import { branded, lightTheme, type Theme } from '../map/index.ts';
import type { Model } from '../model/index.ts';
import type { ExportOptions } from './format.ts';

/** The colours that a map is exported in: those asked for, or light, in the colours of the brand. */
export function themeOf({ brand }: Model, { theme = lightTheme }: ExportOptions): Theme {
  return branded(theme, brand?.accent);
}
