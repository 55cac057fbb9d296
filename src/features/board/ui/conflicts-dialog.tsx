import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { Operation } from '../../../records/change.ts';
import { DELETED_FIELD } from '../../../records/conflict.ts';
import type { AnyRecord } from '../../../records/define-record.ts';
import type { OutboxEntry } from '../../../records/outbox.ts';
import { titleOf } from '../../../records/record-title.ts';
import { sameValue } from '../../../records/value.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { useAllRecords, usePlanStore, useRecords, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { questionsOf, returnOf } from '../../conflicts/rules.ts';
import { type Conflict, conflictKind } from '../../conflicts/schema.ts';
import { personKind } from '../../people/schema.ts';
import { registry } from '../../registry.ts';
import { useValueText } from '../../../web/plan-store/value-text.ts';

/** What two people typed over each other, and what the server refused: both values, one click to choose. */
export function ConflictsDialog(props: { open: boolean; onOpenChange: (open: boolean) => void; format: Format }) {
  const { t } = useTranslation('conflicts');
  const store = usePlanStore();
  const conflicts = useRecords(conflictKind).filter(
    ({ resolution, lostBy, keptBy }) =>
      resolution === 'open' && (lostBy === store.actor.personId || keptBy === store.actor.personId),
  );
  const refused = useStoreValue((current) => current.status.refused);
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={t('title')}>
      {conflicts.length + refused.length === 0 && <p className="text-ink-2">{t('none')}</p>}
      <ul className="flex flex-col gap-4">
        {questionsOf(conflicts).map((question) => (
          <ConflictItem key={question[0]?.id} conflicts={question} format={props.format} />
        ))}
      </ul>
      {refused.length > 0 && (
        <section className="mt-5">
          <h3 className="font-semibold">{t('refused')}</h3>
          <p className="mt-1 text-ink-2">{t('refusedExplain')}</p>
          <ul className="mt-3 flex flex-col gap-4">
            {refused.map((entry) => (
              <RefusedItem key={entry.change.id} entry={entry} format={props.format} />
            ))}
          </ul>
        </section>
      )}
    </Dialog>
  );
}

/** One question: of one field, or of the deletion of a record that was edited meanwhile. */
function ConflictItem({ conflicts, format }: { conflicts: readonly Conflict[]; format: Format }) {
  const { t } = useTranslation('conflicts');
  const store = usePlanStore();
  const people = new Map(useAllRecords(personKind).map((person) => [person.id, person.name]));
  const subject = useSubjectName();
  const valueText = useValueText(format);
  const [conflict] = conflicts;
  if (!conflict) return null;
  const { subjectKind: kind, subjectId: id, field } = conflict;
  const isDeletion = field === DELETED_FIELD;
  const resolve = (resolution: 'kept' | 'restored', operations: Operation[]) =>
    store.edit([
      ...operations,
      ...conflicts.map(
        (one): Operation => ({
          op: 'update',
          kind: conflictKind.kind,
          id: one.id,
          fields: { resolution: ['open', resolution] },
        }),
      ),
    ]);
  // What is shown may be a third value, typed since: it is that one which goes.
  const record = store.find(kind, id);
  const shown = record ? record[field] : conflict.keptValue;
  const restore = () =>
    resolve(
      'restored',
      isDeletion
        ? returnOf(registry, (each) => store.all(each), { kind, id })
        : [{ op: 'update', kind, id, fields: { [field]: [shown, conflict.lostValue] } }],
    );
  const words = {
    other: people.get(conflict.lostBy ?? '') ?? t('someone'),
    you: people.get(conflict.keptBy ?? '') ?? t('someone'),
    field: isDeletion ? '' : valueText.fieldName(kind, field),
    record: subject(kind, id),
  };
  const isAlone = conflict.lostBy === conflict.keptBy;
  return (
    <li className="rounded-lg border border-line p-3">
      <p className="text-ink-2">
        {isDeletion ? t(isAlone ? 'deletedAlone' : 'deleted', words) : t(isAlone ? 'alone' : 'explain', words)}
      </p>
      {!isDeletion && (
        <Values
          rows={[
            [t('kept'), valueText.of(kind, field, shown)],
            [t('lost'), valueText.of(kind, field, conflict.lostValue)],
          ]}
        />
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="outline" onClick={restore}>
          {t(isDeletion ? 'bringBack' : 'restore')}
        </Button>
        <Button onClick={() => resolve('kept', [])}>{t(isDeletion ? 'leaveDeleted' : 'keep')}</Button>
      </div>
    </li>
  );
}

function RefusedItem({ entry, format }: { entry: OutboxEntry; format: Format }) {
  const { t } = useTranslation('conflicts');
  const store = usePlanStore();
  const subject = useSubjectName();
  const valueText = useValueText(format);
  const reason = useReason(entry);
  const current = entry.refusal?.current ?? {};
  const [first] = entry.change.operations;
  const typed = entry.change.operations.flatMap((operation): [string, string][] =>
    operation.op === 'update'
      ? Object.entries(operation.fields).flatMap(([field, [from, to]]): [string, string][] => {
          const isInItsWay = Object.hasOwn(current, field) && operation.id === entry.refusal?.id;
          // What an edit only carries along is no wish of its author.
          if (sameValue(from, to) && !isInItsWay) return [];
          const yours: [string, string] = [t('yours'), valueText.of(operation.kind, field, to)];
          return isInItsWay ? [yours, [t('current'), valueText.of(operation.kind, field, current[field])]] : [yours];
        })
      : [],
  );
  return (
    <li className="rounded-lg border border-line p-3">
      <p className="font-medium">{first && subject(first.kind, first.id)}</p>
      <p className="text-bad">{reason}</p>
      <Values rows={typed.slice(0, 6)} />
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="outline" onClick={() => store.retry(entry.change.id)}>
          {t('replace')}
        </Button>
        <Button onClick={() => store.dismiss(entry.change.id)}>{t('dismiss')}</Button>
      </div>
    </li>
  );
}

function useReason({ refusal }: OutboxEntry): string {
  const { t } = useTranslation('conflicts');
  const { t: planning } = useTranslation('planning');
  const circle = refusal?.issues?.find(({ rule }) => rule === 'circle')?.values;
  if (circle) {
    return planning('links.circle', { follower: circle['follower'] ?? '', predecessor: circle['predecessor'] ?? '' });
  }
  const code = refusal?.code;
  const isKnown = code === 'guarded_conflict' || code === 'not_found' || code === 'invalid_input';
  return t(`reasons.${isKnown ? code : 'other'}`);
}

function Values({ rows }: { rows: readonly (readonly [string, string])[] }) {
  const { t } = useTranslation('conflicts');
  return (
    <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1">
      {rows.map(([label, value]) => (
        <div key={`${label} ${value}`} className="contents">
          <dt className="text-ink-3">{label}</dt>
          <dd className="break-words">{value || <span className="text-ink-3">{t('empty')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The name of what an edit is about; what has none, as an amount, is named after what it is a part of. */
function useSubjectName(): (kind: string, id: string) => string {
  const store = usePlanStore();
  const { t: kinds } = useTranslation('kinds');
  return (kind, id) => {
    const record: AnyRecord | undefined = store.find(kind, id);
    const wholes = Object.entries(record ?? {}).flatMap(([name, value]) => {
      const reference = store.fieldOf(kind, name)?.reference;
      return reference && typeof value === 'string' ? (store.find(reference.kind, value) ?? []) : [];
    });
    return [record, ...wholes].map((one) => titleOf(one ?? {})).find(Boolean) ?? kinds(kind as 'action');
  };
}
