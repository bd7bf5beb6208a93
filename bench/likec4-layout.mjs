import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Problem } from '../scripts/problem.mjs';
import { LanguageServer } from './language-server.mjs';
import { likec4Specification } from './language-texts.mjs';
import { peerPrograms } from './peers.mjs';
import { likec4OfTasks } from './tasks.mjs';

/** All elements, as a map shows all touchpoints. */
const wholeView = 'views { view index { include j.** } }';

/** The language server of LikeC4 with an open model, asked the way its preview asks. */
export class Likec4Layout {
  /**
   * @param {string} work a folder, in which it gets a workspace of its own
   * @param {number} count how many elements
   * @returns {Promise<Likec4Layout>}
   */
  static async open(work, count) {
    const folder = mkdtempSync(join(work, 'likec4-'));
    const text = likec4OfTasks(count);
    const lines = text.split('\n');
    const line = lines.findIndex((each) => each.includes(`number ${count / 2}'`));
    const title = { line, character: (lines[line] ?? '').indexOf('thing') };
    const file = join(folder, 'a.c4');
    writeFileSync(file, text);
    writeFileSync(join(folder, 'specification.c4'), likec4Specification + wholeView);
    const server = new LanguageServer(
      [peerPrograms.likec4, 'lsp', '--stdio', '--no-use-dot', '--no-manual-layouts'],
      'likec4',
      folder,
    );
    const uri = pathToFileURL(file).href;
    await server.initialize();
    const diagnosed = server.diagnosed(uri);
    await server.open(uri, text);
    await diagnosed;
    return new Likec4Layout(server, uri, title);
  }

  /**
   * @param {LanguageServer} server
   * @param {string} uri
   * @param {{ line: number, character: number }} title
   */
  constructor(server, uri, title) {
    this.server = server;
    this.uri = uri;
    this.title = title;
    this.changed = () => {};
    server.connection.onNotification('likec4/onDidChangeModel', () => this.changed());
  }

  /**
   * Types a letter into a title in the middle, or takes it back.
   * @param {boolean} isTyped
   * @returns {Promise<number>} ms until the view is laid out, and nothing of it drawn
   */
  async change(isTyped) {
    const began = performance.now();
    const changed = new Promise((resolve) => {
      this.changed = () => resolve(undefined);
    });
    await this.server.change(this.uri, this.title, isTyped ? 'q' : '', isTyped ? 0 : 1);
    await changed;
    const { result } = await this.server.connection.sendRequest('likec4/layout-view', { viewId: 'index' });
    if (!result?.diagram) throw new Problem('LikeC4 laid out nothing.');
    return performance.now() - began;
  }

  async end() {
    await this.server.end();
  }
}
