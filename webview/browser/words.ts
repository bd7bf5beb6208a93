/** All that a preview in the browser says by itself. */
export const words = {
  file: 'File',
  all: 'All journeys',
  readOnly: 'Read only: change the text in your editor, and the map follows.',
  shownAt: (file: string, line: number, column: number) => `${file}:${line}:${column}`,
  open: 'Open in VS Code',
  copyPlace: 'Copy',
  close: 'Close',
  copied: 'Copied.',
  notCopied: (reason: string) => `It could not be copied: ${reason}`,
  failed: 'It could not be made. The terminal says more.',
  export: 'Export as',
  cancel: 'Cancel',
  gone: 'Not up to date: journey preview has ended. Start it again, and open the address that it prints.',
  trouble: (message: string) => `The map stays as it was: ${message}`,
} as const;
