import { Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Tag } from '../../../ui-kit/chip.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { personKind } from '../../people/schema.ts';
import { type NumberedVersion, numberedVersions } from '../../publication/rules.ts';
import { changedSections, publishedContent } from '../rules.ts';
import { type StrategyVersion, strategyVersionKind } from '../schema.ts';
import { publishedDay } from './published-day.ts';
import type { VersionReading } from './version-reading.ts';

/** The versions that were published, the current one first; each opens as it was. */
export function VersionList({ state, readVersionId, onRead, format }: VersionReading & { format: Format }) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const people = useAllRecords(personKind);
  const numbered = numberedVersions(state.versions).toReversed();
  const [current] = numbered;
  const changed = current ? changedSections(publishedContent(current.version), state.content) : [];
  const remove = ({ version, number }: NumberedVersion<StrategyVersion>) => {
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
      <ul>
        {numbered.map((entry) => {
          const { version, number } = entry;
          const author = people.find(({ id }) => id === version.createdBy);
          return (
            <li key={version.id} className="flex gap-1 border-b border-line py-2.5 last:border-b-0">
              <div className="min-w-0 flex-1">
                <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                  <button
                    type="button"
                    aria-label={t('version.read', { number })}
                    aria-current={version.id === readVersionId ? 'true' : undefined}
                    onClick={() => onRead(version.id)}
                    className={cx(
                      'touch-target rounded-sm text-left font-medium text-accent underline-offset-2 hover:underline',
                      version.id === readVersionId && 'underline',
                    )}
                  >
                    {t('version.title', { number })}
                  </button>
                  <Tag tone={version.material || number === 1 ? 'accent' : 'plain'}>
                    {t(version.material || number === 1 ? 'version.material' : 'version.minor')}
                  </Tag>
                </p>
                <p className="text-sm text-ink-2">
                  {t('version.publishedBy', {
                    day: publishedDay(version.createdAt, format),
                    name: author?.name ?? '–',
                  })}
                </p>
                {version.note && <p className="mt-0.5 whitespace-pre-line text-pretty">{version.note}</p>}
              </div>
              {version === current?.version && store.allows(strategyVersionKind, 'delete', version) && (
                <IconButton
                  icon={Trash2}
                  label={t('version.delete', { number })}
                  data-print="hidden"
                  className="size-7!"
                  onClick={() => remove(entry)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
