import { Plus } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { NEW_GROUP, themeGroup } from '../grouping/rules.ts';
import { LONGEST_THEME } from '../schema.ts';

/** Makes an element a place to put cards on; returns what undoes it. */
export type Register = (groupId: string, column: HTMLElement, scroller: HTMLElement) => () => void;

/** A place to put cards on, when one may: what to give its element. */
export function useDropPlace<E extends HTMLElement>(groupId: string, register: Register | undefined) {
  const ref = useRef<E>(null);
  useEffect(() => {
    const element = ref.current;
    return element && register ? register(groupId, element, element) : undefined;
  }, [groupId, register]);
  return { ref, 'data-column': register && groupId };
}

interface ThemeBoxProps {
  /** '' for what has none. */
  theme: string;
  count: number;
  /** Above which card the one held over the theme would go, or how many there are; null while none is held there. */
  dropAbove: number | null;
  /** It was just begun: its name is ready to be typed over. */
  selectAtFirst: boolean;
  register: Register | undefined;
  onRename: ((name: string) => void) | undefined;
  children: ReactNode;
}

/** Proposals that share a theme, and a place to put others on. */
export function ThemeBox(props: ThemeBoxProps) {
  const { theme, count, dropAbove, onRename } = props;
  const { t } = useTranslation('workshop');
  const place = useDropPlace<HTMLElement>(themeGroup(theme), props.register);
  return (
    <section
      {...place}
      aria-label={theme || t('noTheme')}
      className={cx(
        'flex min-w-0 flex-col gap-2 rounded-lg bg-bg p-2 break-inside-avoid',
        dropAbove !== null && 'outline-2 -outline-offset-2 outline-accent/40',
      )}
    >
      <header className="flex items-baseline gap-2 px-2 pt-1 text-lg font-semibold">
        {theme !== '' && onRename ? (
          <div className="-ml-1.5 min-w-0 flex-1">
            <InlineText
              label={t('grouping.name')}
              value={theme}
              maxLength={LONGEST_THEME}
              className="px-1.5"
              selectAtFirst={props.selectAtFirst}
              onCommit={(typed) => {
                onRename(typed.trim());
                return undefined;
              }}
            />
          </div>
        ) : (
          <h2 className={cx('min-w-0 flex-1 py-0.5 break-words', theme === '' && 'text-ink-2')}>
            {theme || t('noTheme')}
          </h2>
        )}
        <span className="font-normal text-ink-2 tabular-nums">{count}</span>
      </header>
      <ul className="relative flex flex-col gap-2">
        {props.children}
        {dropAbove === count && count > 0 && <li aria-hidden="true" className="h-0.5 rounded-full bg-accent" />}
      </ul>
      {count === 0 && <p className="px-2 pb-1 text-ink-2">{t('grouping.allHaveOne')}</p>}
    </section>
  );
}

/** Where a proposal begins a theme of its own. */
export function NewThemeBox({ isUnder, register }: { isUnder: boolean; register: Register }) {
  const { t } = useTranslation('workshop');
  const place = useDropPlace<HTMLDivElement>(NEW_GROUP, register);
  return (
    <div
      {...place}
      className={cx(
        'flex min-h-24 items-start gap-2 rounded-lg border border-dashed p-4 text-ink-2 text-pretty',
        isUnder ? 'border-accent bg-accent-soft' : 'border-line-2',
      )}
    >
      <Plus className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} aria-hidden="true" />
      <p>
        <span className="block font-medium text-ink">{t('newTheme')}</span>
        {t('grouping.explain')}
      </p>
    </div>
  );
}
