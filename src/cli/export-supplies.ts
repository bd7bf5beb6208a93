import { readFile } from 'node:fs/promises';
import type { ExportOptions } from '../formats/index.ts';
import { encodePng } from './encode-png.ts';

/** What formats need of the system: files that lie beside the program, fonts, and someone to tell. */
export const exportSupplies = {
  asset: async (name) => {
    if (name.endsWith('.wasm')) await compileOnce();
    return readFile(new URL(`../assets/${name}`, import.meta.url));
  },
  encodePng,
  fallbackFonts: async (characters) => {
    const { findFallbackFonts } = await import('../formats/fallback-fonts.ts');
    const { readSystemFont, systemFonts } = await import('../formats/system-fonts.node.ts');
    return findFallbackFonts(characters, await systemFonts(), readSystemFont);
  },
  warn: (message) => process.stderr.write(`journey: ${message}\n`),
} satisfies ExportOptions;

/**
 * A command draws few pictures: to compile all of WebAssembly a second time, for speed, would take longer than to draw them. What runs much
 * within the first picture is compiled so still.
 */
async function compileOnce(): Promise<void> {
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--wasm-tiering-budget=400000000');
}
