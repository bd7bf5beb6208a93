// One program for both hosts: it loads what the host needs in which it runs, a process of Node or a worker of a browser.
void (typeof process === 'object' && process.versions?.node ? import('./main.node.ts') : import('./main.browser.ts'));
