import { beforeEach, describe, expect, it } from 'vitest';
import type { Uri } from 'vscode';
import { ModelFeed } from '../../../src/extension/preview/model-feed.ts';
import type { Server } from '../../../src/extension/server.ts';
import type { ModelUpdate } from '../../../src/protocol.ts';

const uriOf = (text: string) => ({ toString: () => text }) as Uri;
const [shop, visit] = [uriOf('file:///shop'), uriOf('file:///visit')];
const updateOf = (uri: Uri, version: number, full = false) =>
  ({ uri: uri.toString(), version, full, touchpoints: [] }) as unknown as ModelUpdate;

/** What the server was asked, and how it tells of a model. */
let asked: string[];
let tell: (update: ModelUpdate) => void;
let feed: ModelFeed;

beforeEach(() => {
  asked = [];
  const server = {
    request: async (method: string, { uri }: { uri: string }) => {
      asked.push(`${method} ${uri}`);
      return method === 'journey/watch' ? updateOf(uriOf(uri), 0, true) : null;
    },
    onModel: (listener: typeof tell) => {
      tell = listener;
      return { dispose: () => {} };
    },
  } as unknown as Server;
  feed = new ModelFeed(server);
});

/** Someone who shows models, with the versions that came to them; whole ones are marked. */
function preview() {
  const seen: string[] = [];
  return { seen, listen: ({ version, full }: ModelUpdate) => void seen.push(`${version}${full ? ' whole' : ''}`) };
}

describe('models come', () => {
  it('to each who shows the document, and whole to all when another one begins to', async () => {
    const [one, other] = [preview(), preview()];
    await feed.follow(shop, one.listen);
    tell(updateOf(shop, 1));
    await feed.follow(shop, other.listen);
    tell(updateOf(shop, 2));
    tell(updateOf(visit, 3));
    expect(one.seen).toEqual(['0 whole', '1', '0 whole', '2']);
    expect(other.seen).toEqual(['0 whole', '2']);
  });

  it('until the last one leaves', async () => {
    const [one, other] = [preview(), preview()];
    await feed.follow(shop, one.listen);
    await feed.follow(shop, other.listen);
    await feed.leave(shop, one.listen);
    tell(updateOf(shop, 1));
    expect([one.seen.at(-1), other.seen.at(-1)]).toEqual(['0 whole', '1']);
    expect(asked).not.toContain('journey/unwatch file:///shop');
    await feed.leave(shop, other.listen);
    await feed.leave(shop, other.listen);
    expect(asked.filter((each) => each === 'journey/unwatch file:///shop')).toHaveLength(1);
  });
});
