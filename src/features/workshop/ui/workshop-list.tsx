import { ChevronRight, Plus, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { rankBetween } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { workshopKind, workshopParticipantKind } from '../schema.ts';
import { type NewWorkshop, WorkshopDialog } from './workshop-dialog.tsx';

/** The workshops of the plan, the latest first. */
export function WorkshopList({ onOpen }: { onOpen: (workshopId: string) => void }) {
  const { t, i18n } = useTranslation('workshop');
  const format = formatFor(i18n.language);
  const store = usePlanStore();
  const today = useToday();
  const participants = useRecords(workshopParticipantKind);
  const workshops = useRecords(workshopKind).toSorted((a, b) => (b.heldOn ?? '').localeCompare(a.heldOn ?? ''));
  const [isAdding, setAdding] = useState(false);
  const facilitatorId = store.actor.personId;
  const canAdd = store.allowsCreating(workshopKind, { title: '', facilitatorId });
  const create = (given: NewWorkshop) => {
    const id = newId();
    const rank = rankBetween(workshops[0]?.rank ?? null, null);
    const presence = { workshopId: id, personId: given.facilitatorId };
    const own = uniqueId(workshopParticipantKind, store.planId, presence);
    store.edit([
      { op: 'create', kind: workshopKind.kind, id, rank, fields: { ...given, heldOn: today } },
      { op: 'create', kind: workshopParticipantKind.kind, id: own, rank: 'a0', fields: presence },
    ]);
    onOpen(id);
  };
  const dialog = isAdding && <WorkshopDialog onClose={() => setAdding(false)} onSubmit={create} />;
  const add = canAdd && (
    <Button look="primary" icon={Plus} size={workshops.length === 0 ? 'lg' : 'md'} onClick={() => setAdding(true)}>
      {t('create')}
    </Button>
  );
  if (workshops.length === 0) {
    return (
      <>
        <EmptyState
          icon={UsersRound}
          title={t('empty.title')}
          text={t('empty.text')}
          example={
            <>
              <span className="block font-medium text-ink">{t('empty.example')}</span>
              <span className="block text-sm">{t('empty.exampleText')}</span>
            </>
          }
          action={add}
        />
        {dialog}
      </>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto max-w-4xl px-8 py-6 max-md:px-4">
        <div className="mb-3 flex items-center justify-between gap-3">
          <p className="min-w-0 text-ink-2 text-pretty">{t('intro')}</p>
          {add}
        </div>
        <ul aria-label={t('title')} className="flex flex-col">
          {workshops.map((workshop) => (
            <li key={workshop.id} className="border-b border-line last:border-0">
              <button
                type="button"
                onClick={() => onOpen(workshop.id)}
                className="flex min-h-14 w-full items-center gap-3 rounded-md px-2 py-2 text-left hover:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium text-pretty">{workshop.title}</span>
                  <span className="block text-sm text-ink-2">
                    {[
                      workshop.heldOn === null ? '' : format.dayLong(workshop.heldOn),
                      t('participants', {
                        count: participants.filter(({ workshopId }) => workshopId === workshop.id).length,
                      }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <span className="text-sm text-ink-2">{t(`phases.${workshop.workshopPhase}`)}</span>
                <ChevronRight className="size-4 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
              </button>
            </li>
          ))}
        </ul>
        {dialog}
      </div>
    </div>
  );
}
