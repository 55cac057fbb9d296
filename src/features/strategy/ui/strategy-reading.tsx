import { useTranslation } from 'react-i18next';
import { type Format, formatFor } from '../../../i18n/format.ts';
import { decimalsOf } from '../../../kernel/measure.ts';
import { isEmptyDocument, type RichText } from '../../../records/rich-text.ts';
import { Tag } from '../../../ui-kit/chip.tsx';
import { AmbitionObjectives } from '../../../web/ambition-objectives.tsx';
import { RichTextView } from '../../../web/rich-text/rich-text-view.tsx';
import type { Plan } from '../../plans/schema.ts';
import { FIGURES, STATE_TEXTS } from '../rules.ts';
import type { StrategyContent } from '../schema.ts';
import { FigureList, figureText } from './figure-list.tsx';
import { PropositionTable } from './proposition-table.tsx';
import { StrategySection } from './strategy-section.tsx';

interface StrategyReadingProps {
  content: StrategyContent;
  plan: Plan;
  /** The ambitions of the plan of which the content tells, in its order; none for what was published. */
  ambitionIds?: readonly string[];
}

/**
 * The strategy as one reads it: what was published, or the text in progress for whoever may not write in it. Only the latter
 * goes with the objectives of the plan: what was acknowledged is read as it was.
 */
export function StrategyReading({ content, plan, ambitionIds }: StrategyReadingProps) {
  const { t, i18n } = useTranslation('strategy');
  const format = formatFor(i18n.language);
  const { strategy, ambitions, propositions } = content;
  const rows = [
    { id: 'everyone', about: t('proposition.everyone'), answers: strategy },
    ...propositions.map((proposition, index) => ({
      id: String(index),
      about: proposition.persona || proposition.segment || t('proposition.unknown'),
      answers: proposition,
    })),
  ];
  return (
    <>
      {(['vision', 'companyValues', 'positioning'] as const).map((section) => (
        <StrategySection key={section} section={section} asks={false}>
          <Prose document={strategy[section]} />
        </StrategySection>
      ))}
      <StrategySection section="ambitions" asks={false}>
        {ambitions.length === 0 ? (
          <p className="text-ink-2">{t('ambition.none')}</p>
        ) : (
          <ul className="flex flex-col gap-5">
            {ambitions.map((ambition, index) => {
              const id = ambitionIds?.[index];
              return (
                <li key={id ?? ambition.title}>
                  <ReadAmbition ambition={ambition} format={format} />
                  {id !== undefined && <AmbitionObjectives ambitionId={id} isRead />}
                </li>
              );
            })}
          </ul>
        )}
      </StrategySection>
      <StrategySection section="propositions" asks={false}>
        <PropositionTable
          rows={rows.map(({ id, about, answers }) => ({
            id,
            about,
            answers: {
              advantage: <ReadAnswer text={answers.advantage} />,
              whyUs: <ReadAnswer text={answers.whyUs} />,
              difference: <ReadAnswer text={answers.difference} />,
            },
          }))}
        />
      </StrategySection>
      <StrategySection section="stateOfPlay" asks={false}>
        <div className="flex flex-col gap-5">
          {STATE_TEXTS.map((field) => (
            <div key={field}>
              <h3 className="mb-1 font-semibold">{t(`state.${field}`)}</h3>
              <Prose document={strategy[field]} />
            </div>
          ))}
          <FigureList strategy={strategy} plan={plan} format={format}>
            {FIGURES.map((figure) => ({
              id: figure,
              label: t(`figures.${figure}`),
              value: <ReadFigure text={figureText(figure, strategy[figure], plan.currency, format)} />,
            }))}
          </FigureList>
          {strategy.figuresNote && <p className="whitespace-pre-line text-ink-2">{strategy.figuresNote}</p>}
        </div>
      </StrategySection>
    </>
  );
}

function Prose({ document }: { document: RichText }) {
  const { t } = useTranslation('strategy');
  if (isEmptyDocument(document)) return <p className="text-ink-2">{t('nothing')}</p>;
  return (
    <div className="text-lg">
      <RichTextView document={document} />
    </div>
  );
}

function ReadAnswer({ text }: { text: string }) {
  return (
    <p className="px-1.5 py-0.5 whitespace-pre-line text-ink-2">{text || <span className="text-ink-3">–</span>}</p>
  );
}

function ReadFigure({ text }: { text: string }) {
  const { t } = useTranslation('strategy');
  return <span className={text ? 'px-1.5' : 'px-1.5 text-ink-3'}>{text || t('figures.unknown')}</span>;
}

function ReadAmbition({ ambition, format }: { ambition: StrategyContent['ambitions'][number]; format: Format }) {
  const { t } = useTranslation('strategy');
  const { title, ambitionType, description, horizonYear, indicator, unit, baseline, target, owner, segment } = ambition;
  const quantity = (value: number, ofUnit: string) =>
    [format.number(value, decimalsOf(value)), ofUnit].filter(Boolean).join('\u00a0');
  const way = () => {
    if (target === null) return baseline === null ? '' : t('ambition.today', { from: quantity(baseline, unit) });
    const to = quantity(target, unit);
    return baseline === null ? t('ambition.aimed', { to }) : t('ambition.fromTo', { from: quantity(baseline, ''), to });
  };
  const facts = [
    [indicator, way()].filter(Boolean).join('\u00a0: '),
    horizonYear === null ? '' : t('ambition.by', { year: String(horizonYear) }),
    segment,
    owner,
  ].filter(Boolean);
  return (
    <>
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-lg font-semibold">
        {title}
        <Tag>{t(`ambition.types.${ambitionType}`)}</Tag>
      </h3>
      {facts.length > 0 && <p className="mt-0.5 text-ink-2 tabular-nums">{facts.join(' · ')}</p>}
      {!isEmptyDocument(description) && (
        <div className="mt-1.5">
          <RichTextView document={description} />
        </div>
      )}
    </>
  );
}
