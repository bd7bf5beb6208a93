import { t } from '../words/index.ts';
import { CannotRun } from './cannot-run.ts';

/**
 * `journey lsp --stdio`: starts the language server that editors speak with. It finds `--stdio` among the arguments of the program
 * itself, and ends the program when the editor does.
 * @throws CannotRun without `--stdio`
 */
export async function serve(stdio: boolean): Promise<void> {
  if (!stdio)
    throw new CannotRun(t('editors start the language server with: {command}', { command: 'journey lsp --stdio' }));
  await import('../server/main.node.ts');
}
