import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { recordsIn, tellChange } from '../rules.ts';
import { ChangeEntry } from './change-entry.tsx';
import { useFind } from './use-find.ts';
import { useHistory } from './use-history.ts';

const SHOWN = 6;

/** The last few changes of the plan, in words. */
export function RecentChanges() {
  const { t, i18n } = useTranslation('history');
  const { changes, isPending, isError } = useHistory();
  const find = useFind(useMemo(() => recordsIn(changes), [changes]));
  if (isPending) return <Skeleton lines={4} />;
  const told = changes
    .map((change) => ({ change, statements: tellChange(change, find) }))
    .filter(({ statements }) => statements.length > 0)
    .slice(0, SHOWN);
  if (told.length === 0) return <p className="text-ink-2">{isError ? t('unreachable') : t('noneText')}</p>;
  return (
    <ol>
      {told.map(({ change, statements }) => (
        <ChangeEntry
          key={change.id}
          change={change}
          statements={statements}
          find={find}
          format={formatFor(i18n.language)}
          compact
          linked
        />
      ))}
    </ol>
  );
}
