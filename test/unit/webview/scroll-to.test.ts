import { expect, test } from 'vitest';
import { scrollTo } from '../../../webview/scroll-to.ts';

const view = { left: 1000, top: 500, width: 800, height: 600 };
const rect = (x: number, y: number, width = 100, height = 100) => ({ x, y, width, height });

test.each([
  ['what is seen stays where it is', rect(1200, 700), undefined],
  ['also at the very edge', rect(1000, 1000), undefined],
  ['what sticks out on the right comes in', rect(1750, 700), { left: 1074, top: 500 }],
  ['what sticks out on the left comes in', rect(950, 700), { left: 926, top: 500 }],
  ['what sticks out below comes in', rect(1200, 1050), { left: 1000, top: 574 }],
  ['what is far away comes to the middle', rect(3000, 700), { left: 2650, top: 500 }],
  ['nothing is scrolled before the start', rect(10, 20), { left: 0, top: 0 }],
  ['what is larger than the view stays as long as some of it is seen', rect(1100, 0, 160, 5000), undefined],
  ['what is larger than the view is shown from its start', rect(2500, 0, 900, 5000), { left: 2476, top: 500 }],
])('%s', (_, target, place) => {
  expect(scrollTo(target, view)).toEqual(place);
});
