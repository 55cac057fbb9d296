import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { ProgressBar } from '../../../ui-kit/progress-bar.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { standingWithin } from '../../indicators/follow-up/rules.ts';
import { shareDone } from '../../indicators/rules.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { KpiStanding } from '../../../web/indicators/kpi-standing.tsx';
import { useFollowUps } from '../../../web/indicators/use-follow-ups.ts';
import type { Objective } from '../../objectives/schema.ts';
import type { Span } from '../../indicators/periods/rules.ts';

const NONE = 'none';

/** The indicator of the plan that measures an objective, which then lends it its name and unit. */
export function KpiChoice(props: {
  objective: Objective;
  disabled: boolean;
  onChange: (values: Partial<Objective>) => void;
}) {
  const { objective, disabled, onChange } = props;
  const { t } = useTranslation('indicators');
  const kpis = useRecords(kpiKind);
  const chosen = kpis.find(({ id }) => id === objective.kpiId);
  return (
    <Choice
      label={t('objective.followed')}
      value={chosen?.id ?? NONE}
      options={[{ id: NONE, label: t('objective.none') }, ...kpis.map(({ id, name }) => ({ id, label: name }))]}
      searchable
      disabled={disabled}
      onChange={(id) => {
        const kpi = kpis.find((one) => one.id === id);
        onChange(kpi ? { kpiId: kpi.id, indicator: kpi.name, unit: kpi.unit } : { kpiId: null });
      }}
    >
      <span className="min-w-0 py-1 leading-4">
        {chosen?.name ?? <span className="text-ink-3">{t('objective.none')}</span>}
      </span>
    </Choice>
  );
}

/** What its indicator says of an objective, over the objective’s own dates; nothing without one. */
export function ObjectiveStanding(props: { objective: Objective; plan: Span; format: Format }) {
  const { objective, plan, format } = props;
  const { t } = useTranslation('indicators');
  const { actor, planId } = usePlanStore();
  const followUp = useFollowUps().find(({ kpi }) => kpi.id === objective.kpiId);
  if (!followUp) return null;
  const { kpi } = followUp;
  const standing = standingWithin(followUp, objective, plan);
  const done = shareDone(kpi, standing.realised, objective.baseline, objective.target);
  return (
    <section aria-label={t('objective.standing')} className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{t('objective.standing')}</h2>
      {done !== null && (
        <p className="mt-2 flex items-center gap-2">
          <ProgressBar ratio={done} className="flex-1" />
          <span className="text-ink-2 tabular-nums">{format.percent(done)}</span>
        </p>
      )}
      <KpiStanding kpi={kpi} standing={standing} format={format} />
      <Link
        {...recordLink(kpiKind.kind, kpi.id, actor.workspaceId, planId)}
        className="mt-2 inline-flex touch-target items-center rounded-sm text-accent underline-offset-2 hover:underline"
      >
        {t('objective.open')}
      </Link>
    </section>
  );
}
