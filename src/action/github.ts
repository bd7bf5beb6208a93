import * as core from '@actions/core';
import { context, getOctokit } from '@actions/github';
import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import type { FileChanges } from '../cli/diff-compare.ts';
import { asGithub } from '../cli/diff-reports.ts';
import { mergeBaseOf } from '../cli/git.ts';
import { t } from '../words/index.ts';
import { addressIn } from './address.ts';
import { fetchCommits, isCommit, isShallow, needCommits } from './commits.ts';
import type { Comments, Commits, Host } from './host.ts';

type Octokit = ReturnType<typeof getOctokit>;

/** GitHub takes 65,536 characters, and what we count are bytes. */
const longestComment = 65_000;
/** GitHub takes 1 MiB of each step. */
const longestSummary = 1_000_000;

/** As long as this we wait until GitHub takes requests again, in seconds, and as often. */
const longestWait = 60;
const mostWaits = 2;

/** A run of GitHub Actions. */
export function gitHub(token: string): Host {
  const octokit = token === '' ? undefined : octokitWith(token);
  const request = context.payload.pull_request;
  const run = `${context.serverUrl}/${repository()}/actions/runs/${context.runId}`;
  return {
    commits: (root) => commitsOf(root, octokit),
    lineAddress: addressIn((commit, path) => `${context.serverUrl}/${repository()}/blob/${commit}/${path}`),
    labels: async () => {
      if (!request) return [];
      const known = (request.labels ?? []) as readonly { readonly name?: string }[];
      // Whoever runs a job again has the labels of the first run in its event.
      const now = await octokit?.rest.issues
        .listLabelsOnIssue({ ...context.repo, issue_number: request.number, per_page: 100 })
        .catch(() => undefined);
      return (now?.data ?? known).flatMap(({ name }) => name ?? []);
    },
    ...(request && octokit && { comments: commentsOf(octokit, request.number) }),
    longestComment,
    everything: `[${t('the summary of the run')}](${run})`,
    tell: async (files: readonly FileChanges[], report) => {
      if (files.length === 0) return;
      process.stdout.write(asGithub(files));
      if (process.env.GITHUB_STEP_SUMMARY) await core.summary.addRaw(await report(longestSummary)).write();
    },
    handOut: (results) => {
      for (const [name, value] of Object.entries(results)) core.setOutput(name, value);
    },
    say: core.info,
    warn: core.warning,
    fail: core.setFailed,
  };
}

const repository = () => `${context.repo.owner}/${context.repo.repo}`;

/** Asks again where GitHub is out of order for a moment, or had too many questions. */
function octokitWith(token: string): Octokit {
  const again = (after: number, _request: unknown, _octokit: unknown, waits: number) =>
    after <= longestWait && waits < mostWaits;
  return getOctokit(token, { throttle: { onRateLimit: again, onSecondaryRateLimit: again } }, retry, throttling);
}

/** What an event is about: a pull request since it parted from its base, a group of the merge queue, or what was pushed. */
async function commitsOf(root: string, octokit: Octokit | undefined): Promise<Commits | undefined> {
  const { payload } = context;
  const help = t("Set 'fetch-depth: 0' for actions/checkout, and leave its 'persist-credentials' as it is.");
  const parted = async (base: string, after: string): Promise<Commits> => {
    if ((await isShallow(root)) && octokit) {
      const basehead = `${base.replace(/^origin\//, '')}...${after}`;
      const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ ...context.repo, basehead, per_page: 1 });
      const commits = { before: data.merge_base_commit.sha, after };
      await needCommits(root, [commits.before, after], help);
      return commits;
    }
    await needCommits(root, [...(isCommit(base) ? [base] : []), after], help);
    return { before: await mergeBaseOf(root, base, after), after };
  };
  if (payload.pull_request) return parted(payload.pull_request.base.sha, payload.pull_request.head.sha);
  if (payload.merge_group) {
    const { base_sha: before, head_sha: after } = payload.merge_group;
    await needCommits(root, [before, after], help);
    return { before, after };
  }
  const after = payload.after ?? context.sha;
  if (!isCommit(after)) return undefined;
  if (isCommit(payload.before) && (await fetchCommits(root, [payload.before, after]))) {
    return { before: payload.before, after };
  }
  const main = payload.repository?.default_branch;
  if (typeof main !== 'string' || context.ref === `refs/heads/${main}`) return undefined;
  return parted(`origin/${main}`, after);
}

function commentsOf(octokit: Octokit, issue: number): Comments {
  const { issues } = octokit.rest;
  const place = { ...context.repo, issue_number: issue };
  return {
    own: async (mark) => {
      // A job's token may not ask `GET /user`, but this.
      const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('{ viewer { login } }');
      const all = await octokit.paginate(issues.listComments, { ...place, per_page: 100 });
      return all
        .filter(({ user, body }) => user?.login === viewer.login && body?.startsWith(mark))
        .map(({ id, body = '' }) => ({ id, body }));
    },
    create: async (body) => {
      await issues.createComment({ ...place, body });
    },
    update: async (id, body) => {
      await issues.updateComment({ ...context.repo, comment_id: id, body });
    },
    remove: async (id) => {
      await issues.deleteComment({ ...context.repo, comment_id: id });
    },
  };
}
