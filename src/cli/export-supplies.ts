import { readFile } from 'node:fs/promises';
import type { ExportOptions } from '../formats/index.ts';

/** What formats need of the system: files that lie beside the program, fonts, and someone to tell. */
export const exportSupplies = {
  asset: async (name) => {
    if (name.endsWith('.wasm')) await compileOnce();
    return readFile(new URL(`../assets/${name}`, import.meta.url));
  },
  fallbackFonts: async (characters) => {
    const { findFallbackFonts } = await import('../formats/fallback-fonts.ts');
    const { readSystemFont, systemFonts } = await import('../formats/system-fonts.node.ts');
    return findFallbackFonts(characters, await systemFonts(), readSystemFont);
  },
  warn: (message) => process.stderr.write(`journey: ${message}\n`),
} satisfies ExportOptions;

/**
 * A command draws few pictures: to compile WebAssembly a second time, for speed, would take longer than to draw them. What runs as much
 * as for very large pictures is compiled so still.
 */
async function compileOnce(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--wasm-tiering-budget=2000000000');
}
