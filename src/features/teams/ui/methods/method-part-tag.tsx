import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import type { MethodPart } from '../../../selling/schema.ts';

const LOOKS: Record<MethodPart, string> = {
  primary: 'bg-accent text-on-accent',
  secondary: 'bg-accent-soft text-accent',
  unspecified: 'border border-line-2 text-ink-2',
};

/** The part a way of selling has for a segment, as a tag. */
export function MethodPartTag({ part }: { part: MethodPart }) {
  const { t } = useTranslation('teams');
  return (
    <span className={cx('rounded-xs px-1.5 text-xs leading-[18px] font-medium', LOOKS[part])}>
      {t(`methods.${part}`)}
    </span>
  );
}
