import { statSync } from 'node:fs';
import { expect, test } from 'vitest';

test('the extension that VS Code loads holds none of the code that writes formats', () => {
  const { size } = statSync(new URL('../../dist/extension/main.node.cjs', import.meta.url));
  expect(size).toBeLessThan(600_000);
});
