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
for (const name of ['readFile', 'realpath', 'stat', 'lstat', 'open', 'readdir', 'access']) {
  watch(fs.promises, name, noteFile);
  watch(fs, name, noteFile);
}
for (const name of ['readFileSync', 'realpathSync', 'statSync', 'openSync', 'createReadStream'])
  watch(fs, name, noteFile);
watch(net.Socket.prototype, 'connect', (to) => asked.add(`machine ${JSON.stringify(to)}`));
syncBuiltinESMExports();

process.on('exit', () => {
  const { maxRSS } = process.resourceUsage();
  fs.writeSync(2, `\n${JSON.stringify({ asked: [...asked], megabytes: maxRSS / 1024 })}`);
});
