import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { publishedDay } from '../../../web/publication/published-day.ts';
import { readingListOf } from '../rules.ts';
import { type Play, playReadingKind } from '../schema.ts';
import { opening } from './playbook-search.ts';
import type { PlaybookProps } from './playbook-props.ts';

/** Where the reader stands with a play of the reading list; nothing for another. */
export function MyReading({ state, search, onSearch, play }: PlaybookProps & { play: Play }) {
  const { t, i18n } = useTranslation('playbook');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const steps = readingListOf(state, store.actor.personId);
  const step = steps.find((each) => each.play.id === play.id);
  if (!step?.current) return null;
  const { current, reading } = step;
  const give = () => {
    const fields = { versionId: current.version.id, personId: store.actor.personId };
    const id = uniqueId(playReadingKind, store.planId, fields);
    keepPlace();
    store.edit([{ op: 'create', kind: playReadingKind.kind, id, rank: 'a0', fields }]);
    showToast({ text: t('list.marked'), action: wayBack() });
  };
  if (!reading) {
    return (
      <section aria-label={t('list.inList')} className="rounded-lg border border-accent-2 bg-sel p-4">
        <p className="mb-3 text-pretty">{t(step.state === 'again' ? 'list.askedAgain' : 'list.asked')}</p>
        <Button look="primary" size="lg" onClick={give}>
          {t('list.markRead')}
        </Button>
      </section>
    );
  }
  const next = steps.find((each) => each.state === 'unread' || each.state === 'again');
  const take = () => {
    keepPlace();
    store.delete(playReadingKind, [reading.id]);
    showToast({ text: t('list.unmarked'), action: wayBack() });
  };
  return (
    <section aria-label={t('list.inList')} className="rounded-lg border border-line p-4">
      <p className="flex gap-2 font-medium">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" strokeWidth={1.75} aria-hidden="true" />
        {t('list.given', { day: publishedDay(reading.createdAt, formatFor(i18n.language)) })}
      </p>
      <div className="mt-2 -ml-2.5 flex flex-wrap gap-1">
        {next && (
          <Button onClick={() => onSearch(opening({ ...search, part: 'reading' }, next.play.id))}>
            {t('list.next')}
          </Button>
        )}
        <Button onClick={take}>{t('list.unmark')}</Button>
      </div>
    </section>
  );
}
