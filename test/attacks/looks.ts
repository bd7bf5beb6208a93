import type { Browser, Page } from 'playwright-core';

/** What a browser made of a page or a picture. */
export interface Looks {
  /** What it asked other machines for. */
  readonly requests: readonly string[];
  /** Dialogs, and complaints of the page's own policy. */
  readonly noticed: readonly string[];
  /** What runs, loads, or leads elsewhere in what it read. */
  readonly foreign: readonly string[];
}

const types = { html: 'text/html; charset=utf-8', svg: 'image/svg+xml' };

/** One window for all that a browser looks at: to open one takes longer than to look. */
const windows = new WeakMap<Browser, Promise<Page>>();

function windowOf(browser: Browser): Promise<Page> {
  const page = windows.get(browser) ?? browser.newPage();
  windows.set(browser, page);
  return page;
}

/** Opens a page or a picture, answers nothing of what it asks for, and looks at what the browser read. */
export async function looksOf(browser: Browser, content: string, kind: keyof typeof types): Promise<Looks> {
  const address = 'https://maps.example/map';
  const page = await windowOf(browser);
  const requests: string[] = [];
  const noticed: string[] = [];
  await page.route('**', async (route) => {
    const url = route.request().url();
    if (url === address) return route.fulfill({ contentType: types[kind], body: content });
    if (!url.startsWith('data:')) requests.push(url);
    return route.abort();
  });
  page.on('dialog', (dialog) => {
    noticed.push(dialog.message());
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) noticed.push(message.text());
  });
  await page.goto(address);
  const foreign = await page.evaluate(() => {
    const all = [...document.querySelectorAll('*')];
    const own = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
    const isOurs = (element: Element) =>
      own !== null && ['head', 'body'].includes(element.parentElement?.localName ?? '');
    const running = all.filter(
      (element) =>
        /^(iframe|object|embed|foreignObject|base|animate|set|form|audio|video|source|marquee|parsererror)$/.test(
          element.localName,
        ) ||
        (element.localName === 'script' && !isOurs(element)) ||
        (element.localName === 'link' && !(element as HTMLLinkElement).href.startsWith('data:')),
    );
    const attributes = all.flatMap((element) => [...element.attributes]);
    const odd = attributes.filter(({ localName, value }) => {
      if (/^on/.test(localName)) return true;
      if (localName === 'style') return /url\((?!["']?#)|expression|@import/i.test(value);
      if (!/^(href|src|srcset|action|formaction|poster|background|data|ping|srcdoc)$/.test(localName)) return false;
      return !/^(#|https?:\/\/|mailto:[^?]*$|data:image\/(png|jpeg|gif|webp|avif|svg\+xml);base64,)/.test(value);
    });
    const styles = [...document.querySelectorAll('style')].map((style) => style.textContent ?? '');
    return [
      ...running.map((element) => element.outerHTML.slice(0, 200)),
      ...odd.map(({ name, value }) => `${name}=${value.slice(0, 200)}`),
      ...styles
        .filter((style) => /@import|url\((?!["']?(#|data:))|attacker/.test(style))
        .map((style) => style.slice(0, 200)),
    ];
  });
  await page.unrouteAll();
  page.removeAllListeners();
  return { requests, noticed, foreign };
}
