import { readFile } from 'node:fs/promises';
import type { ExportOptions } from '../formats/index.ts';

/** What formats need of the system: files that lie beside the program, fonts, and someone to tell. */
export const exportSupplies = {
  asset: (name) => readFile(new URL(`../assets/${name}`, import.meta.url)),
  fallbackFonts: async (characters) => {
    const { findFallbackFonts } = await import('../formats/fallback-fonts.ts');
    const { readSystemFont, systemFonts } = await import('../formats/system-fonts.node.ts');
    return findFallbackFonts(characters, await systemFonts(), readSystemFont);
  },
  warn: (message) => process.stderr.write(`journey: ${message}\n`),
} satisfies ExportOptions;
