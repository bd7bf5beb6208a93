import { type Answer, type Asked, CodeHost, type Kept } from './code-host.ts';

/** What GitHub calls the author of what a job's token writes. */
export const bot = 'github-actions[bot]';

const forbidden = { status: 403, body: { message: 'Resource not accessible by integration' } };
const missing = { status: 404, body: { message: 'Not Found' } };

/** GitHub's REST API, as far as comments go, with its rules for tokens, lengths and pages. */
export class GitHubHost extends CodeHost {
  /** Tokens, and whether they may write. */
  readonly tokens: Readonly<Record<string, 'read' | 'write'>> = { writer: 'write', reader: 'read' };
  private readonly mergeBase: (base: string, head: string) => string;

  constructor(mergeBase: (base: string, head: string) => string) {
    super();
    this.mergeBase = mergeBase;
  }

  override answer(asked: Asked): Answer {
    const { method, path, headers } = asked;
    const token = /^(?:token|bearer) (.+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
    const may = this.tokens[token];
    if (!may) return { status: 401, body: { message: 'Bad credentials' } };
    if (path === '/graphql') return { status: 200, body: { data: { viewer: { login: bot } } } };
    if (path === '/user') return forbidden;
    const [, rest] = /^\/repos\/team\/maps\/(.*)$/.exec(path) ?? [];
    if (rest === undefined) return missing;
    const [, base, head] = /^compare\/(.+)\.\.\.(.+)$/.exec(rest) ?? [];
    if (base && head) return { status: 200, body: { merge_base_commit: { sha: this.mergeBase(base, head) } } };
    if (rest === 'issues/7/labels') return { status: 200, body: this.labels.map((name) => ({ name })) };
    const [, id] = /^issues\/comments\/(\d+)$/.exec(rest) ?? [];
    const isList = rest === 'issues/7/comments';
    if (!isList && id === undefined) return missing;
    if (isList && method === 'GET') return this.list(asked);
    if (may === 'read') return forbidden;
    return method === 'POST' ? this.create(asked.body.body) : this.change(method, Number(id), asked.body.body);
  }

  private list(asked: Asked): Answer {
    const { items, page, isLast } = this.page(this.comments, asked);
    const next = `<http://${asked.headers.host}${asked.path}?per_page=100&page=${page + 1}>; rel="next"`;
    return { status: 200, body: items.map(told), ...(!isLast && { headers: { link: next } }) };
  }

  private create(body: unknown): Answer {
    const problem = problemWith(body);
    return problem ?? { status: 201, body: told(this.keep(bot, String(body))) };
  }

  private change(method: string, id: number, body: unknown): Answer {
    const index = this.comments.findIndex((each) => each.id === id);
    const comment = this.comments[index];
    if (!comment) return missing;
    if (method === 'DELETE') {
      this.comments.splice(index, 1);
      return { status: 204 };
    }
    const problem = problemWith(body);
    if (!problem) comment.body = String(body);
    return problem ?? { status: 200, body: told(comment) };
  }
}

const told = ({ id, author, body }: Kept) => ({ id, body, user: { login: author } });

function problemWith(body: unknown): Answer | undefined {
  if (typeof body !== 'string' || body === '') return { status: 422, body: { message: "body can't be blank" } };
  if ([...body].length <= 65_536) return undefined;
  return { status: 422, body: { message: 'body is too long (maximum is 65536 characters)' } };
}
