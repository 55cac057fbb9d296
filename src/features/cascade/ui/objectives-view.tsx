import { ListFilter, ListTree, Plus, Table2, X } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { useToday } from '../../../web/today.ts';
import type { Plan } from '../../plans/schema.ts';
import { CascadeTree } from './cascade-tree.tsx';
import { EmptyCascade } from './empty-cascade.tsx';
import type { EditContext } from './objective-edits.ts';
import { type LookProps, ObjectiveList } from './objective-list.tsx';
import { type Look, LOOKS, type ObjectivesSearch } from './objectives-search.ts';
import { useCascade } from './use-cascade.ts';
import { WorkshopLink } from './workshop-link.tsx';
import { useObjectiveCommands } from './use-objective-commands.ts';

const ICONS = { list: Table2, cascade: ListTree };

export interface ObjectivesViewProps {
  plan: Plan;
  search: ObjectivesSearch;
  onSearch: (search: ObjectivesSearch) => void;
}

/** What the plan aims at, as a table or as a tree. */
export function ObjectivesView({ plan, search, onSearch }: ObjectivesViewProps) {
  const { t, i18n } = useTranslation('objectives');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(locale);
  const today = useToday();
  const cascade = useCascade(search.q ?? '');
  const commands = useObjectiveCommands(cascade);
  const edit = useMemo((): EditContext => ({ plan, today, locale }), [plan, today, locale]);
  const open = (objective: string) => onSearch({ ...search, objective });
  const create = () => {
    const { q: _filter, ...rest } = search;
    onSearch({ ...rest, objective: commands.create(null) });
  };
  useShortcut('n', () => commands.canCreate && create());

  const isFiltered = search.q !== undefined;
  const look = search.look ?? 'list';
  const showAll = () => onSearch({ ...search, q: undefined });
  const props: LookProps = {
    cascade,
    commands,
    edit,
    format,
    isFiltered,
    openId: search.objective ?? null,
    onOpen: open,
    empty: (
      <EmptyState
        icon={ListFilter}
        title={t('noMatch')}
        text=""
        action={
          <Button look="outline" onClick={showAll}>
            {t('showAll')}
          </Button>
        }
      />
    ),
  };
  // Where there is nothing to look at or filter, the one button is that of the empty page.
  if (cascade.all.length === 0) return <EmptyCascade onCreate={commands.canCreate ? create : undefined} />;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-2 px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <SegmentedTabs
          label={t('look')}
          segments={LOOKS.map((id) => ({ id, label: t(`looks.${id}`), icon: ICONS[id] }))}
          value={look}
          onChange={(id: Look) => onSearch({ ...search, look: id === 'cascade' ? id : undefined })}
        />
        <search className="flex min-w-0 items-center gap-1 max-md:order-last max-md:w-full">
          <label className="flex h-[30px] min-w-0 items-center gap-2 rounded-md border border-line-2 bg-surface px-2.5 focus-within:border-accent max-md:flex-1 pointer-coarse:h-11">
            <ListFilter size={15} strokeWidth={1.75} aria-hidden="true" className="text-ink-3" />
            <input
              type="search"
              value={search.q ?? ''}
              aria-label={t('filter')}
              placeholder={t('filter')}
              onChange={(event) => onSearch({ ...search, q: event.target.value || undefined })}
              className="w-40 min-w-0 bg-transparent outline-none max-md:flex-1"
            />
          </label>
          {isFiltered && (
            <Button icon={X} onClick={showAll}>
              {t('showAll')}
            </Button>
          )}
        </search>
        <span className="flex-1" />
        <WorkshopLink />
        {commands.canCreate && (
          <Button look="primary" icon={Plus} onClick={create}>
            {t('create')}
            <Kbd className="border-on-accent/40 text-on-accent! max-md:hidden">{t('createKey')}</Kbd>
          </Button>
        )}
      </div>
      {look === 'list' ? <ObjectiveList {...props} /> : <CascadeTree {...props} />}
    </div>
  );
}
