const isDark = matchMedia('(prefers-color-scheme: dark)');
const isContrast = matchMedia('(prefers-contrast: more)');

/** Marks the body as VS Code would, as the system's colours are now and whenever they change. */
export function followScheme(): void {
  const mark = () => {
    document.body.className = nameOf(isDark.matches, isContrast.matches);
  };
  mark();
  isDark.addEventListener('change', mark);
  isContrast.addEventListener('change', mark);
}

function nameOf(dark: boolean, contrast: boolean): string {
  if (contrast) return dark ? 'vscode-high-contrast' : 'vscode-high-contrast vscode-high-contrast-light';
  return dark ? 'vscode-dark' : 'vscode-light';
}
