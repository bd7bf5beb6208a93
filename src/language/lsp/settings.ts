import type { ConfigurationProvider } from 'langium';

/** What can be switched off, by group; all is on unless somebody says otherwise. */
interface Switches {
  readonly inlayHints: 'emotionScores' | 'elapsedTime';
  readonly codeLens: 'preview' | 'usages' | 'compare' | 'stages';
}

/** Whether a setting such as `journey.inlayHints.elapsedTime` is on. */
export async function isOn<G extends keyof Switches>(
  provider: ConfigurationProvider,
  group: G,
  name: Switches[G],
): Promise<boolean> {
  const values: unknown = await provider.getConfiguration('journey', group);
  return typeof values !== 'object' || values === null || (values as Record<string, unknown>)[name] !== false;
}
