import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the program made it. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Something that goes wrong once, with the first request that it is about. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly answer: Answer;
}

/** A comment as the hosts keep it. */
export interface Kept {
  readonly id: number;
  readonly author: string;
  body: string;
}

/** A server on this machine that answers as a host of code does. */
export abstract class CodeHost {
  readonly comments: Kept[] = [];
  readonly asked: string[] = [];
  readonly faults: Fault[] = [];
  labels: readonly string[] = [];
  private server: Server | undefined;
  private nextId = 1;

  abstract answer(asked: Asked): Answer;

  async start(): Promise<string> {
    this.server = createServer((request, response) => void this.serve(request, response));
    await new Promise<void>((resolve) => this.server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  stop(): void {
    this.server?.closeAllConnections();
    this.server?.close();
  }

  keep(author: string, body: string): Kept {
    const comment = { id: this.nextId++, author, body };
    this.comments.push(comment);
    return comment;
  }

  /** A page of a list, by the query of a request. */
  protected page<Item>(items: readonly Item[], { query }: Asked): { items: Item[]; page: number; isLast: boolean } {
    const size = Math.min(Number(query.get('per_page') ?? 30), 100);
    const page = Number(query.get('page') ?? 1);
    return { items: items.slice((page - 1) * size, page * size), page, isLast: page * size >= items.length };
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://host');
    const text = Buffer.concat(chunks).toString('utf8');
    const asked = {
      method: request.method ?? '',
      path: decodeURIComponent(pathname),
      query: searchParams,
      headers: request.headers,
      body: text === '' ? {} : JSON.parse(text),
    };
    this.asked.push(`${asked.method} ${asked.path}`);
    const index = this.faults.findIndex(({ method, path }) => method === asked.method && path.test(asked.path));
    const { status, body, headers } =
      index < 0 ? this.answer(asked) : (this.faults.splice(index, 1)[0] as Fault).answer;
    response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers });
    response.end(body === undefined ? undefined : JSON.stringify(body));
  }
}
