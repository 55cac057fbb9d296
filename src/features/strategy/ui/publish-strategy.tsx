import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { rankBetween } from '../../../records/rank.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { PublishDialog } from '../../../web/publication/publish-dialog.tsx';
import { nextNumber, numberedVersions } from '../../publication/rules.ts';
import { changedSections, publishedContent } from '../rules.ts';
import { strategyVersionKind } from '../schema.ts';
import type { StrategyState } from './use-strategy.ts';

export interface PublishStrategyProps {
  state: StrategyState;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Publishes the strategy as it stands. */
export function PublishStrategy({ state, open, onOpenChange }: PublishStrategyProps) {
  const { t, i18n } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const format = formatFor(i18n.language);
  const last = numberedVersions(state.versions).at(-1);
  const number = nextNumber(state.versions);
  const changed = last ? changedSections(publishedContent(last.version), state.content) : [];
  const sections = format.list(changed.map((section) => t(`sections.${section}`)));
  return (
    <PublishDialog
      open={open}
      onOpenChange={onOpenChange}
      isFirst={!last}
      words={{
        title: t('publish.title', { number }),
        text: t('publish.text'),
        changed: sections && t('publish.parts', { sections }),
        note: t(last ? 'publish.note' : 'publish.noteFirst'),
        noteExample: t(last ? 'publish.noteExample' : 'publish.noteFirstExample'),
        scope: t('publish.scope'),
        material: t('publish.material'),
        materialText: t('publish.materialText'),
        minor: t('publish.minor'),
        minorText: t('publish.minorText'),
        confirm: t('publish.confirm'),
      }}
      onPublish={(version) => {
        const rank = rankBetween(last?.version.rank ?? null, null);
        const fields = { ...version, content: state.content };
        store.edit([{ op: 'create', kind: strategyVersionKind.kind, id: newId(), rank, fields }]);
        showToast({ text: t('publish.done', { number }), action: wayBack() });
      }}
    />
  );
}
