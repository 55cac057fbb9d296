import { ROLES, type Role } from '../../records/actor.ts';
import type { Plan, PlanMember } from './schema.ts';

/**
 * A person's role in each plan where it differs from their role in the workspace; `null` where the plan is closed to
 * them. Plans open to members only are closed to everyone who is not named in them. A plan's word replaces the
 * workspace's, except that owners and administrators are never lowered: whoever could undo a restriction does not
 * suffer it, and no plan can lock everybody out.
 *
 * @param plans every plan that is open to its members only
 * @param memberships the person's own, living ones; if a plan names them twice, the lesser role counts
 */
export function planRolesOf(
  role: Role,
  plans: readonly Pick<Plan, 'id' | 'openTo'>[],
  memberships: readonly Pick<PlanMember, 'planId' | 'role'>[],
): Map<string, Role | null> {
  const isAdministrator = role === 'owner' || role === 'admin';
  const special = new Map<string, Role | null>();
  if (!isAdministrator) for (const plan of plans) if (plan.openTo === 'members') special.set(plan.id, null);
  const named = new Map<string, Role | null>();
  for (const membership of memberships) {
    if (membership.planId === null) continue;
    const given = membership.role === 'none' ? null : membership.role;
    const earlier = named.get(membership.planId);
    named.set(membership.planId, earlier === undefined ? given : lesser(earlier, given));
  }
  for (const [planId, given] of named) {
    if (!isAdministrator || (given !== null && lesser(given, role) === role)) special.set(planId, given);
  }
  return special;
}

function lesser(a: Role | null, b: Role | null): Role | null {
  if (a === null || b === null) return null;
  return ROLES.indexOf(a) >= ROLES.indexOf(b) ? a : b;
}
