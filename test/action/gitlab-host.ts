import { type Answer, type Asked, CodeHost, type Kept } from './code-host.ts';

const missing = { status: 404, body: { message: '404 Not found' } };

/** GitLab's REST API, as far as notes go. */
export class GitLabHost extends CodeHost {
  override answer(asked: Asked): Answer {
    const { method, path, headers, body } = asked;
    if (headers['private-token'] !== 'project-token') return { status: 401, body: { message: '401 Unauthorized' } };
    if (path === '/user') return { status: 200, body: idOf('us') };
    const [, rest] = /^\/projects\/42\/merge_requests\/7(.*)$/.exec(path) ?? [];
    if (rest === '') return { status: 200, body: { labels: this.labels } };
    if (rest === '/notes' && method === 'GET') {
      const { items, page, isLast } = this.page(this.comments, asked);
      return { status: 200, body: items.map(told), headers: { 'x-next-page': isLast ? '' : String(page + 1) } };
    }
    if (rest === '/notes') return { status: 201, body: told(this.keep('us', String(body.body))) };
    const note = this.comments.find(({ id }) => rest === `/notes/${id}`);
    if (!note) return missing;
    if (method === 'DELETE') {
      this.comments.splice(this.comments.indexOf(note), 1);
      return { status: 204 };
    }
    note.body = String(body.body);
    return { status: 200, body: told(note) };
  }
}

const idOf = (author: string) => ({ id: author === 'us' ? 1 : 2 });
const told = ({ id, author, body }: Kept) => ({ id, body, system: false, author: idOf(author) });
