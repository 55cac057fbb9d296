import { BookMarked, GraduationCap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { EmptyPlaybook } from './empty-playbook.tsx';
import { PlayList } from './play-list.tsx';
import { PlayView } from './play-view.tsx';
import type { PlaybookProps } from './playbook-props.ts';
import { opening } from './playbook-search.ts';
import { ReadingPart } from './reading-part.tsx';

/** What works, to be read before a call: the plays and the reading list, or one play. */
export function PlaybookView(props: PlaybookProps & { renderHistory: (playId: string) => ReactNode }) {
  const { t } = useTranslation('playbook');
  const { state, search, onSearch } = props;
  if (search.play !== undefined) return <PlayView key={search.play} {...props} playId={search.play} />;
  if (state.plays.length === 0) {
    const start = () => onSearch({ play: state.create('objection'), edit: true });
    return (
      <div className="min-h-0 flex-1 overflow-y-auto">
        <EmptyPlaybook onStart={state.canCreate ? start : undefined} />
      </div>
    );
  }
  const part = search.part ?? 'plays';
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
      <div className="mx-auto max-w-[920px] px-8 pb-10 @max-4xl:px-[22px] max-md:px-4">
        <div className="py-3.5" data-print="hidden">
          <SegmentedTabs
            label={t('parts.label')}
            segments={[
              { id: 'plays', label: t('parts.plays'), icon: BookMarked },
              { id: 'reading', label: t('parts.reading'), icon: GraduationCap },
            ]}
            value={part}
            onChange={(id) => onSearch({ ...opening(search), part: id === 'reading' ? id : undefined })}
          />
        </div>
        {part === 'plays' ? <PlayList {...props} /> : <ReadingPart {...props} />}
      </div>
    </div>
  );
}
