import { Layers, LayoutGrid, Scale, ThumbsUp, Weight } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../../records/rank.ts';
import { AvatarStack } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { useAllRecords, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../../people/schema.ts';
import { attractiveness } from '../../../swot/rules.ts';
import { QUADRANTS, strategicOptionKind, type SwotItem, swotItemKind } from '../../../swot/schema.ts';
import { segmentKind } from '../../../targets/schema.ts';
import { useLinkValues } from '../confrontation/use-link-values.ts';
import { signed } from '../confrontation/link-keys.ts';
import { LevelChoice } from '../level-choice.tsx';
import { LongText } from '../long-text.tsx';
import { useMarketEdits } from '../use-market-edits.ts';
import { useVotes } from './use-votes.ts';

const COMPANY = 'company';

/** One finding: what shows it, how much it weighs, who finds that it counts, and what answers it. */
export function ItemDetails({ item, onOpenOption }: { item: SwotItem; onOpenOption: (id: string) => void }) {
  const { t } = useTranslation('market');
  const { store, set } = useMarketEdits();
  const votes = useVotes();
  const segments = useRecords(segmentKind).toSorted(compareByRank);
  const people = useAllRecords(personKind);
  const items = useRecords(swotItemKind);
  const options = useRecords(strategicOptionKind).filter(({ itemIds }) => itemIds.includes(item.id));
  const net = attractiveness(item, items, useLinkValues());
  const disabled = !store.allows(swotItemKind, 'update', item);
  const change = (values: Partial<SwotItem>) => set(swotItemKind, item, values);
  const segment = segments.find(({ id }) => id === item.segmentId);
  const voters = people.filter(({ id }) => item.voterIds.includes(id));
  return (
    <>
      <InlineText
        label={t('fields.finding')}
        value={item.title}
        disabled={disabled}
        maxLength={200}
        className="text-lg font-semibold text-balance"
        selectAtFirst={item.title === t('swot.new') && !disabled}
        onCommit={(typed) => (typed.trim() === '' ? t('problems.findingRequired') : change({ title: typed.trim() }))}
      />
      <dl className="mt-3 flex flex-col gap-1">
        <Property icon={LayoutGrid} label={t('fields.quadrant')}>
          <Choice
            label={t('fields.quadrant')}
            value={item.quadrant}
            options={QUADRANTS.map((id) => ({ id, label: t(`one.${id}`) }))}
            disabled={disabled}
            onChange={(id) => change({ quadrant: QUADRANTS.find((one) => one === id) ?? item.quadrant })}
          >
            {t(`one.${item.quadrant}`)}
          </Choice>
        </Property>
        <Property icon={Weight} label={t('fields.weight')}>
          <LevelChoice
            label={t('fields.weight')}
            scale="weights"
            value={item.weight}
            disabled={disabled}
            onChange={(weight) => change({ weight })}
          />
        </Property>
        <Property icon={Layers} label={t('fields.segment')}>
          <Choice
            label={t('fields.segment')}
            value={item.segmentId ?? COMPANY}
            options={[
              { id: COMPANY, label: t('swot.wholeCompany') },
              ...segments.map(({ id, name }) => ({ id, label: name })),
            ]}
            disabled={disabled}
            onChange={(id) => change({ segmentId: id === COMPANY ? null : id })}
          >
            <span className="truncate">{segment?.name ?? t('swot.wholeCompany')}</span>
          </Choice>
        </Property>
        <Property icon={ThumbsUp} label={t('fields.votes')}>
          <span className="flex min-h-7 items-center gap-2 px-1.5">
            <span className="tabular-nums">{voters.length}</span>
            {voters.length > 0 && (
              <span title={voters.map(({ name }) => name).join(', ')}>
                <span className="sr-only">{voters.map(({ name }) => name).join(', ')}</span>
                <AvatarStack people={voters} />
              </span>
            )}
            {votes.canVote(item) && (
              <Button className="ml-auto h-7!" aria-pressed={votes.isMine(item)} onClick={() => votes.toggle(item)}>
                {t(votes.isMine(item) ? 'swot.unvote' : 'swot.vote')}
              </Button>
            )}
          </span>
        </Property>
        <Property icon={Scale} label={t('fields.net')}>
          <span className="px-1.5 tabular-nums">{net === null ? t('unknown') : signed(net)}</span>
        </Property>
      </dl>
      <LongText
        label={t('fields.evidence')}
        value={item.evidence}
        placeholder={t('swot.evidenceExample')}
        maxLength={2000}
        disabled={disabled}
        onCommit={(evidence) => change({ evidence })}
      />
      <section className="mt-5 border-t border-line pt-4">
        <h2 className="font-semibold">{t('swot.answers')}</h2>
        {options.length === 0 && <p className="mt-1.5 text-ink-3">{t('swot.noAnswer')}</p>}
        <ul className="mt-1 flex flex-col">
          {options.map((option) => (
            <li key={option.id}>
              <button
                type="button"
                onClick={() => onOpenOption(option.id)}
                className="flex min-h-8 w-full touch-target items-center gap-2 rounded-sm text-left hover:bg-hover"
              >
                <span className="w-7 shrink-0 text-sm font-semibold text-ink-3">{option.optionType}</span>
                <span className="min-w-0 flex-1">{option.title}</span>
              </button>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
