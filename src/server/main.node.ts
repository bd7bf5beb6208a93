import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { textsOf } from '../words/texts.node.ts';
import { DiskAndClientFiles } from './files.node.ts';
import { rulePagesAddress } from './rule-pages.node.ts';
import { startServer } from './server.ts';

const connection = createConnection(ProposedFeatures.all);

// Some editors refuse what they are asked for, such as to watch files. That is no reason to end.
process.on('unhandledRejection', (reason) => connection.console.error(`The editor or the server failed: ${reason}`));

startServer(
  { connection, fileSystemProvider: () => new DiskAndClientFiles(connection) },
  { ruleDocumentation: rulePagesAddress(), textsOf },
);
