import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The address that pages are served at: on this machine only. */
export const loopback = '127.0.0.1';

/** A word that nobody can guess; it stands at the beginning of every path. */
export function createToken(): string {
  return randomBytes(24).toString('base64url');
}

/** Why a request is turned away, as a status. */
export type Refusal = 403 | 404 | 405;

/**
 * Whether a request comes from a page of ours: it is asked of this machine by its own name, so that no page of another site can reach
 * it under a name that was made to lead here, it is not sent by such a page, and it knows the token. The path behind the token, or why not.
 */
export function admit(
  request: IncomingMessage,
  port: number,
  token: string,
): { path: string; query: URLSearchParams } | Refusal {
  const { host, origin, 'sec-fetch-site': site, 'sec-fetch-dest': kind } = request.headers;
  const hosts = [`${loopback}:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return 403;
  if (origin !== undefined && !hosts.some((each) => origin === `http://${each}`)) return 403;
  // A link elsewhere may lead to a page, but nothing of it be used there.
  const isOurs = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOurs && kind !== 'document') return 403;
  if (request.method !== 'GET') return 405;
  const { pathname, searchParams } = new URL(request.url ?? '/', `http://${host}`);
  const [, given = '', ...path] = pathname.split('/');
  if (path.length === 0 || !isSame(given, token)) return 404;
  return { path: path.join('/'), query: searchParams };
}

function isSame(given: string, token: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(token)];
  return one.length === other.length && timingSafeEqual(one, other);
}
