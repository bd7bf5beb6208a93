import { readAsset } from '../../scripts/assets.mjs';
import type { ExportOptions } from '../../src/formats/index.ts';

/** What formats need of the system, before the build; what they warn of is kept. */
export function supplies(): ExportOptions & { readonly warnings: readonly string[] } {
  const warnings: string[] = [];
  return {
    warnings,
    asset: readAsset,
    warn: (message) => void warnings.push(message),
  };
}
