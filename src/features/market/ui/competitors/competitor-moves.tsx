import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { addDays } from '../../../../kernel/calendar.ts';
import { parseDay } from '../../../../kernel/typed-day.ts';
import { Button } from '../../../../ui-kit/button.tsx';
import { IconButton } from '../../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../../web/today.ts';
import { type CompetitorMove, competitorMoveKind } from '../../../competition/schema.ts';
import { useMarketEdits } from '../use-market-edits.ts';

/** What a competitor did lately, the latest first. */
export function CompetitorMoves(props: { competitorId: string; format: Format }) {
  const { competitorId } = props;
  const { t } = useTranslation('market');
  const today = useToday();
  const { store, create } = useMarketEdits();
  const [newest, setNewest] = useState<string | null>(null);
  const moves = useRecords(competitorMoveKind)
    .filter((move) => move.competitorId === competitorId)
    .toSorted((a, b) => (`${a.moveDate ?? ''} ${a.id}` > `${b.moveDate ?? ''} ${b.id}` ? -1 : 1));
  const add = () =>
    setNewest(create(competitorMoveKind, { competitorId, title: t('competitors.newMove'), moveDate: today }));
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex min-h-7 items-center">
        <h2 className="flex-1 font-semibold">{t('competitors.moves')}</h2>
        {store.allowsCreating(competitorMoveKind) && (
          <Button icon={Plus} onClick={add}>
            {t('competitors.addMove')}
          </Button>
        )}
      </header>
      {moves.length === 0 && <p className="mt-1 text-ink-3">{t('competitors.noMove')}</p>}
      <ul className="mt-1 flex flex-col gap-2">
        {moves.map((move) => (
          <Move key={move.id} format={props.format} move={move} isNew={move.id === newest} />
        ))}
      </ul>
    </section>
  );
}

function Move({ move, format, isNew }: { move: CompetitorMove; format: Format; isNew: boolean }) {
  const { t, i18n } = useTranslation('market');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const today = useToday();
  const { store, set, remove } = useMarketEdits();
  const disabled = !store.allows(competitorMoveKind, 'update', move);
  const change = (values: Partial<CompetitorMove>) => set(competitorMoveKind, move, values);
  // A day without its year is one of the past year: moves are news.
  const past = { periodStart: addDays(today, -364), periodEnd: today };
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 flex-1">
        <InlineText
          label={t('competitors.move')}
          value={move.title}
          disabled={disabled}
          maxLength={300}
          selectAtFirst={isNew && !disabled}
          className="-ml-1.5 px-1.5"
          onCommit={(typed) => (typed.trim() === '' ? t('problems.moveRequired') : change({ title: typed.trim() }))}
        />
        <div className="grid grid-cols-[104px_minmax(0,1fr)] gap-2 text-sm text-ink-2">
          <InlineText
            label={t('competitors.moveDate')}
            value={move.moveDate === null ? '' : format.dayShort(move.moveDate)}
            placeholder={t('competitors.noDate')}
            disabled={disabled}
            className="-ml-1.5 px-1.5"
            onCommit={(typed) => {
              const read = parseDay(typed, { today, locale, ...past, role: 'start' });
              return 'rule' in read ? t('problems.dayUnreadable') : change({ moveDate: read.day });
            }}
          />
          <InlineText
            label={t('competitors.source')}
            value={move.source}
            placeholder={disabled ? '' : t('competitors.source')}
            disabled={disabled}
            maxLength={300}
            className="px-1.5"
            onCommit={(typed) => change({ source: typed.trim() })}
          />
        </div>
      </div>
      {store.allows(competitorMoveKind, 'delete', move) && (
        <IconButton
          icon={X}
          label={t('competitors.removeMove', { title: move.title })}
          className="size-7!"
          onClick={() => remove(competitorMoveKind, [move])}
        />
      )}
    </li>
  );
}
