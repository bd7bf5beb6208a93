import { execFileSync } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { assert } from 'chai';
import { describe, it } from 'mocha';
import { commands, WorkspaceEdit, workspace } from 'vscode';
import { eventually, fileUri, hasProblems, show, write } from './workspace.ts';

/** The process of the language server, a child of this one. */
function serverProcess(): number | undefined {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const line = lines
    .map((each) => each.trim().split(/\s+/))
    .find(([, parent, ...args]) => {
      return parent === String(process.pid) && args.some((arg) => /server.main\.cjs$/.test(arg));
    });
  return line?.[0] === undefined ? undefined : Number(line[0]);
}

describe('the language server in a process of its own', () => {
  it('comes back after a crash, with what was being written', async () => {
    const document = await show('crash.journey', 'journey crash "Crash" { for nobody }\n');
    await hasProblems(document, 1);
    const before = await eventually(serverProcess);
    process.kill(before, 'SIGKILL');
    const after = await eventually(() => {
      // The editor goes on asking, though nobody is there to read it.
      void commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
      const now = serverProcess();
      return now === before ? undefined : now;
    });
    assert.ok(after !== before);

    const edit = new WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('nobody')), 'no-one, ');
    assert.ok(await workspace.applyEdit(edit));
    await hasProblems(document, 2);
  });

  it('misses the files of a folder that was deleted outside of the editor', async () => {
    const document = await show('importing.journey', 'import "gone/people.journey"\njourney team "T" { for maya }\n');
    await hasProblems(document, 2);
    await write(fileUri('gone/people.journey'), 'persona maya "Maya"\n');
    await hasProblems(document, 0);
    await rm(fileUri('gone').fsPath, { recursive: true });
    await hasProblems(document, 2);
  });
});
