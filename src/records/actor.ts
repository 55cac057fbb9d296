/** Roles from most to least powerful. A role can do all that the following ones can. */
export const ROLES = ['owner', 'admin', 'editor', 'contributor', 'reader'] as const;
export type Role = (typeof ROLES)[number];

export const API_SCOPES = ['read', 'write'] as const;
export type ApiScope = (typeof API_SCOPES)[number];

/** Who acts: a person of one workspace, through a session or an API key. */
export interface Actor {
  workspaceId: string;
  personId: string;
  role: Role;
  /** Role in the plans whose access differs from the workspace's; `null` closes the plan to this person. */
  planRoles: ReadonlyMap<string, Role | null>;
  /** What an API key may do; a session may do both. */
  scopes: readonly ApiScope[];
}

/** True when `role` is at least as powerful as `required`. */
export function isAtLeast(role: Role | null, required: Role): boolean {
  return role !== null && ROLES.indexOf(role) <= ROLES.indexOf(required);
}

/** The person's role in a plan; `null` when the plan is closed to them. */
export function roleInPlan(actor: Actor, planId: string): Role | null {
  const special = actor.planRoles.get(planId);
  return special === undefined ? actor.role : special;
}
