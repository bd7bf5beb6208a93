import { describe, expect, it } from 'vitest';
import { branded, darkTheme, drawSvg, layout, lightTheme, printTheme } from '../../src/map/index.ts';
import type { Journey, Model } from '../../src/model/index.ts';
import { journey, model, stage, touchpoint } from './fixtures/build.ts';
import { shapesOf } from './fixtures/walk.ts';

const drawn = model({
  journeys: [journey('Buying', { stages: [stage('Buys', { touchpoints: [touchpoint('Pays')] })] })],
});
const withLogo: Model = { ...drawn, brand: { logo: 'images/logo.svg' } };
const pictures = new Map([['images/logo.svg', 'data:image/svg+xml;base64,PHN2Zy8+']]);

const sceneOf = (each: Model, shown = pictures) => layout(each, each.journeys[0] as Journey, { pictures: shown });

describe('the accent of a brand', () => {
  it('is the colour of the first persona and the hue of the stages, and of nothing else', () => {
    const theme = branded(lightTheme, '#B01E68');
    expect(theme.persona1).toBe('#B01E68');
    const changed = Object.entries(theme).filter(([token, color]) => color !== lightTheme[token as 'bg']);
    expect(changed.map(([token]) => token).every((token) => /^(stage|persona1|customer)/.test(token))).toBe(true);
    expect(drawSvg(sceneOf(drawn), theme)).toContain(theme.stage0);
  });

  it('leaves a theme as it is that has no colours, or where it is none itself', () => {
    expect(branded(printTheme, '#B01E68')).toBe(printTheme);
    expect(branded(lightTheme, 'green')).toBe(lightTheme);
    expect(branded(lightTheme, undefined)).toBe(lightTheme);
  });

  it('makes the same theme of the same colours, so that what did not change is not drawn again', () => {
    expect(branded(darkTheme, '#b01e68')).toBe(branded(darkTheme, '#B01E68'));
    expect(branded(darkTheme, '#B01E68')).not.toBe(branded(lightTheme, '#B01E68'));
  });
});

describe('the logo of a brand', () => {
  it('stands above the header, and all else below it', () => {
    const placed = [...shapesOf(sceneOf(withLogo))];
    const logo = placed.find(({ shape }) => shape.kind === 'picture');
    const texts = placed.filter(({ shape }) => shape.kind === 'text');
    if (logo?.shape.kind !== 'picture') throw new Error('There is no logo.');
    const bottom = logo.y + logo.shape.y + logo.shape.height;
    for (const { shape, y } of texts) {
      if (shape.kind === 'text') expect(y + (shape.lines[0]?.y ?? 0) - shape.style.size).toBeGreaterThanOrEqual(bottom);
    }
    expect(drawSvg(sceneOf(withLogo), lightTheme)).toContain('preserveAspectRatio="xMinYMid"');
  });

  it('leaves no gap where it is not found', () => {
    expect(sceneOf(withLogo, new Map()).height).toBe(sceneOf(drawn).height);
    expect(sceneOf(withLogo).height).toBeGreaterThan(sceneOf(drawn).height);
  });
});
