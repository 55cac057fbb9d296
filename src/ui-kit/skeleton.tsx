import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from './classes.ts';

/** Grey lines where text will be; nothing at all during the first 150 ms, which most answers never reach. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const { t } = useTranslation('kit');
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <output aria-label={t('loading')} className={cx('flex flex-col gap-3 p-4', className)}>
      {Array.from({ length: lines }, (_, line) => (
        <span
          key={line}
          className="h-3 animate-pulse rounded-xs bg-line"
          style={{ width: `${[92, 76, 84, 61][line % 4]}%` }}
        />
      ))}
    </output>
  );
}
