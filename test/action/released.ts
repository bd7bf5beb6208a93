import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeActionRelease } from '../../scripts/action-release.mjs';

/** How a run of the program ended, and what it left. */
export interface Run {
  readonly code: number | null;
  readonly log: string;
  readonly summary: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What is in a file of the report; undefined without it. */
  readonly report: (path: string) => string | undefined;
}

/** An event as GitHub writes it to a file. */
export interface Event {
  readonly name: string;
  readonly ref?: string;
  readonly sha?: string;
  readonly payload: object;
}

/** The action as it is released, in a folder that holds nothing else. */
export class Released {
  private readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'journey released ')));
  private runs = 0;

  constructor() {
    writeActionRelease(join(this.folder, 'action'));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs it as a runner of GitHub does. */
  async onGitHub(
    clone: string,
    api: string,
    event: Event,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<Run> {
    const temp = this.place();
    const files = { event: join(temp, 'event.json'), output: join(temp, 'output'), summary: join(temp, 'summary.md') };
    writeFileSync(files.event, JSON.stringify(event.payload));
    for (const path of [files.output, files.summary]) writeFileSync(path, '');
    const written = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    const ended = await this.run(clone, {
      GITHUB_ACTIONS: 'true',
      GITHUB_API_URL: api,
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_OUTPUT: files.output,
      GITHUB_REF: event.ref ?? 'refs/pull/7/merge',
      GITHUB_REPOSITORY: 'team/maps',
      GITHUB_RUN_ID: '99',
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_SHA: event.sha ?? '',
      GITHUB_STEP_SUMMARY: files.summary,
      RUNNER_TEMP: temp,
      INPUT_TOKEN: 'writer',
      ...Object.fromEntries(written),
    });
    const outputs = readFileSync(files.output, 'utf8').matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm);
    return {
      ...ended,
      summary: readFileSync(files.summary, 'utf8'),
      outputs: Object.fromEntries(Array.from(outputs, ([, name, , value]) => [name, value])),
      report: readerOf(join(temp, 'journey-review')),
    };
  }

  /** Runs it as a job of GitLab does. */
  async onGitLab(clone: string, api: string, variables: Readonly<Record<string, string>>): Promise<Run> {
    const ended = await this.run(clone, {
      GITLAB_CI: 'true',
      CI_API_V4_URL: api,
      CI_JOB_URL: 'https://gitlab.example/team/maps/-/jobs/99',
      CI_PROJECT_ID: '42',
      CI_PROJECT_URL: 'https://gitlab.example/team/maps',
      ...variables,
    });
    return { ...ended, summary: '', outputs: {}, report: readerOf(join(clone, 'journey-review')) };
  }

  private place(): string {
    const temp = join(this.folder, `run ${++this.runs}`);
    mkdirSync(temp);
    return temp;
  }

  private run(cwd: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; log: string }> {
    const [, program = ''] =
      /^ {2}main: (.+)$/m.exec(readFileSync(join(this.folder, 'action', 'action.yml'), 'utf8')) ?? [];
    const main = join(this.folder, 'action', program);
    return new Promise((resolve) => {
      const { PATH, SystemRoot } = process.env;
      const child = spawn(process.execPath, [main], { cwd, env: { PATH, SystemRoot, HOME: this.folder, ...env } });
      let log = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (data) => {
          log += data;
        });
      }
      child.on('close', (code) => resolve({ code, log }));
    });
  }
}

const readerOf = (folder: string) => (path: string) =>
  existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
