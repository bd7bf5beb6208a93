// Runs inside the command line, before it: tells on the last lines of the error output which files and machines it asked for.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const asked = new Set();

function watch(owner, name, note) {
  const real = owner[name];
  owner[name] = function (...args) {
    note(args[0]);
    return real.apply(this, args);
  };
}

const noteFile = (path) => asked.add(`file ${path}`);
const { realpathSync } = fs;
/** What is read is noted with the file that a link leads to as well: its name says nothing. */
const noteRead = (path) => {
  noteFile(path);
  try {
    noteFile(realpathSync(path));
  } catch {
    // There is no such file.
  }
};
for (const name of ['realpath', 'stat', 'lstat', 'access']) {
  watch(fs.promises, name, noteFile);
  watch(fs, name, noteFile);
}
for (const name of ['readFile', 'open', 'readdir']) {
  watch(fs.promises, name, noteRead);
  watch(fs, name, noteRead);
}
for (const name of ['realpathSync', 'statSync']) watch(fs, name, noteFile);
for (const name of ['readFileSync', 'openSync', 'createReadStream']) watch(fs, name, noteRead);
watch(net.Socket.prototype, 'connect', (to) => asked.add(`machine ${JSON.stringify(to)}`));
syncBuiltinESMExports();

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  fs.writeSync(2, `\n${JSON.stringify({ asked: [...asked], megabytes: maxRSS / 1024 })}`);
});
