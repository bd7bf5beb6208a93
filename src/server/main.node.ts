import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from './server.ts';

startServer({ connection: createConnection(ProposedFeatures.all), ...NodeFileSystem });
