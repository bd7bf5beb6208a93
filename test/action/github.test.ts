import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from './code-host.ts';
import { bot, GitHubHost } from './github-host.ts';
import { type Event, Released } from './released.ts';
import { Repository } from './repository.ts';

const shop = `journey buy "Buying shoes" {
  for maya
  stage find "Find" {
    touchpoint ask "Asks in the shop" on store feels satisfied
  }
  stage purchase "Purchase" {
    touchpoint order "Places the order" on web feels frustrated {
      pain "Shipping surprise" severity high
    }
  }
}
persona maya "Maya" {
  age 29
}
`;
const better = shop.replace('feels frustrated', 'feels relieved').replace(/ *pain.*\n/, '');
const logo = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><rect width="8" height="4"/></svg>';
const mark = '<!-- journey-maps: review of . -->\n';

describe.concurrent('the action on GitHub', () => {
  let released: Released;
  let repository: Repository;
  const hosts: GitHubHost[] = [];
  const main: string[] = [];

  beforeAll(() => {
    released = new Released();
    repository = new Repository();
    main.push(repository.commit('main', { 'maps/a map (1).journey': shop, 'README.md': 'Maps.\n' }));
  });
  afterAll(() => {
    for (const host of hosts) host.stop();
    repository.remove();
    released.remove();
  });

  /** A branch with files, and what happened on `main` since. */
  function pullRequest(branch: string, files: Readonly<Record<string, string | undefined>>, more: object = {}) {
    const head = repository.commit(branch, files, main[0]);
    return { head, event: eventOf(head, more) };
  }

  function eventOf(head: string, more: object = {}): Event {
    const request = { number: 7, base: { sha: main[0] }, head: { sha: head }, labels: [], ...more };
    return { name: 'pull_request', payload: { pull_request: request, repository: { default_branch: 'main' } } };
  }

  async function hosted(): Promise<{ host: GitHubHost; api: string }> {
    const host = new GitHubHost((base, head) => repository.mergeBase(base, head));
    hosts.push(host);
    return { host, api: await host.start() };
  }

  it('keeps one comment up to date, and takes it away when nothing is left', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('better', {
      'maps/a map (1).journey': better,
      'journey.config.json': '{"brand":{"accent":"#B01E68","logo":"logo.svg"}}',
      'logo.svg': logo,
    });
    const spoof = host.keep('mallory', `${mark}Nothing changed.`);
    for (let count = 0; count < 120; count++) host.keep('colleague', 'Looks good.');
    const clone = repository.checkOut(repository.mergeOf(main[0] ?? '', head), 1);
    const first = await released.onGitHub(clone, api, event, { theme: 'light' });
    expect(first).toMatchObject({ code: 0, outputs: { changes: '2', experience: '2', approved: 'true' } });
    const own = host.comments.filter(({ author }) => author === bot);
    expect(own).toHaveLength(1);
    expect(own[0]?.body).toBe(`${mark}${first.summary.trimEnd()}\n`);
    expect(first.summary).toMatch(/^### 1 journey changed: 'Purchase' improves by 3 for Maya; 1 pain gone\n/);
    expect(first.summary).toContain(
      `[maps/a map (1).journey](https://github.example/team/maps/blob/${head}/maps/a%20map%20%281%29.journey#L1)`,
    );
    expect(first.summary).toContain(`[8 before](https://github.example/team/maps/blob/${main[0]}/maps/a%20map`);
    expect(first.summary).toContain('```mermaid\njourney\n');
    expect(first.summary).toContain('-      pain "Shipping surprise" severity high\n');
    expect(first.log).toMatch(
      /^::warning file=maps\/a map \(1\).journey,line=7,title=Journey changed::Maya now feels/m,
    );
    expect(first.report('report.md')).toBe(first.summary);
    expect(first.report('maps/maps/a map (1)/buy.after.svg')).toMatch(/^<svg/);
    expect(first.report('report.html')).toMatch(/^<!doctype html>[\s\S]*data-mark="1"/);
    expect(first.report('maps/maps/a map (1)/buy.changes.svg')).toContain('data-mark="1"');
    for (const name of [
      'report.html',
      ...['before', 'after', 'changes'].map((each) => `maps/maps/a map (1)/buy.${each}.svg`),
    ]) {
      const drawn = first.report(name);
      expect(drawn).toContain('#B01E68');
      expect(drawn).toContain(btoa(logo));
      expect(drawn).not.toContain('prefers-color-scheme');
    }
    expect(JSON.parse(first.report('changes.json') ?? '')).toMatchObject({ format: 'journey-diff' });

    const worse = repository.commit('better', { 'maps/a map (1).journey': shop.replace('satisfied', 'angry') });
    await released.onGitHub(repository.checkOut(worse, 1), api, eventOf(worse));
    const now = host.comments.filter(({ author }) => author === bot);
    expect(now.map(({ id }) => id)).toEqual([own[0]?.id]);
    expect(now[0]?.body).toContain("'Find' gets worse by 3 for Maya");

    host.keep(bot, `${mark}Doubled by two runs at once.`);
    const nothing = repository.commit('better', { 'maps/a map (1).journey': `// The same.\n${shop}` });
    const last = await released.onGitHub(repository.checkOut(nothing, 1), api, eventOf(nothing));
    expect(last).toMatchObject({ code: 0, summary: '', outputs: { changes: '0', headline: '' } });
    expect(host.comments.filter(({ author }) => author === bot)).toEqual([]);
    expect(host.comments).toContain(spoof);
    expect(spoof.body).toBe(`${mark}Nothing changed.`);
  });

  it('compares with where the branch parted, whatever happened on the base since, in a whole clone too', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('parted', { 'maps/a map (1).journey': better });
    const since = repository.commit('meanwhile', { 'other.journey': shop.replace('buy', 'two') }, main[0]);
    const payload = { ...event.payload, pull_request: { number: 7, base: { sha: since }, head: { sha: head } } };
    for (const depth of [1, undefined]) {
      const clone = repository.checkOut(repository.mergeOf(since, head), depth);
      const { outputs } = await released.onGitHub(clone, api, { ...event, payload });
      expect(outputs).toMatchObject({ changes: '2' });
    }
    expect(host.asked.filter((asked) => asked.includes('compare/'))).toHaveLength(1);
  });

  it('tells all in the summary where a fork may not write, and where there is no token', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('fork', { 'maps/a map (1).journey': better });
    const clone = repository.checkOut(head, 1);
    const ofFork = await released.onGitHub(clone, api, event, { token: 'reader' });
    expect(ofFork.code).toBe(0);
    expect(ofFork.log).toContain('::warning::The comment could not be written: Resource not accessible by integration');
    expect(ofFork.summary).toContain('improves by 3');
    const target = { ...event, name: 'pull_request_target' };
    const without = await released.onGitHub(repository.checkOut(main[0] ?? ''), api, target, { token: '' });
    expect(without).toMatchObject({ code: 0, summary: ofFork.summary });
    expect(host.comments).toEqual([]);
  });

  it('compares what was pushed, without a comment', async () => {
    const { host, api } = await hosted();
    const { head } = pullRequest('pushed', { 'maps/a map (1).journey': better });
    const next = repository.commit('pushed', { 'maps/a map (1).journey': better.replace('relieved', 'calm') });
    const push = (before: string, after: string): Event => ({
      name: 'push',
      ref: 'refs/heads/pushed',
      sha: after,
      payload: { before, after, repository: { default_branch: 'main' } },
    });
    const clone = repository.checkOut(next, 1);
    expect((await released.onGitHub(clone, api, push(head, next))).outputs).toMatchObject({ changes: '1' });
    const nothing = '0'.repeat(40);
    expect((await released.onGitHub(clone, api, push(nothing, next))).outputs).toMatchObject({ changes: '2' });
    const gone = await released.onGitHub(clone, api, push(next, nothing));
    expect(gone).toMatchObject({ code: 0, outputs: {} });
    expect(host.asked.filter((asked) => asked.includes('comments'))).toEqual([]);
  });

  it('fails on what the team names, until someone sets the label', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('label', { 'maps/a map (1).journey': better });
    const clone = repository.checkOut(head, 1);
    const inputs = { 'fail-on': 'experience', 'approve-label': 'journey *ok*' };
    const failed = await released.onGitHub(clone, api, event, inputs);
    expect(failed).toMatchObject({ code: 1, outputs: { approved: 'false' } });
    expect(failed.log).toContain("::error::2 changes need the label 'journey *ok*'.");
    expect(failed.summary).toContain("**2 changes need the label 'journey \\*ok\\*'.**");
    host.labels = ['journey *ok*'];
    const approved = await released.onGitHub(clone, api, event, inputs);
    expect(approved).toMatchObject({ code: 0, outputs: { approved: 'true' } });
    expect(host.comments[0]?.body).toContain('approved by the label');
  });

  it('asks again where GitHub is out of order, and waits as long as it is asked to', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('again', { 'maps/a map (1).journey': better });
    const post = { method: 'POST', path: /comments$/ };
    const secondary: Answer = {
      status: 403,
      headers: { 'retry-after': '1' },
      body: { message: 'You have exceeded a secondary rate limit.' },
    };
    host.faults.push({ method: 'GET', path: /comments$/, answer: { status: 503 } }, { ...post, answer: secondary });
    const { code } = await released.onGitHub(repository.checkOut(head, 1), api, event);
    expect([code, host.comments.length, host.faults.length]).toEqual([0, 1, 0]);
    expect(host.asked.filter((asked) => asked.startsWith('POST') && asked.endsWith('comments'))).toHaveLength(2);
  });

  it('does not wait for an hour until it may ask again, and says so in the language of the team', async () => {
    const { host, api } = await hosted();
    const { head, event } = pullRequest('limit', { 'maps/a map (1).journey': better });
    const reset = String(Math.ceil(Date.now() / 1000) + 3000);
    const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
    const answer = { status: 403, headers, body: { message: 'API rate limit exceeded for installation.' } };
    host.faults.push({ method: 'POST', path: /comments$/, answer });
    const clone = repository.checkOut(head, 1);
    const { code, log, summary } = await released.onGitHub(clone, api, event, { language: 'id' });
    expect(code).toBe(0);
    expect(log).toContain('::warning::Komentar tidak dapat ditulis: API rate limit exceeded');
    expect(summary).toMatch(/^### 1 perjalanan berubah: 'Purchase' membaik sebesar 3 bagi Maya/);
  });

  it('cuts a huge comparison short, honestly, so that GitHub takes it', async () => {
    const { host, api } = await hosted();
    const file = (name: number) =>
      Array.from(
        { length: 100 },
        (_, at) =>
          `    touchpoint t${at} "${'Très 長い '.repeat(4)} ${name} ${at}" feels ${name % 2 ? 'angry' : 'calm'}`,
      );
    const journey = (name: number) =>
      `journey j${name} "Journey ${name}" {\n  stage s "Stage" {\n${file(name).join('\n')}\n  }\n}\n`;
    const tooMany = Array.from(
      { length: 1200 },
      (_, at) => `    touchpoint "Reads page number ${at} of the manual" feels calm`,
    );
    const longer = `journey long "Long" {\n  stage s "Stage" {\n${tooMany.join('\n')}\n  }\n}\n`;
    const files: Record<string, string> = Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`huge/${at}.journey`, journey(at)]),
    );
    files['huge/long.journey'] = longer;
    const changed = Object.entries(files).map(([path, text]) => [
      path,
      path.includes('long') ? text.replace('calm', 'happy') : text.replaceAll(/calm|angry/g, 'happy'),
    ]);
    const base = repository.commit('huge-base', files, main[0]);
    const head = repository.commit('huge', Object.fromEntries(changed), 'huge-base');
    const payload = { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } };
    const run = await released.onGitHub(repository.checkOut(head, 1), api, { name: 'pull_request', payload });
    expect(run).toMatchObject({ code: 0, outputs: { changes: '3001' } });
    const body = host.comments[0]?.body ?? '';
    expect([...body].length).toBeGreaterThan(50_000);
    const rows = body.split('\n').filter((line) => line.startsWith('| `~` |')).length;
    expect(body).toContain(`> ${3001 - rows} of 3001 changes are not shown`);
    expect(body).toContain('[the summary of the run](https://github.example/team/maps/actions/runs/99)');
    expect(Buffer.byteLength(run.summary)).toBeGreaterThan(900_000);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(run.log.match(/^::(warning|notice)/gm)?.length).toBeLessThanOrEqual(20);
    expect(run.log).toContain('changed journeys are not drawn');
    const all = run.report('report.md') ?? '';
    expect(all).not.toContain('are not shown');
    expect(all).toContain('This journey is too large for a diagram.');
    const diagrams = all.match(/^```mermaid\n[\s\S]*?\n```$/gm) ?? [];
    expect(diagrams).toHaveLength(60);
    expect(Math.max(...diagrams.map(({ length }) => length))).toBeLessThan(50_000);
  });

  it('lets texts and names of files do nothing in the comment, and nothing in the log', async () => {
    const { host, api } = await hosted();
    const evil = `@everyone </details> #1 [x](https://evil.example) <!-- journey-maps: review of . --> <img src=x> \`\`\` | ::error::`;
    const path = 'evil/::error::@all](https:--x) `<b>`.journey';
    const { head, event } = pullRequest('evil', {
      [path]: `journey evil '${evil}' {\n  stage s '${evil}' {\n    touchpoint t '${evil}' feels angry\n  }\n}\n`,
      'maps/a map (1).journey': shop.replace('"Places the order"', `'${evil}'`),
    });
    const { code, log, report } = await released.onGitHub(repository.checkOut(head, 1), api, event);
    expect(code).toBe(0);
    const body = (host.comments[0]?.body ?? '').replaceAll('&#8203;', '\u200b');
    expect(body.startsWith(mark)).toBe(true);
    const outside = body.slice(mark.length).replace(/^(`{3,})\w+\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/(?<!\\)<(?!\/?(details|summary)\b)|@[a-z]|#\d|https:\/\/(?!github\.example)|<!--/);
    expect(outside.match(/<details/g)?.length).toBe(outside.match(/<\/details>/g)?.length);
    expect(log.split('\n').filter((line) => /^\s*::error/.test(line))).toEqual([]);
    expect(report('maps/evil/--error--@all](https---x) `-b-`/evil.after.svg')).toMatch(/^<svg/);
  });

  it('says what to set where commits cannot be had', async () => {
    const { api } = await hosted();
    const { head } = pullRequest('missing', { 'maps/a map (1).journey': better });
    const event = eventOf('1'.repeat(40));
    const { code, log } = await released.onGitHub(repository.checkOut(head), api, event);
    expect(code).toBe(1);
    expect(log).toContain('::error::this clone does not hold the commits that are to be compared');
    expect(log).toContain("Set 'fetch-depth: 0' for actions/checkout");
    const without = await released.onGitHub(repository.folder, api, event);
    expect(without.log).toContain("::error::there is no repository at '.'. Check it out before");
  });

  it('has in its description what it is told', () => {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    for (const name of ['path', 'fail-on', 'approve-label', 'comment', 'language', 'output', 'token']) {
      expect(text).toMatch(new RegExp(`^ {2}${name}:$`, 'm'));
    }
    for (const name of ['report', 'headline', 'changes', 'experience', 'approved']) {
      expect(text).toMatch(new RegExp(`^ {2}${name}:$`, 'm'));
    }
  });
});
