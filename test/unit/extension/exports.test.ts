import { describe, expect, it } from 'vitest';
import { choicesOf } from '../../../src/extension/exports/choices.ts';
import { copies, isCopyKind } from '../../../src/extension/exports/copies.ts';
import { cannotWrite } from '../../../src/extension/exports/failures.ts';
import { endingOf, fileNameFor } from '../../../src/extension/exports/file-name.ts';
import { noFilter } from '../../../src/protocol.ts';

describe('the name of an exported file', () => {
  const source = '/home/maya/maps/buy-shoes.journey';

  it('is that of its source', () => {
    const look = { journey: 'buy', lens: 'map', filter: noFilter };
    expect(fileNameFor({ source, look, hasSeveral: false }, '.svg')).toBe('buy-shoes.svg');
    expect(fileNameFor({ source: 'Untitled-1', look, hasSeveral: false }, '.pdf')).toBe('Untitled-1.pdf');
    expect(fileNameFor({ source: '/a/.journey', look, hasSeveral: false }, '.pdf')).toBe('journey.pdf');
  });

  it('tells which journey and which lens, where that is only a part', () => {
    expect(
      fileNameFor({ source, look: { journey: 'buy', lens: 'curve', filter: noFilter }, hasSeveral: true }, '.png'),
    ).toBe('buy-shoes.buy.curve.png');
    expect(
      fileNameFor(
        { source, look: { journey: 'buy', lens: 'view board', filter: noFilter }, hasSeveral: false },
        '.png',
      ),
    ).toBe('buy-shoes.board.png');
  });

  it('tells that something was left out', () => {
    const look = { journey: 'buy', lens: 'curve', filter: { ...noFilter, personas: ['maya'] } };
    expect(fileNameFor({ source, look, hasSeveral: false }, '.png')).toBe('buy-shoes.curve.filtered.png');
  });

  it('holds nothing that a file system refuses', () => {
    const look = { journey: '../a:b?', lens: 'map', filter: noFilter };
    expect(fileNameFor({ source, look, hasSeveral: true }, '.png')).toBe('buy-shoes...-a-b-.png');
    const long = { journey: '🙂'.repeat(200), lens: 'map', filter: noFilter };
    expect([...fileNameFor({ source: '/x.journey', look: long, hasSeveral: true }, '.png')]).toHaveLength(66);
  });

  it('ends as it is written, in small letters', () => {
    expect(endingOf('/maps.old/Map.SVG')).toBe('.svg');
    expect(endingOf('/maps.old/map')).toBe('');
  });
});

describe('the choices of the last export', () => {
  it('are light, sharp and of the usual pages at first', () => {
    expect(choicesOf(undefined)).toEqual({ scale: 2, pages: {} });
  });

  it('come back as they were kept', () => {
    const kept = { theme: 'dark', scale: 3, pages: { pdf: 'map' }, format: 'pdf', folder: 'file:///out' };
    expect(choicesOf(kept)).toEqual(kept);
  });

  it('are forgotten where they mean nothing any more', () => {
    const kept = { theme: 'sepia', scale: 99, pages: { pdf: 'stage', gif: 'a4' }, format: 'gif', folder: null };
    expect(choicesOf(kept)).toEqual(choicesOf(null));
  });
});

describe('what is copied', () => {
  it('is text where that is all, and Markdown has no mark of a file', () => {
    expect(copies.markdown.parts(['<!-- Written by journey render. -->\n\n# Title\n'])).toEqual({
      'text/plain': '# Title\n',
    });
    expect(copies.table.parts(['a\tb', '<table>'])).toEqual({ 'text/plain': 'a\tb', 'text/html': '<table>' });
  });

  it('has one of four kinds', () => {
    expect(['image', 'svg', 'markdown', 'table'].every(isCopyKind)).toBe(true);
    expect(['pdf', 'toString', ''].some(isCopyKind)).toBe(false);
  });
});

describe('why a file is not written', () => {
  const withCode = (code: string, message = '') => Object.assign(new Error(message), { code });

  it.each([
    [withCode('NoPermissions'), 'writing there is not allowed'],
    [withCode('FileNotFound'), 'the folder is not there'],
    [withCode('Unknown', "ENOSPC: no space left on device, write '/a'"), 'the disk is full'],
    [withCode('Unavailable', 'Unable to write file (Error: EROFS: read-only file system)'), 'the place is read-only'],
    [withCode('FileIsADirectory'), 'there is a folder of this name'],
    ['anything', 'the system refused'],
  ])('is told in a sentence: %s', (error, reason) => {
    expect(cannotWrite('map.svg', error).message).toBe(`map.svg was not written: ${reason}. Choose another place.`);
  });
});
