import { createMemoryHistory } from '@tanstack/react-router';
import { describe, expect, it } from 'vitest';
import { createAppRouter, type Pages } from './router.tsx';

const nothing = () => null;
const pages = new Proxy({} as Pages, { get: () => nothing });

/** What a page is told of its address. */
function searchAt(address: string): object {
  const router = createAppRouter(pages, createMemoryHistory({ initialEntries: [address] }));
  return router.matchRoutes(router.latestLocation).at(-1)?.search ?? {};
}

const PLAN = '/w/w1/plans/p1';

describe('what an address says to a page', () => {
  it.each([
    '/w/w1/settings',
    ...['preparation', 'strategy', 'market', 'objectives', 'workshop', 'targets'].map((page) => `${PLAN}/${page}`),
    ...['teams', 'actions', 'chain', 'playbook', 'indicators', 'history'].map((page) => `${PLAN}/${page}`),
  ])('leaves out words that %s does not know', (page) => {
    const search = searchAt(`${page}?part=zzz&look=zzz&view=zzz&unheard=of`);
    expect(Object.values(search).filter((value) => value !== undefined)).toEqual([]);
  });

  it('keeps what the page knows', () => {
    expect(searchAt(`${PLAN}/teams?part=raci&person=u1&unheard=of`)).toMatchObject({ part: 'raci', person: 'u1' });
    expect(searchAt('/sign-in?confirmation=1&next=%2Fw%2Fw1')).toMatchObject({ confirmation: true, next: '/w/w1' });
  });
});
