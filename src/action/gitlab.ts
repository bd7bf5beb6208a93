import { GitHub } from '@actions/github/lib/utils';
import { retry } from '@octokit/plugin-retry';
import { headlineOf } from '../cli/diff-headline.ts';
import { t } from '../words/index.ts';
import { addressIn } from './address.ts';
import { isCommit, needCommits } from './commits.ts';
import type { Comments, Commits, Host } from './host.ts';

/** GitLab takes a million characters, and what we count are bytes. */
const longestNote = 990_000;

/** A note as GitLab tells it. */
interface Note {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly id: number };
}

/** A job of GitLab's pipelines. The token of a job may not write notes, so that it takes one that may. */
export function gitLab(env: NodeJS.ProcessEnv): Host {
  const merge = env.CI_MERGE_REQUEST_IID;
  const token = env.JOURNEY_TOKEN ?? '';
  const request = token === '' ? undefined : requestTo(env.CI_API_V4_URL ?? '', token);
  const place = { project: env.CI_MERGE_REQUEST_PROJECT_ID ?? env.CI_PROJECT_ID, merge };
  return {
    commits: (root) => commitsOf(root, env),
    lineAddress: addressIn((commit, path, side) => {
      // A merge request may come from a fork, which alone is sure to have what is new.
      const of = side === 'before' ? env.CI_MERGE_REQUEST_PROJECT_URL : env.CI_MERGE_REQUEST_SOURCE_PROJECT_URL;
      return `${of || env.CI_PROJECT_URL}/-/blob/${commit}/${path}`;
    }),
    labels: async () => {
      const known = (env.CI_MERGE_REQUEST_LABELS ?? '').split(',');
      // A pipeline that runs again has the labels of its first run.
      const now = await request?.('GET /projects/{project}/merge_requests/{merge}', place).catch(() => undefined);
      return (now?.data as { readonly labels?: readonly string[] } | undefined)?.labels ?? known;
    },
    ...(merge !== undefined && request && { comments: notesOf(request, place) }),
    longestComment: longestNote,
    everything: `[${t('the files of the job')}](${env.CI_JOB_URL}/artifacts/browse)`,
    tell: async (files) => {
      if (files.length > 0) process.stdout.write(`${headlineOf(files)}\n`);
    },
    handOut: () => {},
    say: (message) => process.stdout.write(`${message}\n`),
    warn: (message) => process.stderr.write(`${message}\n`),
    fail: (message) => {
      process.stderr.write(`${message}\n`);
      process.exitCode = 1;
    },
  };
}

/** The client of GitHub's API asks any server that speaks JSON, through proxies and again where the server is out of order. */
function requestTo(baseUrl: string, token: string): InstanceType<typeof GitHub>['request'] {
  const Client = GitHub.plugin(retry);
  const client = new Client({ baseUrl });
  return client.request.defaults({ headers: { 'private-token': token } });
}

async function commitsOf(root: string, env: NodeJS.ProcessEnv): Promise<Commits | undefined> {
  // In a pipeline of merged results, the commit is one that is on no branch.
  const after = env.CI_MERGE_REQUEST_SOURCE_BRANCH_SHA || env.CI_COMMIT_SHA;
  // Outside of merge requests, a commit is compared with itself: GitLab compares reports of code quality with the one of the branch that is merged to.
  const before = env.CI_MERGE_REQUEST_DIFF_BASE_SHA || env.CI_COMMIT_SHA;
  if (!isCommit(before) || !isCommit(after)) return undefined;
  await needCommits(root, [before, after], t("Set the variable GIT_DEPTH to '0' for this job."));
  return { before, after };
}

function notesOf(
  request: ReturnType<typeof requestTo>,
  place: { readonly project: string | undefined; readonly merge: string | undefined },
): Comments {
  const notes = '/projects/{project}/merge_requests/{merge}/notes';
  return {
    own: async (mark) => {
      const { data: user } = await request('GET /user');
      const found: Note[] = [];
      for (let page = '1'; page !== ''; ) {
        const asked = { ...place, per_page: 100, page, sort: 'asc', order_by: 'created_at' };
        const { data, headers } = await request(`GET ${notes}`, asked);
        found.push(...(data as readonly Note[]));
        page = String(headers['x-next-page'] ?? '');
      }
      return found.filter(({ author, body }) => author.id === user.id && body.startsWith(mark));
    },
    create: async (body) => {
      await request(`POST ${notes}`, { ...place, body });
    },
    update: async (id, body) => {
      await request(`PUT ${notes}/{id}`, { ...place, id, body });
    },
    remove: async (id) => {
      await request(`DELETE ${notes}/{id}`, { ...place, id });
    },
  };
}
