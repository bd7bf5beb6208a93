import { expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { renamed } from '../../../src/extension/preview/renamed.ts';

const renaming = { oldUri: URI.parse('file:///maps/old'), newUri: URI.parse('file:///maps/new') };
const after = (uri: string) => renamed(URI.parse(uri), [renaming])?.toString();

it('finds files that get another name, also with their folder', () => {
  expect(after('file:///maps/old')).toBe('file:///maps/new');
  expect(after('file:///maps/old/deep/a.journey')).toBe('file:///maps/new/deep/a.journey');
  expect(after('file:///maps/older.journey')).toBeUndefined();
  expect(after('vscode-vfs://host/maps/old')).toBeUndefined();
});
