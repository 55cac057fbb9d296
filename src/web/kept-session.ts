import type { Me } from '../features/accounts/schema.ts';
import type { MyWorkspace } from '../features/workspaces/schema.ts';
import { ROLES } from '../records/actor.ts';
import { forgetCopies, forgetEverything } from './plan-store/kept-copies.ts';

/** What every page asks first, as last answered: enough to find one's plans again without network. */
interface KeptSession {
  me?: Me;
  workspaces?: MyWorkspace[];
  /** The plan each workspace opens on, by workspace. */
  firstPlans?: { [workspaceId: string]: string };
}

const KEY = 'pactole.session';

export function readSession(): KeptSession {
  const text = localStorage.getItem(KEY);
  const kept = text === null ? {} : parse(text);
  return isKeptSession(kept) ? kept : {};
}

/** Whether pages can rely on it: another build may have kept something else. */
function isKeptSession(value: unknown): value is KeptSession {
  if (!isObject(value)) return false;
  const { me, workspaces, firstPlans } = value;
  return (
    (me === undefined || isMe(me)) &&
    (workspaces === undefined || (Array.isArray(workspaces) && workspaces.every(isWorkspace))) &&
    (firstPlans === undefined || (isObject(firstPlans) && Object.values(firstPlans).every(isText)))
  );
}

function isMe(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { user, apiKey } = value;
  const isUser =
    isObject(user) &&
    [user.id, user.name, user.locale].every(isText) &&
    (user.email === null || isText(user.email)) &&
    [user.emailVerified, user.isAnonymous].every(isBoolean);
  return (user === null || isUser) && (apiKey === null || isObject(apiKey));
}

function isWorkspace(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { id, name, personId, isExample, role } = value;
  return [id, name, personId].every(isText) && isBoolean(isExample) && ROLES.some((known) => known === role);
}

function isObject(value: unknown): value is { [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isBoolean(value: unknown): boolean {
  return typeof value === 'boolean';
}

/** Keeps who is there. Somebody else, or nobody any more: nothing of the former stays readable. */
export async function keepMe(me: KeptSession['me'] | null): Promise<void> {
  const before = readSession().me?.user?.id;
  if (!me || (before !== undefined && before !== me.user?.id)) await forgetSession();
  if (me) keep({ me });
}

/** Keeps which workspaces are open to one. Those that no longer are leave the device. */
export async function keepWorkspaces(workspaces: NonNullable<KeptSession['workspaces']> | null): Promise<void> {
  if (!workspaces) return forgetSession();
  const open = new Set(workspaces.map(({ id }) => id));
  const closed = (readSession().workspaces ?? []).map(({ id }) => id).filter((id) => !open.has(id));
  keep({ workspaces });
  if (closed.length > 0) await forgetCopies(closed);
}

export function keepFirstPlan(workspaceId: string, planId: string | null): void {
  if (planId !== null) keep({ firstPlans: { ...readSession().firstPlans, [workspaceId]: planId } });
}

/** The session is over, though nobody said so here: edits that were not sent stay, for when the same person is back. */
async function forgetSession(): Promise<void> {
  if (localStorage.getItem(KEY) === null) return;
  localStorage.removeItem(KEY);
  await forgetCopies();
}

/** Somebody signs out: nothing stays. */
export async function endSession(): Promise<void> {
  localStorage.removeItem(KEY);
  await forgetEverything();
}

/** Calls back when another tab ends the session: this one still shows what it opened. Returns what stops it. */
export function followSession(onEnd: () => void): () => void {
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key === KEY && newValue === null) onEnd();
  };
  window.addEventListener('storage', hear);
  return () => window.removeEventListener('storage', hear);
}

function keep(part: Partial<KeptSession>): void {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ...readSession(), ...part }));
  } catch {
    // No room, or not allowed: pages then open with the network only.
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
