import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAt, linesInView, scrollToLine } from './line-window.ts';

// Four lines of 40, 36, 36 and 40 px.
const TOPS = [0, 40, 76, 112, 152];

const anyTops = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 60 }).map((heights) => {
  let end = 0;
  return [0, ...heights.map((height) => (end += height))];
});
const anyView = fc.record({ top: fc.integer({ min: 0, max: 4000 }), height: fc.integer({ min: 90, max: 600 }) });

describe('lineAt', () => {
  it('is the line whose pixels these are', () => {
    expect([0, 39, 40, 75, 76, 151].map((y) => lineAt(TOPS, y))).toEqual([0, 0, 1, 1, 2, 3]);
  });

  it('stays among the lines there are', () => {
    expect(lineAt(TOPS, -20)).toBe(0);
    expect(lineAt(TOPS, 4000)).toBe(3);
    expect(lineAt([0], 10)).toBe(0);
  });

  it('holds the height asked for, of any lines', () => {
    fc.assert(
      fc.property(anyTops, fc.double({ min: 0, max: 1, noNaN: true }), (tops, share) => {
        const y = Math.min(share * (tops.at(-1) ?? 0), (tops.at(-1) ?? 0) - 0.5);
        const line = lineAt(tops, y);
        expect(tops[line]).toBeLessThanOrEqual(y);
        expect(tops[line + 1]).toBeGreaterThan(y);
      }),
    );
  });
});

describe('linesInView', () => {
  it('counts a line that shows in part, and some around', () => {
    expect(linesInView(TOPS, { top: 39, height: 38 }, 0)).toEqual({ first: 0, last: 2 });
    expect(linesInView(TOPS, { top: 80, height: 20 }, 1)).toEqual({ first: 1, last: 3 });
  });

  it('has none where there are none', () => {
    const { first, last } = linesInView([0], { top: 0, height: 300 }, 6);
    expect(last).toBeLessThan(first);
  });
});

describe('scrollToLine', () => {
  it('leaves a line that is whole in view where it is', () => {
    expect(scrollToLine(TOPS, { top: 40, height: 72 }, 1)).toBeNull();
    expect(scrollToLine(TOPS, { top: 40, height: 72 }, 2)).toBeNull();
  });

  it('brings one above to the top, and one below to the bottom', () => {
    expect(scrollToLine(TOPS, { top: 41, height: 72 }, 1)).toBe(40);
    expect(scrollToLine(TOPS, { top: 40, height: 71 }, 2)).toBe(41);
  });

  it('asks nothing for a line that does not exist', () => {
    expect(scrollToLine(TOPS, { top: 0, height: 10 }, 4)).toBeNull();
    expect(scrollToLine(TOPS, { top: 0, height: 10 }, -1)).toBeNull();
  });

  it('has any line whole in view once followed, and nothing more to ask', () => {
    fc.assert(
      fc.property(anyTops, anyView, fc.nat(59), (tops, view, any) => {
        const line = any % (tops.length - 1);
        const followed = { ...view, top: scrollToLine(tops, view, line) ?? view.top };
        expect(tops[line]).toBeGreaterThanOrEqual(followed.top);
        expect(tops[line + 1]).toBeLessThanOrEqual(followed.top + followed.height);
        expect(scrollToLine(tops, followed, line)).toBeNull();
      }),
    );
  });
});
