import { Database, type LucideIcon, Mountain, Split, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { titleOf } from '../../../../records/record-title.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { InlineText } from '../../../../ui-kit/inline-text.tsx';
import { Choice, Property } from '../../../../ui-kit/property-list.tsx';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import type { Objective } from '../../../objectives/schema.ts';
import { ambitionKind } from '../../../strategy/schema.ts';
import { strategicOptionKind } from '../../../swot/schema.ts';
import { segmentKind } from '../../../targets/schema.ts';

const NONE = 'none';

interface ObjectiveOriginProps {
  objective: Objective;
  disabled: boolean;
  onChange: (values: Partial<Objective>) => void;
}

/** What an objective serves and comes from, whom it concerns, and where its figures come from. */
export function ObjectiveOrigin({ objective, disabled, onChange }: ObjectiveOriginProps) {
  const { t } = useTranslation('smart');
  const named = (records: readonly { id: string; title?: string; name?: string }[]) =>
    records.map((record) => ({ id: record.id, label: titleOf(record) }));
  const lines = [
    { field: 'ambitionId', name: 'ambition', icon: Mountain, options: named(useRecords(ambitionKind)) },
    { field: 'optionId', name: 'option', icon: Split, options: named(useRecords(strategicOptionKind)) },
    { field: 'segmentId', name: 'segment', icon: Users, options: named(useRecords(segmentKind)) },
  ] as const satisfies { field: keyof Objective; name: string; icon: LucideIcon; options: unknown }[];
  return (
    <dl className="mt-4 flex flex-col gap-1">
      {lines.map(({ field, name, icon, options }) => {
        const chosen = options.find(({ id }) => id === objective[field]);
        if (options.length === 0) return null;
        return (
          <Property key={field} icon={icon} label={t(`origin.${name}`)}>
            <Choice
              label={t(`origin.${name}`)}
              value={chosen?.id ?? NONE}
              options={[{ id: NONE, label: t(`origin.none.${name}`) }, ...options]}
              searchable={options.length > 8}
              disabled={disabled}
              onChange={(id) => onChange({ [field]: id === NONE ? null : id })}
            >
              <span className={cx('min-w-0 py-1 leading-4', !chosen && 'text-ink-3')}>
                {chosen?.label ?? t(`origin.none.${name}`)}
              </span>
            </Choice>
          </Property>
        );
      })}
      <Property icon={Database} label={t('source')}>
        <InlineText
          label={t('source')}
          value={objective.dataSource}
          placeholder={disabled ? '–' : t('sourceExample')}
          disabled={disabled}
          maxLength={120}
          className="px-1.5"
          onCommit={(typed) => {
            onChange({ dataSource: typed.trim() });
            return undefined;
          }}
        />
      </Property>
    </dl>
  );
}
