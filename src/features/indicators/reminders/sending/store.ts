import { setTimeout } from 'node:timers/promises';
import type { Logger } from 'pino';
import { mails as english } from '../../../../i18n/en/mails.ts';
import { type Format, formatFor } from '../../../../i18n/format.ts';
import { mails as french } from '../../../../i18n/fr/mails.ts';
import { type Day, monthOfDay } from '../../../../kernel/calendar.ts';
import type { WorkspaceId } from '../../../../kernel/ids.ts';
import type { AccountServices } from '../../../../server/account-services.ts';
import type { Notice, Outcome } from '../../../../server/mail.ts';
import { fillWords, layOutMail, type MailBlock, type MailText } from '../../../../server/mail-text.ts';
import { ACCOUNT_PAGES } from '../../../accounts/schema.ts';
import type { Period } from '../../periods/rules.ts';
import { reminderWeek } from '../rules.ts';
import { STOP_PATH } from '../schema.ts';
import {
  dueOf,
  listUnsettled,
  type Member,
  type PlanDue,
  readUnsettled,
  settle,
  stopToken,
  unsettle,
} from '../store.ts';

type Words = Record<keyof typeof french.reminder, string>;

export type ReminderDeps = Pick<AccountServices, 'database' | 'clock' | 'mailer' | 'auth' | 'publicUrl'>;

/** How many messages had which outcome. */
export type Reminded = Record<Outcome, number>;

/** Messages of one run, and how long after each the next may leave: a small mail server must keep up. */
const MOST_PER_RUN = 500;
const PAUSE_MS = 100;
/** Indicators named in a message; the others are counted. */
const MOST_NAMED = 20;

/** One run, of which the log tells how many messages there were and never whose. What fails is tried again by the next. */
export async function remindAndTell(deps: ReminderDeps & { log: Logger }, signal?: AbortSignal): Promise<void> {
  try {
    const counts = Object.entries(await remind(deps, { signal })).filter(([, count]) => count > 0);
    if (counts.length > 0) deps.log.info(Object.fromEntries(counts), 'reminded of the values of indicators');
  } catch (error) {
    deps.log.warn({ err: error }, 'nobody could be reminded of the values of indicators');
  }
}

/**
 * Writes to each member whose indicators wait for a value, once a week from Monday morning on; at most `most` messages. The
 * week is settled for a member, in a transaction of its own, before the message leaves, and taken back when it is sure that
 * it did not: several nodes may run at once, and one that dies in between costs a message rather than sending it twice.
 *
 * @throws Error when the mail server does not answer: nobody's week is settled then that had a message to get.
 */
export async function remind(
  deps: ReminderDeps,
  { signal, most = MOST_PER_RUN }: { signal?: AbortSignal | undefined; most?: number } = {},
): Promise<Reminded> {
  const counts: Reminded = { sent: 0, refused: 0, postponed: 0, unknown: 0 };
  const monday = reminderWeek(deps.clock.now());
  if (monday === null || !deps.mailer.isConfigured) return counts;
  let tried = 0;
  for await (const reminder of remindersOf(deps, monday)) {
    if (signal?.aborted || tried === most) break;
    if (tried === 0 && !(await deps.mailer.isReachable())) throw new Error('The mail server does not answer.');
    const outcome = await deliver(deps, reminder, monday);
    if (outcome === 'elsewhere') continue;
    counts[outcome] += 1;
    tried += 1;
    // The line broke: whatever it was, the next run first asks whether it is over.
    if (outcome === 'unknown') break;
    await setTimeout(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  }
  return counts;
}

/** What one member is written about. */
interface Reminder {
  workspaceId: WorkspaceId;
  workspace: string;
  member: Member;
  plans: readonly PlanDue[];
}

/** Everyone to be written to, workspace by workspace. The week of the other members is settled in passing. */
async function* remindersOf({ database }: ReminderDeps, monday: Day): AsyncGenerator<Reminder> {
  for (const workspaceId of await listUnsettled(database, monday)) {
    const { name: workspace, members, plans } = await readUnsettled(database, workspaceId, monday);
    const all = await Promise.all(
      members.map(async (member): Promise<Reminder> => {
        const due = member.isWilling ? await dueOf(database, workspaceId, member, plans) : [];
        return { workspaceId, workspace, member, plans: due };
      }),
    );
    const others = all.filter((reminder) => reminder.plans.length === 0).map(({ member }) => member.personId);
    await settle(database, workspaceId, others, monday);
    yield* all.filter((reminder) => reminder.plans.length > 0);
  }
}

/** Sends one, unless another node has just settled it. */
async function deliver(deps: ReminderDeps, reminder: Reminder, monday: Day): Promise<Outcome | 'elsewhere'> {
  const { workspaceId, member } = reminder;
  const isOurs = (await settle(deps.database, workspaceId, [member.personId], monday)) === 1;
  if (!isOurs) return 'elsewhere';
  const outcome = await deps.mailer.notify(await noticeOf(deps, reminder, monday));
  if (outcome === 'postponed') await unsettle(deps.database, workspaceId, member.personId, monday);
  return outcome;
}

async function noticeOf({ auth, publicUrl }: ReminderDeps, reminder: Reminder, monday: Day): Promise<Notice> {
  const { personId, userId, email } = reminder.member;
  const { origin, hostname } = new URL(publicUrl);
  const { secret } = await auth.$context;
  return {
    ...writeReminder(reminder, origin),
    to: email,
    messageId: `<reminder-${personId}-${monday}@${hostname}>`,
    stopUrl: `${origin}${STOP_PATH}?token=${encodeURIComponent(stopToken(secret, userId))}`,
  };
}

/** The words of a reminder; `origin` is where people reach the server. */
function writeReminder({ workspaceId, workspace, member, plans }: Reminder, origin: string): MailText {
  const words = (member.locale === 'en' ? english : french).reminder;
  const format = formatFor(member.locale);
  const count = plans.reduce((sum, { due }) => sum + due.length, 0);
  const subject = count === 1 ? words.subject_one : words.subject_other;
  const blocks = plans.flatMap(({ plan, due }): MailBlock[] => {
    const named = due.slice(0, MOST_NAMED).map(({ kpi, due: periods }) => {
      return fillWords(words.item, { name: kpi.name, periods: periodsText(periods, words, format) });
    });
    const left = due.length - named.length;
    return [
      { text: fillWords(due.length === 1 ? words.text_one : words.text_other, { plan: plan.name, count: due.length }) },
      { items: left > 0 ? [...named, fillWords(words.more, { count: left })] : named },
      { url: `${origin}/w/${workspaceId}/plans/${plan.id}/indicators?look=entry`, button: words.button },
    ];
  });
  const stop = fillWords(words.stop, { url: `${origin}${ACCOUNT_PAGES.account}` });
  return layOutMail(member.locale, fillWords(subject, { workspace, count }), [
    ...blocks,
    { text: stop, isQuiet: true },
  ]);
}

/** `octobre 2026`, `semaine du 16 novembre`; of several periods, how many and the oldest. */
function periodsText(periods: readonly Period[], words: Words, format: Format): string {
  const [oldest] = periods;
  if (!oldest) return '';
  const { periodKind, periodFrom } = oldest;
  const period =
    periodKind === 'week'
      ? fillWords(words.weekOf, { day: format.dayMonth(periodFrom) })
      : format.monthLong(monthOfDay(periodFrom));
  return periods.length === 1 ? period : fillWords(words.since, { count: periods.length, period });
}
