import { useNavigate } from '@tanstack/react-router';
import { Bookmark, BookCopy } from 'lucide-react';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { passageOf, searchEntries, searchEntryOf } from '../../features/search/rules.ts';
import { registry } from '../../features/registry.ts';
import { viewOf, writeView } from '../../features/board/view/rules.ts';
import { planModelKind } from '../../features/plan-models/schema.ts';
import { planKind } from '../../features/plans/schema.ts';
import { savedViewKind } from '../../features/views/schema.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import type { PaletteGroup } from '../../ui-kit/command-palette.tsx';
import type { PlanStore } from '../plan-store/plan-store.ts';
import { usePlanStore } from '../plan-store/plan-store-context.ts';
import { recordLink } from '../record-link.ts';

/** More than anyone reads: another letter says it better. */
const MOST = 30;

/** What ⌘K finds in the plan: what one does with it, its saved views, and any record that has a page, by its words. */
export function useSearch(): (query: string) => PaletteGroup[] {
  const { t } = useTranslation('board');
  const { t: kinds } = useTranslation('kinds');
  const { t: shell } = useTranslation('shell');
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
      const found = searchEntries(searchable(store), query, MOST).map((entry) => {
        const { kind, record, title } = entry;
        const declared = registry.get(kind);
        const passage = declared ? passageOf(declared, entry, query) : null;
        const what = typeof record.code === 'string' && record.code !== '' ? record.code : kinds(kind as never);
        return {
          id: record.id,
          label: title || kinds(kind as never),
          hint: passage === null ? what : `${what} · ${passage}`,
          run: () => {
            const link = placeOf(kind, record, store);
            if (link) void navigate(link);
          },
        };
      });
      const plan = store.living(planKind).find(({ id }) => id === planId);
      const canKeep = plan && store.allowsCreating(planModelKind, { sourcePlanId: planId });
      const commands = canKeep
        ? [
            {
              id: 'keep-model',
              label: shell('palette.keepModel'),
              icon: BookCopy,
              run: () =>
                void navigate({
                  to: '/w/$workspaceId/settings',
                  params: { workspaceId: actor.workspaceId },
                  search: { keep: true },
                }),
            },
          ]
        : [];
      return [
        { title: plan?.name ?? '', items: commands },
        { title: t('views.title'), items: views },
        { title: kinds('found'), items: found, isFound: true },
      ];
    },
    [store, navigate, t, kinds, shell],
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
