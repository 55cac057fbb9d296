import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { VersionEntries } from '../../../web/publication/version-entries.tsx';
import { personKind } from '../../people/schema.ts';
import { type NumberedVersion, numberedVersions } from '../../publication/rules.ts';
import { changedSections, publishedContent } from '../rules.ts';
import { type StrategyVersion, strategyVersionKind } from '../schema.ts';
import { publishedDay } from '../../../web/publication/published-day.ts';
import type { VersionReading } from './version-reading.ts';

/** The versions that were published, the current one first; each opens as it was. */
export function VersionList({ state, readVersionId, onRead, format }: VersionReading & { format: Format }) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const people = useAllRecords(personKind);
  const numbered = numberedVersions(state.versions);
  const current = numbered.at(-1);
  const changed = current ? changedSections(publishedContent(current.version), state.content) : [];
  const remove = ({ version, number }: NumberedVersion<StrategyVersion>) => {
    keepPlace();
    store.delete(strategyVersionKind, [version.id]);
    showToast({
      text: t('version.deleted', { number }),
      action: wayBack(),
    });
  };
  return (
    <section aria-labelledby="versions-title">
      <h2 id="versions-title" className="font-semibold">
        {t('version.all')}
      </h2>
      <p className="mt-0.5 mb-1 text-ink-2 text-pretty">
        {changed.length === 0
          ? t('version.upToDate')
          : t('version.changed', { sections: format.list(changed.map((section) => t(`sections.${section}`))) })}
      </p>
      <VersionEntries
        numbered={numbered}
        readVersionId={readVersionId}
        onRead={onRead}
        canRemove={(version) => store.allows(strategyVersionKind, 'delete', version)}
        onRemove={remove}
        words={{
          title: (number) => t('version.title', { number }),
          read: (number) => t('version.read', { number }),
          remove: (number) => t('version.delete', { number }),
          publishedBy: ({ createdAt, createdBy }) =>
            t('version.publishedBy', {
              day: publishedDay(createdAt, format),
              name: people.find(({ id }) => id === createdBy)?.name ?? '–',
            }),
          material: t('version.material'),
          minor: t('version.minor'),
        }}
      />
    </section>
  );
}
