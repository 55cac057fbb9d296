import { describe, expect, test } from 'vitest';
import { ShortMemory } from './short-memory.ts';

function memory(maxEntries = 10) {
  let now = 0;
  const reads: string[] = [];
  const kept = new ShortMemory<string>({ clock: { now: () => now }, lifetimeMs: 1000, maxEntries });
  const recall = (key: string, answer: string | null = key) =>
    kept.recall(key, async () => {
      reads.push(key);
      return answer;
    });
  return { kept, recall, reads, advance: (ms: number) => (now += ms) };
}

describe('what is remembered', () => {
  test('is asked for once, until its time is over', async () => {
    const { recall, reads, advance } = memory();
    expect([await recall('a'), await recall('a')]).toEqual(['a', 'a']);
    advance(999);
    await recall('a');
    expect(reads).toEqual(['a']);
    advance(1);
    await recall('a');
    expect(reads).toEqual(['a', 'a']);
  });

  test('is never that there was nothing', async () => {
    const { recall, reads } = memory();
    expect([await recall('a', null), await recall('a')]).toEqual([null, 'a']);
    expect(reads).toEqual(['a', 'a']);
  });

  test('is forgotten on demand, and nothing else with it', async () => {
    const { kept, recall, reads } = memory();
    await recall('a');
    await recall('b');
    kept.forget((value) => value === 'a');
    await recall('a');
    await recall('b');
    expect(reads).toEqual(['a', 'b', 'a']);
  });

  test('is not what was read before something was forgotten, and arrives after', async () => {
    const { kept, recall, reads } = memory();
    const answer = Promise.withResolvers<string>();
    const reading = kept.recall('a', () => answer.promise);
    kept.forget(() => true);
    answer.resolve('read before the revocation');
    expect(await reading).toBe('read before the revocation');
    expect(await recall('a')).toBe('a');
    expect(reads).toEqual(['a']);
  });

  test('is bounded: the oldest goes first', async () => {
    const { recall, reads } = memory(2);
    for (const key of ['a', 'b', 'c', 'b', 'a']) await recall(key);
    expect(reads).toEqual(['a', 'b', 'c', 'a']);
  });
});
