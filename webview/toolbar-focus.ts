/** Arrow keys lead from tool to tool, Home and End to the first and the last. In a list they choose from it. */
export function moveFocus(event: KeyboardEvent): void {
  const { currentTarget, target } = event;
  if (!(currentTarget instanceof Element && target instanceof HTMLButtonElement)) return;
  const tools: HTMLElement[] = [...currentTarget.querySelectorAll<HTMLElement>('.tool, select')];
  const at = tools.indexOf(target);
  const steps: Readonly<Record<string, number>> = {
    ArrowLeft: at - 1,
    ArrowRight: at + 1,
    Home: 0,
    End: tools.length - 1,
  };
  const next = tools[steps[event.key] ?? -1];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
}
