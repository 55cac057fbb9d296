import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { signed } from './link-keys.ts';
import type { Pair } from './pair.ts';

const VALUES = [
  [-2, 'worst'],
  [-1, 'worse'],
  [0, 'none'],
  [1, 'better'],
  [2, 'best'],
] as const;

/** The pair one is on, told whole, with what a pointer or a finger does about it. */
export function PairBar(props: {
  pair: Pair | undefined;
  value: number | null;
  /** How many pairs are chosen for one option. */
  chosen: number;
  canJudge: boolean;
  canCreate: boolean;
  onJudge: (value: number | null) => void;
  onCreate: () => void;
  onForget: () => void;
}) {
  const { pair, value, chosen, canJudge, canCreate } = props;
  const { t } = useTranslation('market');
  return (
    <div className="sticky top-0 z-20 flex min-h-[52px] flex-wrap items-center gap-x-4 gap-y-2 border-b border-line bg-surface px-[22px] py-2 max-md:px-4">
      {pair ? (
        <p className="min-w-0 flex-1 basis-72">
          <span className="font-medium">{pair.internal.title}</span>
          <span className="text-ink-3"> × </span>
          <span className="font-medium">{pair.external.title}</span>
        </p>
      ) : (
        <p className="min-w-0 flex-1 basis-72 text-ink-3">{t('confrontation.pickPair')}</p>
      )}
      {pair && canJudge && (
        <fieldset aria-label={t('confrontation.link')} className="flex gap-0.5 rounded-[9px] bg-hover p-0.5">
          {VALUES.map(([each, word]) => (
            <button
              key={each}
              type="button"
              aria-pressed={value === each}
              title={t(`links.${word}`)}
              aria-label={`${signed(each)}, ${t(`links.${word}`)}`}
              // The focus stays on the grid, whose keys go on.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => props.onJudge(value === each ? null : each)}
              className={cx(
                'h-[27px] min-w-9 touch-target rounded-[7px] px-2 font-medium tabular-nums',
                value === each
                  ? 'bg-surface text-ink shadow-[0_0_0_1px_var(--line),var(--sh)]'
                  : 'text-ink-2 hover:text-ink',
              )}
            >
              {signed(each)}
            </button>
          ))}
        </fieldset>
      )}
      {canCreate && (
        <span className="flex items-center gap-1">
          <Button look="outline" icon={Plus} disabled={!pair && chosen === 0} onClick={props.onCreate}>
            {chosen > 0 ? t('options.fromPairs', { count: chosen }) : t('options.fromPair')}
          </Button>
          {chosen > 0 && <IconButton icon={X} label={t('confrontation.forget')} onClick={props.onForget} />}
        </span>
      )}
    </div>
  );
}
