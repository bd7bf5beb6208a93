import { beforeEach, describe, expect, it } from 'vitest';
import { CursorFollower, type Step } from '../../../src/extension/preview/follow.ts';

const step = (line: number, by: Step['by'] = 'keyboard', more: Partial<Step> = {}): Step => ({
  by,
  file: 'a',
  line,
  fromMap: false,
  ...more,
});

let follower: CursorFollower;
beforeEach(() => {
  follower = new CursorFollower();
});

/** What a key does that writes. */
function type(line: number, file = 'a'): boolean {
  follower.changed(file);
  return follower.follows(step(line, 'keyboard', { file }), 'onSelection');
}

describe('the map follows', () => {
  it('keys, clicks and commands', () => {
    expect(follower.follows(step(3), 'onSelection')).toBe(true);
    expect(follower.follows(step(9, 'mouse'), 'onSelection')).toBe(true);
    expect(follower.follows(step(1, 'command'), 'onSelection')).toBe(true);
  });

  it('only clicks where that is asked for', () => {
    expect(follower.follows(step(3), 'onClick')).toBe(false);
    expect(follower.follows(step(1, 'command'), 'onClick')).toBe(false);
    expect(follower.follows(step(9, 'mouse'), 'onClick')).toBe(true);
  });

  it('nothing where that is asked for, nothing unexplained, and nothing that it led there itself', () => {
    expect(follower.follows(step(3, 'mouse'), 'never')).toBe(false);
    expect(follower.follows(step(3, 'mouse', { by: undefined }), 'onSelection')).toBe(false);
    expect(follower.follows(step(3, 'command', { fromMap: true }), 'onSelection')).toBe(false);
    expect(follower.follows(step(4), 'onSelection')).toBe(true);
  });
});

describe('the map stands still', () => {
  it('while someone types, the first letter included', () => {
    expect([type(5), type(5), type(6)]).toEqual([false, false, false]);
  });

  it('while they go about what they typed with keys', () => {
    type(5);
    expect([5, 6, 7, 4, 3].map((line) => follower.follows(step(line), 'onSelection'))).not.toContain(true);
    expect(follower.follows(step(8), 'onSelection')).toBe(true);
    // Once they have left, they may come back.
    expect(follower.follows(step(5), 'onSelection')).toBe(true);
  });

  it('but not for a click beside it', () => {
    type(5);
    expect(follower.follows(step(6, 'mouse'), 'onSelection')).toBe(true);
    expect(follower.follows(step(5), 'onSelection')).toBe(true);
  });

  it('for no typing in other files', () => {
    type(5);
    expect(follower.follows(step(5, 'keyboard', { file: 'b' }), 'onSelection')).toBe(true);
  });
});
