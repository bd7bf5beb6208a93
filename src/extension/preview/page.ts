import { Uri, type Webview } from 'vscode';

const root = ['dist', 'webview'];

/** Where the files of the preview page and its fonts are. */
export function pageRoots(extension: Uri): Uri[] {
  return [root, ['dist', 'assets']].map((path) => Uri.joinPath(extension, ...path));
}

/** The preview page: it loads its own script and style, and nothing else can run in it or be fetched by it. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, ...root, file));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Journey preview</title>
<link rel="stylesheet" href="${address('style.css')}">
</head>
<body>
<div id="app"></div>
<script nonce="${nonce}" src="${address('main.js')}"></script>
</body>
</html>`;
}
