import { useEffect, useRef } from 'preact/hooks';

interface Props {
  /** Asks what is around the page for the whole screen, where the page itself cannot have it. */
  readonly onFullScreen: ((on: boolean) => void) | undefined;
  /** Told when the browser has left the full screen by itself, as Escape makes it. */
  readonly onLeave: () => void;
}

/** Goes to the full screen and back with each call; whatever was done is undone when the presentation ends. */
export function useFullScreen({ onFullScreen, onLeave }: Props): { readonly isPossible: boolean; toggle: () => void } {
  const isAsked = useRef(false);
  const latest = useRef({ onFullScreen, onLeave });
  latest.current = { onFullScreen, onLeave };

  const set = (on: boolean) => {
    if (isAsked.current === on) return;
    isAsked.current = on;
    if (!document.fullscreenEnabled) latest.current.onFullScreen?.(on);
    else if (on) document.documentElement.requestFullscreen().catch(() => latest.current.onFullScreen?.(true));
    else if (document.fullscreenElement) void document.exitFullscreen();
    else latest.current.onFullScreen?.(false);
  };
  useEffect(() => {
    const change = () => {
      if (document.fullscreenElement || !isAsked.current) return;
      isAsked.current = false;
      latest.current.onLeave();
    };
    document.addEventListener('fullscreenchange', change);
    return () => {
      document.removeEventListener('fullscreenchange', change);
      set(false);
    };
  }, []);
  return { isPossible: document.fullscreenEnabled || onFullScreen !== undefined, toggle: () => set(!isAsked.current) };
}
