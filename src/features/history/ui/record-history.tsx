import { ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { actionKind } from '../../actions/schema.ts';
import { operationsAbout, recordsIn, tellChange } from '../rules.ts';
import { BackToDay } from './back-to-day.tsx';
import { ChangeEntry } from './change-entry.tsx';
import { RestoreMenu } from './restore-menu.tsx';
import { useFind } from './use-find.ts';
import { useHistory } from './use-history.ts';

/** What happened to one record, asked for on demand: a section of its panel. */
export function RecordHistory({ recordId }: { recordId: string }) {
  const { t } = useTranslation('history');
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="mt-5 border-t border-line pt-3">
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          className="-mx-1.5 flex min-h-7 touch-target items-center gap-1.5 rounded-sm px-1.5 font-semibold hover:bg-hover"
        >
          {t('title')}
          <ChevronRight
            aria-hidden="true"
            className={cx('size-4 text-ink-3 transition-transform', isOpen && 'rotate-90')}
          />
        </button>
      </h2>
      {isOpen && <Entries recordId={recordId} />}
    </section>
  );
}

function Entries({ recordId }: { recordId: string }) {
  const { t, i18n } = useTranslation('history');
  const { changes, hasNextPage, isFetching, isPending, isError, fetchNextPage } = useHistory(recordId);
  const find = useFind(useMemo(() => recordsIn(changes), [changes]));
  if (isPending) return <Skeleton lines={3} />;
  if (isError) return <p className="text-ink-2">{t('unreachable')}</p>;
  const format = formatFor(i18n.language);
  // Of a change of many records, only what concerns this one and its budget is shown, and taken back.
  const own = changes.map((change) => ({ ...change, operations: operationsAbout(change, recordId, find) }));
  const about = own.flatMap(({ operations }) => operations).find(({ id }) => id === recordId);
  const subject = { kind: about?.kind ?? actionKind.kind, recordId, format };
  return (
    <>
      <BackToDay
        {...subject}
        changes={own}
        readMore={hasNextPage ? () => void (isFetching || fetchNextPage()) : undefined}
      />
      <ol className="mt-1">
        {own
          .map((change) => ({ change, statements: tellChange(change, find) }))
          .map(({ change, statements }, index) => ({ change, statements, later: own.slice(0, index) }))
          .filter(({ statements }) => statements.length > 0)
          .map(({ change, statements, later }) => (
            <ChangeEntry
              key={change.id}
              change={change}
              statements={statements}
              find={find}
              format={format}
              compact
              ways={<RestoreMenu {...subject} change={change} later={later} />}
            />
          ))}
      </ol>
      {hasNextPage && (
        <Button busy={isFetching} onClick={() => void fetchNextPage()}>
          {t('more')}
        </Button>
      )}
    </>
  );
}
