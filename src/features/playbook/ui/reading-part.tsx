import { GraduationCap, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { uniqueId } from '../../../records/unique-record.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { progressOf, readingListOf } from '../rules.ts';
import { readingItemKind } from '../schema.ts';
import type { PlaybookProps } from './playbook-props.ts';
import { ReadingSteps } from './reading-steps.tsx';
import { ReadingTable } from './reading-table.tsx';
import { rankAtEnd } from './use-playbook.ts';

/** What newcomers read, in order: how far one is, and for those who write it, how far everyone is. */
export function ReadingPart({ state, search }: PlaybookProps) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const steps = readingListOf(state, store.actor.personId);
  const { read, total } = progressOf(steps);
  const others = state.plays.filter(({ id }) => !steps.some(({ play }) => play.id === id));
  const add = (playId: string) => {
    const fields = { playId };
    const id = uniqueId(readingItemKind, store.planId, fields);
    store.edit([{ op: 'create', kind: readingItemKind.kind, id, rank: rankAtEnd(store, readingItemKind), fields }]);
  };
  const adding = state.canPublish && others.length > 0 && (
    <Picker
      label={t('list.search')}
      value={null}
      options={others.map(({ id, title, playKind }) => ({ id, label: title, hint: t(`kinds.${playKind}`) }))}
      searchable
      onChange={add}
      trigger={
        <Button look="outline" icon={Plus}>
          {t('list.add')}
        </Button>
      }
    />
  );
  if (steps.length === 0) {
    return (
      <EmptyState
        icon={GraduationCap}
        title={t('list.empty')}
        text={t(state.canPublish ? 'list.emptyText' : 'list.emptyReadOnly')}
        action={adding || undefined}
      />
    );
  }
  return (
    <>
      <section aria-labelledby="reading-list">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <h2 id="reading-list" className="flex-1 text-xl font-semibold tracking-[-0.01em]">
            {t('list.title')}
          </h2>
          {adding}
        </div>
        <p className="mt-0.5 text-ink-2">{t('list.text')}</p>
        <p className="mt-4 mb-1.5 font-medium">
          {total > 0 && read === total ? t('list.done') : t('list.progress', { read, total })}
        </p>
        <ProgressBar ratio={total === 0 ? 0 : read / total} tone="ok" />
        <ReadingSteps steps={steps} search={search} canEdit={state.canPublish} />
      </section>
      {state.canPublish && <ReadingTable state={state} />}
    </>
  );
}
