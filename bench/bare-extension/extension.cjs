const { ViewColumn, commands, window, workspace } = require('vscode');

// The least that an extension for a language can do between a key and a panel: let VS Code colour the text, hand on which text there is, and let the
// panel show one word of it. What this takes is VS Code's own, whatever else an extension does.

const page = `<!doctype html>
<svg role="graphics-document"><text y="20"></text></svg>
<script>
  addEventListener('message', ({ data }) => {
    document.querySelector('text').textContent = data;
  });
</script>`;

exports.activate = ({ subscriptions }) => {
  const open = () => {
    const { webview } = window.createWebviewPanel('bare', 'Bare', ViewColumn.Beside, { enableScripts: true });
    webview.html = page;
    workspace.onDidChangeTextDocument(({ document }) => {
      void webview.postMessage(/thing\w*/.exec(document.lineAt(window.activeTextEditor.selection.active.line).text)[0]);
    });
  };
  subscriptions.push(commands.registerCommand('bare.open', open));
};
