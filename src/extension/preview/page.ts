import { Uri, type Webview } from 'vscode';
import { phrase, spokenTexts, t } from '../../words/index.ts';

const root = ['dist', 'webview'];

const pages = {
  preview: { style: 'style.css', title: phrase('Journey preview') },
  review: { style: 'review-style.css', title: phrase('Review of a journey') },
} as const;

/** Where the files of the preview page and its fonts are. */
export function pageRoots(extension: Uri): Uri[] {
  return [root, ['dist', 'assets']].map((path) => Uri.joinPath(extension, ...path));
}

/** A page of a panel: it loads its script and style, and nothing else can run in it or be fetched by it. */
export function pageHtml(webview: Webview, extension: Uri, page: 'preview' | 'review'): string {
  const { style, title } = pages[page];
  const nonce = crypto.randomUUID();
  const { language, texts } = spokenTexts();
  const address = (file: string) => webview.asWebviewUri(Uri.joinPath(extension, ...root, file));
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${t(title)}</title>
<link rel="stylesheet" href="${address(style)}">
</head>
<body data-page="${page}">
<div id="app"></div>
<script type="application/json" id="texts">${JSON.stringify(texts).replaceAll('<', '\\u003c')}</script>
<script nonce="${nonce}" src="${address('main.js')}"></script>
</body>
</html>`;
}
