import { Uri, type Webview } from 'vscode';

/** Where the files of the preview page are. */
export function pageRoot(extension: Uri): Uri {
  return Uri.joinPath(extension, 'dist', 'webview');
}

/** The preview page: it loads its own script and style, and nothing else can run in it or be fetched by it. */
export function pageHtml(webview: Webview, extension: Uri): string {
  const nonce = crypto.randomUUID();
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(pageRoot(extension), file));
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
