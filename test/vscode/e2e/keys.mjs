/** What one-vscode.mjs binds to the closing of all that a test has opened. */
export const closeAll = 'Control+Alt+Shift+F12';

/** The user's `keybindings.json`. */
export const keybindings = [
  {
    key: closeAll.replace('Control', 'ctrl').toLowerCase(),
    command: 'runCommands',
    args: {
      commands: [
        // In a browser VS Code saves by itself, later: then nothing must be left to save.
        'workbench.action.files.saveFiles',
        'notifications.clearAll',
        'notifications.hideList',
        'workbench.action.closePanel',
        'workbench.view.explorer',
        'workbench.action.closeAllEditors',
        'workbench.action.editorLayoutSingle',
      ],
    },
  },
];
