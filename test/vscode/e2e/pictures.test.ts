import { expect, test } from 'vitest';
import { openWithPreview } from './workbench.ts';

const square = (color: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="40"><rect width="60" height="40" fill="${color}"/></svg>`;

const shop = `import "people/team.journey"

journey shop "Shop" {
  for maya

  stage one "One" {
    touchpoint opens "Opens the box" on courier feels happy {
      image "images/box.svg"
      image "images/later.svg"
      image "../../../etc/passwd.svg"
    }
  }
}
`;

test('photos and images are shown from the files of the folder, as soon as they are there', {
  tags: 'web',
}, async () => {
  const workbench = await openWithPreview({
    'shop.journey': shop,
    'people/team.journey': 'persona maya "Maya" {\n  photo "faces/maya.svg"\n}\n',
    'people/faces/maya.svg': square('purple'),
    'images/box.svg': square('teal'),
  });
  const picture = (name: string) => workbench.map.locator(`image[aria-label^="${name}"]`);
  await picture('Maya').waitFor();
  await picture('box.svg').waitFor();
  for (const name of ['Maya', 'box.svg']) {
    const loaded = await picture(name).evaluate(async (image) => {
      const probe = new Image();
      probe.src = image.getAttribute('href') ?? '';
      await probe.decode();
      return probe.naturalWidth;
    });
    expect(loaded).toBe(60);
  }
  await expect.poll(() => workbench.map.getByText('Not found').count()).toBe(2);
  await workbench.screenshot('pictures');

  await workbench.write('images/later.svg', square('orange'));
  await picture('later.svg').waitFor();
  await expect.poll(() => workbench.map.getByText('Not found').count()).toBe(1);
});
