import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../../records/rank.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { actionKind } from '../../../actions/schema.ts';
import { objectiveKind } from '../../../objectives/schema.ts';
import { OPTION_TYPES, strategicOptionKind, swotItemKind } from '../../../swot/schema.ts';
import { WorkCount } from '../../../../web/related-work.tsx';

/** The options, by what they do with the pair they come from. */
export function OptionList({ openId, onOpen }: { openId: string | null; onOpen: (id: string) => void }) {
  const { t } = useTranslation('market');
  const options = useRecords(strategicOptionKind).toSorted(compareByRank);
  const items = useRecords(swotItemKind);
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  if (options.length === 0) return null;
  return (
    <section aria-label={t('options.title')} className="mt-7 px-[22px] max-md:px-4">
      <h2 className="text-lg font-semibold">
        {t('options.title')} <span className="font-normal text-ink-3 tabular-nums">{options.length}</span>
      </h2>
      <div className="mt-3 grid gap-3 @2xl:grid-cols-2">
        {OPTION_TYPES.map((type) => {
          const own = options.filter(({ optionType }) => optionType === type);
          return (
            <section key={type} aria-label={t(`options.types.${type}`)} className="min-w-0 rounded-lg bg-bg p-2">
              <h3 className="flex min-h-7 items-baseline gap-2 px-1">
                <span className="font-semibold">{t(`options.types.${type}`)}</span>
                <span className="ml-auto text-sm text-ink-3">{t(`options.pairs.${type}`)}</span>
              </h3>
              {own.length === 0 && <p className="px-1 pb-1 text-ink-3">{t('options.none')}</p>}
              <ul className="flex flex-col gap-1.5">
                {own.map((option) => {
                  const works = {
                    objectives: objectives.filter(({ optionId }) => optionId === option.id).length,
                    actions: actions.filter(({ optionId }) => optionId === option.id).length,
                  };
                  const answered = items.filter(({ id }) => option.itemIds.includes(id)).map(({ title }) => title);
                  return (
                    <li key={option.id}>
                      <button
                        type="button"
                        aria-current={openId === option.id || undefined}
                        onClick={() => onOpen(option.id)}
                        className={cx(
                          'flex w-full flex-col gap-1 rounded-md border bg-surface px-3 py-2 text-left shadow-sh transition-colors',
                          openId === option.id ? 'border-accent' : 'border-line hover:border-line-2',
                        )}
                      >
                        <span className="leading-[18px] font-medium">{option.title}</span>
                        {answered.length > 0 && (
                          <span className="line-clamp-2 text-sm text-ink-2">{answered.join(' · ')}</span>
                        )}
                        <span
                          className={cx('text-sm', works.objectives + works.actions === 0 ? 'text-warn' : 'text-ink-2')}
                        >
                          {works.objectives + works.actions === 0 ? t('gaps.idle') : <WorkCount {...works} />}
                        </span>
                      </button>
                    </li>
                  );
                })}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}
