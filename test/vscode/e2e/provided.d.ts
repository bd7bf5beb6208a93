import 'vitest';

declare module 'vitest' {
  /** What one-vscode.mjs gives to the tests. */
  interface ProvidedContext {
    /** Where the shared browser listens. */
    readonly browser: string;
    /** The address of the shared VS Code with this extension and no folder. */
    readonly vscode: string;
    /** The folder for screenshots. */
    readonly results: string;
    /** The keys that close all that is open. */
    readonly closeAll: string;
    /** The folder for those that are opened; it goes away in the end. */
    readonly workspaces: string;
  }
}
