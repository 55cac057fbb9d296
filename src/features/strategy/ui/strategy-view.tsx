import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { numberedVersions, versionAskedOf } from '../../publication/rules.ts';
import { filledSections, publishedContent, SECTIONS } from '../rules.ts';
import { AdhesionPanel } from './adhesion-panel.tsx';
import { EmptyStrategy } from './empty-strategy.tsx';
import { publishedDay } from '../../../web/publication/published-day.ts';
import { goTo, StrategyContents } from './strategy-contents.tsx';
import { StrategyReading } from './strategy-reading.tsx';
import type { StrategySearch } from './strategy-search.ts';
import { StrategyWriting } from './strategy-writing.tsx';
import type { StrategyState } from './use-strategy.ts';

export interface StrategyViewProps {
  state: StrategyState;
  search: StrategySearch;
  onSearch: (search: StrategySearch) => void;
}

/** The strategy as a document: its contents at the left, who stands by it at the right. */
export function StrategyView({ state, search, onSearch }: StrategyViewProps) {
  const { t } = useTranslation('strategy');
  const { actor } = usePlanStore();
  const [isStarted, setStarted] = useState(false);
  const isBlank = filledSections(state.content).length === 0 && numberedVersions(state.versions).length === 0;
  const section = SECTIONS.find((each) => each === search.section);
  useEffect(() => {
    if (!section) return;
    goTo(section);
    document.querySelector<HTMLElement>(`#${section} :is(button, input, textarea)`)?.focus({ preventScroll: true });
    // One is led there once: the same link leads there again.
    onSearch({});
  }, [section, onSearch]);
  if (section && !isStarted) setStarted(true);
  if (isBlank && !isStarted && !section) {
    const start = () => {
      flushSync(() => setStarted(true));
      document.querySelector<HTMLElement>('#vision button')?.click();
    };
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <EmptyStrategy onStart={state.canEdit ? start : undefined} />
      </div>
    );
  }
  const isAsked = versionAskedOf(actor.personId, state.versions, state.acknowledgements) !== undefined;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
      <div className="mx-auto flex max-w-[1240px] gap-x-10 px-8 @max-4xl:flex-col @max-4xl:px-[22px] max-md:px-4 print:block print:p-0">
        <div className="shrink-0 pt-7 @4xl:sticky @4xl:top-0 @4xl:w-[168px] @4xl:self-start">
          <StrategyContents content={state.content} />
        </div>
        <div className="min-w-0 flex-1 @4xl:max-w-[720px]">
          {isAsked && (
            <div data-print="hidden" className="mt-4 @4xl:hidden">
              <Banner
                action={
                  <Button look="outline" onClick={() => goTo('my-adhesion')}>
                    {t('adhesion.goTo')}
                  </Button>
                }
              >
                {t('adhesion.asked')}
              </Banner>
            </div>
          )}
          <div>
            <StrategyText state={state} search={search} onSearch={onSearch} />
          </div>
        </div>
        <aside
          aria-label={t('adhesion.title')}
          className="w-[300px] shrink-0 pt-7 pb-10 @max-4xl:w-full @max-4xl:border-t @max-4xl:border-line print:w-full print:border-t print:border-line"
        >
          <AdhesionPanel state={state} readVersionId={search.version} onRead={(version) => onSearch({ version })} />
        </aside>
      </div>
    </div>
  );
}

/** The text in progress, or a version as it was published. */
function StrategyText({ state, search, onSearch }: StrategyViewProps) {
  const { t, i18n } = useTranslation('strategy');
  const format = formatFor(i18n.language);
  const { version } = search;
  if (version === undefined) {
    return state.canEdit ? (
      <StrategyWriting state={state} ambitionId={search.ambition} />
    ) : (
      <StrategyReading content={state.content} plan={state.plan} ambitionIds={state.ambitions.map(({ id }) => id)} />
    );
  }
  const read = numberedVersions(state.versions).find((each) => each.version.id === version);
  const back = (
    <Button look="outline" onClick={() => onSearch({})}>
      {t('version.back')}
    </Button>
  );
  if (!read) {
    return (
      <div className="py-6">
        <Banner tone="warn" action={back}>
          {t('version.gone')}
        </Banner>
      </div>
    );
  }
  return (
    <>
      <div className="pt-6 print:pt-0">
        <Banner action={<span data-print="hidden">{back}</span>}>
          {t('version.reading', { number: read.number, day: publishedDay(read.version.createdAt, format) })}
        </Banner>
      </div>
      <div>
        <StrategyReading content={publishedContent(read.version)} plan={state.plan} />
      </div>
    </>
  );
}
