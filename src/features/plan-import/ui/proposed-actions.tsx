import { Fragment, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { Tag } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import type { Doubt, PlanProposal, ProposedAction } from '../schema.ts';
import type { EditableField } from '../round-trip/schema.ts';
import { Causes, CELL, columnOf } from './row-causes.tsx';
import { useDoubtSentence, useFieldWord } from './use-doubt-sentence.ts';

export interface ProposalProps {
  proposal: PlanProposal;
  format: Format;
  currency: Currency;
}

/** Enough to see that all is well; the rest is counted. */
const SHOWN = 200;

/** The actions of the file in the five columns, doubtful ones marked, with the cause under their row. */
export function ProposedActions({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const rows = useMemo(
    () => proposal.actions.filter(({ recordId, edited }) => recordId === null || edited.length > 0),
    [proposal],
  );
  const objectives = useMemo(() => new Map(proposal.objectives.map(({ key, title }) => [key, title])), [proposal]);
  const people = useMemo(() => new Map(proposal.people.map(({ key, name }) => [key, name])), [proposal]);
  const doubtsOf = useMemo(() => doubtsByRow(proposal), [proposal]);
  const sentenceOf = useDoubtSentence(format, currency);
  const isDoubtful = (action: ProposedAction, head: Head) =>
    doubtsOf(action).some((doubt) => headOf(doubt, proposal) === head);
  if (rows.length === 0) return null;
  return (
    <div className="max-h-[44dvh] overflow-auto rounded-md border border-line">
      <table className="w-full min-w-[40rem] border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-surface-2">
          <tr>
            {HEADS.map((head) => (
              <th
                key={head}
                scope="col"
                className={cx(CELL, 'font-medium text-ink-2', head === 'budget' && 'text-right')}
              >
                {t(`fields.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, SHOWN).map((action) => (
            <Fragment key={`${action.sheet}:${action.row}`}>
              <tr className="border-t border-line align-top">
                <Value action={action} field="objective" isDoubtful={isDoubtful(action, 'objective')}>
                  {objectives.get(action.objectiveKey ?? '') ?? ''}
                </Value>
                <td className={cx(CELL, 'font-medium', lookOf(action, 'action', isDoubtful(action, 'action')))}>
                  {action.title} <State action={action} />
                  <OtherEdits action={action} format={format} />
                </td>
                <Value action={action} field="owner" isDoubtful={isDoubtful(action, 'owner')}>
                  {[action.ownerKey, ...action.contributorKeys]
                    .flatMap((key) => people.get(key ?? '') ?? [])
                    .join(', ')}
                </Value>
                <Value action={action} field="due" isDoubtful={isDoubtful(action, 'due')}>
                  {action.dueDate ? format.dayShort(action.dueDate) : '–'}
                </Value>
                <Value action={action} field="budget" right isDoubtful={isDoubtful(action, 'budget')}>
                  {plannedOf(action) > 0 ? format.money(plannedOf(action), currency) : '–'}
                </Value>
              </tr>
              <Causes width={HEADS.length} doubts={doubtsOf(action)} proposal={proposal} sentenceOf={sentenceOf} />
            </Fragment>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="px-3 py-2 text-ink-2">{t('more', { count: rows.length - SHOWN })}</p>}
    </div>
  );
}

const HEADS = ['objective', 'action', 'owner', 'due', 'budget'] as const;
type Head = (typeof HEADS)[number];

/** The column in which the doubts about a field stand; about what has no column here, under the action. */
const HEAD_OF: Partial<Record<string, Head>> = {
  axis: 'objective',
  objective: 'objective',
  owner: 'owner',
  contributors: 'owner',
  accountable: 'owner',
  doers: 'owner',
  consulted: 'owner',
  informed: 'owner',
  start: 'due',
  due: 'due',
  calendar: 'due',
  budget: 'budget',
  revised: 'budget',
  committed: 'budget',
  invoiced: 'budget',
  paid: 'budget',
};

function headOf(doubt: Doubt, proposal: PlanProposal): Head {
  return HEAD_OF[columnOf(doubt, proposal)?.field ?? ''] ?? 'action';
}

function doubtsByRow({ doubts }: PlanProposal): (action: ProposedAction) => readonly Doubt[] {
  const byRow = Map.groupBy(doubts, ({ sheet, row }) => `${sheet}:${row}`);
  return (action) => [action, ...action.otherRows].flatMap(({ sheet, row }) => byRow.get(`${sheet}:${row}`) ?? []);
}

function lookOf(action: ProposedAction, field: EditableField, isDoubtful: boolean): string | false {
  if (isDoubtful) return 'bg-warn-soft';
  return isEdited(action, field) && 'bg-sel';
}

interface ValueProps {
  action: ProposedAction;
  field: EditableField;
  right?: boolean;
  isDoubtful: boolean;
  children: string;
}

function Value(props: ValueProps) {
  return (
    <td
      className={cx(
        CELL,
        props.right ? 'text-right whitespace-nowrap tabular-nums' : 'text-ink-2',
        lookOf(props.action, props.field, props.isDoubtful),
      )}
    >
      {props.children}
    </td>
  );
}

/** What was edited beside the five columns shown here. */
function OtherEdits({ action, format }: { action: ProposedAction; format: Format }) {
  const { t } = useTranslation('imports');
  const wordOf = useFieldWord();
  const others = action.edited.filter((field) => field !== 'months' && !HEADS.some((head) => head === field));
  if (action.recordId === null || others.length === 0) return null;
  const fields = format.list(others.map(wordOf));
  return <span className="block text-sm font-normal text-ink-2">{t('alsoEdited', { fields })}</span>;
}

function State({ action }: { action: ProposedAction }) {
  const { t } = useTranslation('imports');
  if (action.recordId !== null) return <Tag tone="accent">{t('isEdited')}</Tag>;
  return action.existingId === null ? null : <Tag>{t('isKnown')}</Tag>;
}

function isEdited({ recordId, edited }: ProposedAction, field: EditableField): boolean {
  return recordId !== null && (edited.includes(field) || (field === 'budget' && edited.includes('months')));
}

function plannedOf({ amounts }: ProposedAction): number {
  return amounts.reduce((sum, { plannedCents }) => sum + plannedCents, 0);
}
