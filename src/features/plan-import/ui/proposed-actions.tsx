import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Currency } from '../../../kernel/money.ts';
import { Tag } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import type { PlanProposal, ProposedAction } from '../schema.ts';
import type { EditableField } from '../round-trip/schema.ts';

export interface ProposalProps {
  proposal: PlanProposal;
  format: Format;
  currency: Currency;
}

/** Enough to see that all is well; the rest is counted. */
const SHOWN = 200;

/** The actions of the file in the five columns, those that change something first. */
export function ProposedActions({ proposal, format, currency }: ProposalProps) {
  const { t } = useTranslation('imports');
  const rows = useMemo(
    () => proposal.actions.filter(({ recordId, edited }) => recordId === null || edited.length > 0),
    [proposal],
  );
  const objectives = useMemo(() => new Map(proposal.objectives.map(({ key, title }) => [key, title])), [proposal]);
  const people = useMemo(() => new Map(proposal.people.map(({ key, name }) => [key, name])), [proposal]);
  if (rows.length === 0) return null;
  const heads = ['objective', 'action', 'owner', 'due', 'budget'] as const;
  return (
    <div className="max-h-[44dvh] overflow-auto rounded-md border border-line">
      <table className="w-full min-w-[40rem] border-collapse text-left">
        <thead className="sticky top-0 z-10 bg-surface-2">
          <tr>
            {heads.map((head) => (
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
            <tr key={`${action.sheet}:${action.row}`} className="border-t border-line align-top">
              <Value action={action} field="objective">
                {objectives.get(action.objectiveKey ?? '') ?? ''}
              </Value>
              <td className={cx(CELL, 'font-medium', isEdited(action, 'action') && EDITED)}>
                {action.title} <State action={action} />
              </td>
              <Value action={action} field="owner">
                {[action.ownerKey, ...action.contributorKeys].flatMap((key) => people.get(key ?? '') ?? []).join(', ')}
              </Value>
              <Value action={action} field="due">
                {action.dueDate ? format.dayShort(action.dueDate) : '–'}
              </Value>
              <Value action={action} field="budget" right>
                {plannedOf(action) > 0 ? format.money(plannedOf(action), currency) : '–'}
              </Value>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > SHOWN && <p className="px-3 py-2 text-ink-2">{t('more', { count: rows.length - SHOWN })}</p>}
    </div>
  );
}

const CELL = 'px-3 py-1.5';
const EDITED = 'bg-sel';

function Value(props: { action: ProposedAction; field: EditableField; right?: boolean; children: string }) {
  return (
    <td
      className={cx(
        CELL,
        props.right ? 'text-right whitespace-nowrap tabular-nums' : 'text-ink-2',
        isEdited(props.action, props.field) && EDITED,
      )}
    >
      {props.children}
    </td>
  );
}

function State({ action }: { action: ProposedAction }) {
  const { t } = useTranslation('imports');
  if (action.recordId !== null) return <Tag tone="accent">{t('isEdited')}</Tag>;
  return action.existingId === null ? null : <Tag>{t('isKnown')}</Tag>;
}

function isEdited({ recordId, edited }: ProposedAction, field: EditableField): boolean {
  return recordId !== null && edited.includes(field);
}

function plannedOf({ amounts }: ProposedAction): number {
  return amounts.reduce((sum, { plannedCents }) => sum + plannedCents, 0);
}
