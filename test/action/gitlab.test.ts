import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GitLabHost } from './gitlab-host.ts';
import { Released } from './released.ts';
import { Repository } from './repository.ts';

const shop = `journey buy "Buying shoes" {
  stage purchase "Purchase" {
    touchpoint order "Places the order" on web feels frustrated
  }
}
`;
const mark = '<!-- journey-maps: review of . -->\n';

describe('the review on GitLab', () => {
  const host = new GitLabHost();
  let released: Released;
  let repository: Repository;
  let api: string;
  let base: string;
  let head: string;
  let clone: string;
  const variables = () => ({
    CI_COMMIT_SHA: head,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: base,
    CI_MERGE_REQUEST_IID: '7',
    CI_MERGE_REQUEST_PROJECT_ID: '42',
    CI_MERGE_REQUEST_SOURCE_PROJECT_URL: 'https://gitlab.example/rani/maps',
  });

  beforeAll(async () => {
    api = await host.start();
    released = new Released();
    repository = new Repository();
    base = repository.commit('main', { 'shop.journey': shop });
    head = repository.commit('better', { 'shop.journey': shop.replace('frustrated', 'relieved') });
    clone = repository.checkOut(head, 1);
  });
  afterAll(() => {
    host.stop();
    repository.remove();
    released.remove();
  });

  it('keeps one note up to date, and reports to the code quality of the merge request', async () => {
    const spoof = host.keep('mallory', mark);
    for (let count = 0; count < 100; count++) host.keep('colleague', 'Looks good.');
    const token = { JOURNEY_TOKEN: 'project-token' };
    host.faults.push({ method: 'POST', path: /notes$/, answer: { status: 429, headers: { 'retry-after': '1' } } });
    const first = await released.onGitLab(clone, api, { ...variables(), ...token });
    expect(first).toMatchObject({ code: 0 });
    const own = () => host.comments.filter(({ author }) => author === 'us').map(({ body }) => body);
    expect(own()).toEqual([expect.stringMatching(/improves by 3 for the customer/)]);
    expect(own()[0]).toContain(`[3](https://gitlab.example/rani/maps/-/blob/${head}/shop.journey#L3)`);
    const [issue] = JSON.parse(first.report('code-quality.json') ?? '');
    expect(issue).toMatchObject({ severity: 'major', location: { path: 'shop.journey', lines: { begin: 3 } } });
    const merged = repository.mergeOf(base, head);
    const again = { CI_COMMIT_SHA: merged, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA: head, JOURNEY_FAIL_ON: 'any' };
    const second = await released.onGitLab(repository.checkOut(merged, 1), api, { ...variables(), ...token, ...again });
    expect(second.code).toBe(1);
    expect(second.log).toContain('1 change is more than may pass.');
    expect(own()).toEqual([expect.stringContaining('**1 change is more than may pass.**')]);
    expect(spoof.body).toBe(mark);
  });

  it('writes no note without a token, and an empty report where there is no merge request', async () => {
    const asked = host.asked.length;
    const without = await released.onGitLab(clone, api, variables());
    expect(without.log).toContain("1 journey changed: 'Purchase' improves by 3 for the customer");
    const onMain = await released.onGitLab(clone, api, { CI_COMMIT_SHA: head });
    expect([without.code, onMain.code, host.asked.length]).toEqual([0, 0, asked]);
    expect(onMain.report('code-quality.json')).toBe('[]\n');
  });

  it('is told in the template what it understands', () => {
    const text = readFileSync(new URL('../../gitlab/journey-review.yml', import.meta.url), 'utf8');
    const named = [...text.matchAll(/^ {4}JOURNEY_(\w+):/gm)].map(([, name]) => name?.toLowerCase().replace('_', '-'));
    expect(named).toEqual(['path', 'fail-on', 'approve-label', 'comment', 'language', 'theme', 'output']);
  });
});
