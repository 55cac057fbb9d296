import { useNavigate } from '@tanstack/react-router';
import { Bookmark } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { searchEntries, searchEntryOf } from '../../features/search/rules.ts';
import { registry } from '../../features/registry.ts';
import { viewOf, writeView } from '../../features/board/view/rules.ts';
import { savedViewKind } from '../../features/views/schema.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import type { PaletteGroup } from '../../ui-kit/command-palette.tsx';
import type { PlanStore } from '../plan-store/plan-store.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { recordLink } from '../record-link.ts';

/** More than anyone reads: another letter says it better. */
const MOST = 30;

/** What ⌘K finds in the plan: any record that has a page, by its words; the saved views as long as nothing is typed. */
export function useSearch(): (query: string) => PaletteGroup[] {
  const { t } = useTranslation('board');
  const { t: kinds } = useTranslation('kinds');
  const store = usePlanStore();
  const navigate = useNavigate();
  return useCallback(
    (query) => {
      const { actor, planId } = store;
      const params = { workspaceId: actor.workspaceId, planId };
      const views = store.living(savedViewKind).map(({ id, name, query: seen }) => ({
        id,
        label: name,
        icon: Bookmark,
        run: () =>
          void navigate({
            to: '/w/$workspaceId/plans/$planId/actions',
            params,
            search: { ...writeView(viewOf(seen)), saved: id },
          }),
      }));
      const found = searchEntries(searchable(store), query, MOST).map(({ kind, record, title }) => ({
        id: record.id,
        label: title || kinds(kind as never),
        hint: typeof record.code === 'string' && record.code !== '' ? record.code : kinds(kind as never),
        run: () => {
          const link = placeOf(kind, record, store);
          if (link) void navigate(link);
        },
      }));
      return [
        { title: t('views.title'), items: views },
        { title: kinds('found'), items: found, isFound: true },
      ];
    },
    [store, navigate, t, kinds],
  );
}

/** The page that shows a record; for what is said about one or is a part of one, the page of that one. */
function placeOf(kind: string, record: AnyRecord, { actor, planId }: PlanStore) {
  return (
    recordLink(kind, record.id, actor.workspaceId, planId) ??
    recordLink(String(record.subjectKind), String(record.subjectId), actor.workspaceId, planId) ??
    (typeof record.playId === 'string' ? recordLink('play', record.playId, actor.workspaceId, planId) : undefined)
  );
}

function* searchable(store: PlanStore) {
  for (const kind of registry.values()) {
    for (const record of store.living(kind)) {
      if (placeOf(kind.kind, record, store)) yield searchEntryOf(kind, record);
    }
  }
}
