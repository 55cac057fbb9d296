import { describe, expect, test } from 'vitest';
import { planRolesOf } from './rules.ts';

const closed = [{ id: 'closed', openTo: 'members' as const }];

describe('the role of a person in each plan', () => {
  test('is nowhere special when plans are open and name nobody', () => {
    expect(planRolesOf('editor', [{ id: 'open', openTo: 'workspace' }], [])).toEqual(new Map());
  });

  test('is none in a plan open to its members only', () => {
    expect(planRolesOf('editor', closed, [])).toEqual(new Map([['closed', null]]));
    expect(planRolesOf('reader', closed, [{ planId: 'closed', role: 'editor' }])).toEqual(
      new Map([['closed', 'editor']]),
    );
  });

  test('is restricted or extended by the plan', () => {
    expect(planRolesOf('editor', [], [{ planId: 'p', role: 'reader' }])).toEqual(new Map([['p', 'reader']]));
    expect(planRolesOf('reader', [], [{ planId: 'p', role: 'admin' }])).toEqual(new Map([['p', 'admin']]));
    expect(planRolesOf('editor', [], [{ planId: 'p', role: 'none' }])).toEqual(new Map([['p', null]]));
  });

  test('is the lesser one when the plan names the person twice', () => {
    const twice = [
      { planId: 'p', role: 'editor' as const },
      { planId: 'p', role: 'none' as const },
    ];
    expect(planRolesOf('contributor', [], twice)).toEqual(new Map([['p', null]]));
    expect(planRolesOf('contributor', [], twice.toReversed())).toEqual(new Map([['p', null]]));
  });

  test('is never lowered for those who administer the workspace', () => {
    expect(planRolesOf('owner', closed, [{ planId: 'closed', role: 'none' }])).toEqual(new Map());
    expect(planRolesOf('admin', closed, [{ planId: 'closed', role: 'reader' }])).toEqual(new Map());
    expect(planRolesOf('admin', closed, [{ planId: 'closed', role: 'owner' }])).toEqual(new Map([['closed', 'owner']]));
  });
});
