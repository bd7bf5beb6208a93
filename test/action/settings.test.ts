import { expect, it } from 'vitest';
import { settingsFrom } from '../../src/action/settings.ts';

const settings = (written: Readonly<Record<string, string>>) => settingsFrom((name) => written[name] ?? '', 'here');

it('takes empty settings as the usual ones', () => {
  expect(settings({})).toEqual({
    path: '.',
    failOn: undefined,
    approveLabel: '',
    comment: true,
    language: 'en',
    theme: undefined,
    output: 'here',
  });
});

it('refuses what a setting cannot say, with what it can', () => {
  expect(() => settings({ 'fail-on': 'all' })).toThrow(
    "'fail-on' cannot be 'all'. Choose experience, structure or any, or leave it out.",
  );
  expect(() => settings({ language: 'fr' })).toThrow("'language' cannot be 'fr'");
  expect(() => settings({ theme: 'pink' })).toThrow("'theme' cannot be 'pink'. Choose light, dark,");
});
