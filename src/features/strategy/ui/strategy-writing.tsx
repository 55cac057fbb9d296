import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { isEmptyDocument } from '../../../records/rich-text.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { STATE_TEXTS } from '../rules.ts';
import { strategyKind } from '../schema.ts';
import { AmbitionList } from './ambition-list.tsx';
import { FigureFields } from './figure-fields.tsx';
import { ProseField } from './prose-field.tsx';
import { PropositionFields } from './proposition-fields.tsx';
import { StrategySection } from './strategy-section.tsx';
import type { ProseName, StrategyState } from './use-strategy.ts';

export interface StrategyWritingProps {
  state: StrategyState;
  /** The ambition that the address points at. */
  ambitionId: string | undefined;
}

/** The strategy as one writes it, in place. */
export function StrategyWriting({ state, ambitionId }: StrategyWritingProps) {
  const { t, i18n } = useTranslation('strategy');
  const format = formatFor(i18n.language);
  const { strategy, ambitions, plan } = state;
  const set = (values: Partial<typeof strategy>): undefined => {
    state.write(values);
  };
  const prose = (name: ProseName, label: string) => (
    <div className="text-lg">
      <ProseField
        label={label}
        placeholder={t(`examples.${name}`)}
        value={strategy[name]}
        field={strategyKind.fields[name]}
        onSave={(from, to) => state.rewrite(name, from, to)}
      />
    </div>
  );
  return (
    <>
      {(['vision', 'companyValues', 'positioning'] as const).map((section) => (
        <StrategySection key={section} section={section} asks>
          {prose(section, t(`sections.${section}`))}
        </StrategySection>
      ))}
      <StrategySection section="ambitions" asks>
        <AmbitionList ambitions={ambitions} pointedAt={ambitionId} format={format} />
      </StrategySection>
      <StrategySection section="propositions" asks>
        <PropositionFields state={state} onChange={set} />
      </StrategySection>
      <StrategySection section="stateOfPlay" asks>
        <div className="flex flex-col gap-5">
          {STATE_TEXTS.map((field) => (
            <div key={field} data-guide={isEmptyDocument(strategy[field]) ? 'noStateOfPlay' : undefined}>
              <h3 className="mb-1 font-semibold">{t(`state.${field}`)}</h3>
              {prose(field, t(`state.${field}`))}
            </div>
          ))}
          <div>
            <FigureFields strategy={strategy} plan={plan} format={format} onChange={set} />
            <InlineText
              label={t('figures.note')}
              value={strategy.figuresNote}
              placeholder={t('figures.noteExample')}
              multiline
              maxLength={1000}
              className="mt-2 -mx-1.5 px-1.5 text-ink-2"
              onCommit={(typed) => set({ figuresNote: typed.trim() })}
            />
          </div>
        </div>
      </StrategySection>
    </>
  );
}
