import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { phrase, t } from '../../words/index.ts';
import { CannotRun } from '../cannot-run.ts';
import { type Answer, answers, asset } from './answers.ts';
import { admit, createToken, loopback } from './guard.ts';
import type { Journeys } from './journeys.ts';
import type { Live } from './live.ts';

/** Pages load what this server has, and nothing else; nobody frames them. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
/** Whatever else is opened by itself can run and load nothing. */
const closedPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; frame-ancestors 'none'";

const always = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** A server that has begun. */
export interface Served {
  /** The first page, with the word that opens it. */
  readonly address: string;
  readonly server: Server;
}

/**
 * Serves the pages of journeys to this machine alone.
 * @throws CannotRun when the port is not free
 */
export async function serve(journeys: Journeys, live: Live, port: number): Promise<Served> {
  const token = createToken();
  let own = port;
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    respond(request, response).catch((error) => {
      const isOurs = error instanceof CannotRun;
      if (!isOurs)
        process.stderr.write(`journey: ${t('a page could not be made: {reason}', { reason: String(error) })}\n`);
      if (!response.headersSent)
        refuse(response, isOurs ? 404 : 500, isOurs ? error.message : t('It could not be made.'));
    });
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const admitted = admit(request, own, token);
    if (typeof admitted === 'number')
      return refuse(response, admitted, t('Open the address that {command} printed.', { command: 'journey preview' }));
    const { path, query } = admitted;
    if (path === 'events') return live.follow(query.get('file') ?? undefined, response);
    const answer = path.startsWith('assets/')
      ? await asset(path.slice('assets/'.length))
      : Object.hasOwn(answers, path) && (await answers[path]?.(journeys, query));
    if (answer) send(response, answer);
    else refuse(response, 404, t('There is no such page.'));
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(cannotListen(port, error)));
    server.listen(port, loopback, resolve);
  });
  const bound = server.address();
  if (typeof bound === 'object' && bound) own = bound.port;
  return { address: `http://${loopback}:${own}/${token}/`, server };
}

function send(response: ServerResponse, { type, body, download }: Answer): void {
  const name = download && `attachment; filename*=UTF-8''${encodeURIComponent(download).replaceAll("'", '%27')}`;
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Security-Policy': type.startsWith('text/html') ? policy : closedPolicy,
    ...(name && { 'Content-Disposition': name }),
  });
  response.end(body);
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': closedPolicy });
  response.end(`${reason}\n`);
}

function cannotListen(port: number, { code }: NodeJS.ErrnoException): CannotRun {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: phrase('another program has it'),
    EACCES: phrase('it is not allowed'),
  };
  const reason = t(reasons[code ?? ''] ?? phrase('the system refused'));
  return new CannotRun(
    t('cannot use port {port}: {reason}. Choose another with --port, or leave it out for any free one.', {
      port,
      reason,
    }),
  );
}
