import { expect, test } from 'vitest';
import { openWithPreview } from './workbench.ts';

const script = '<script>document.title = "taken"</script>';
const picture = '<img src=x onerror=alert(1)>';
const end = '</text></g></svg><script>alert(2)</script>';

/** Every text tries to be more than a text. */
const hostile = `persona maya "${picture}" {
  role "${script.replaceAll('"', "'")}"
  bio """
    [Look](javascript:alert(3)) and [run](command:workbench.action.closeWindow)
    """
}

journey hostile "${end}" {
  for maya
  scenario "javascript:alert(4) \u0007\u001b\u202e"
  evidence "Numbers" link "javascript:alert(5)"

  stage one "<style>* { display: none }</style>" {
    touchpoint post "&lt;b&gt; ${picture}" on web feels happy "<svg onload=alert(6)>" {
      image "javascript:alert(7)"
      image "https://elsewhere.example/seen.png"
      thinks "\${alert(8)} {{alert(9)}} ]]><!--"
    }
  }
}
`;

test('texts that try to be more than texts are shown as they are', async () => {
  const workbench = await openWithPreview(
    { 'start.journey': 'journey "Calm" {\n}\n', 'hostile.journey': hostile },
    { inOwnWindow: true },
  );
  const noticed: string[] = [];
  workbench.page.on('dialog', (dialog) => {
    noticed.push(dialog.message());
    void dialog.dismiss();
  });
  workbench.page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) noticed.push(message.text());
  });
  workbench.page.on('request', (request) => {
    if (request.url().includes('elsewhere.example')) noticed.push(request.url());
  });

  await workbench.openFile('hostile.journey');
  const { map } = workbench;
  await workbench.shown('journey/hostile/one/post', '&lt;b&gt;').waitFor();
  expect(await map.locator('title').first().textContent()).toBe(end);
  expect(await map.locator('[data-part="persona/maya"]').first().textContent()).toContain(picture);
  expect(await map.textContent()).toContain('{{alert(9)}}');
  const page = workbench.previewFrame().locator('#app');
  expect(await page.locator('script, img, image, style, foreignObject, a').count()).toBe(0);
  expect(await page.evaluate(() => document.title)).not.toBe('taken');
  await workbench.screenshot('hostile texts');

  await workbench.goTo(9, 8);
  await workbench.runCommand('Show or Focus Hover');
  const hover = workbench.page.locator('.monaco-hover').filter({ hasText: 'persona' });
  await hover.waitFor();
  expect(await hover.textContent()).toContain(picture);
  expect(await hover.locator('img').count()).toBe(0);
  const links = await hover.locator('a[data-href]').evaluateAll((all) => all.map((each) => each.dataset.href ?? ''));
  expect(links.filter((link) => !/^[a-z-]+:\/\/[^?]*\/hostile\.journey#/.test(link))).toEqual([]);
  await workbench.screenshot('hostile hover');
  expect(noticed).toEqual([]);
});
