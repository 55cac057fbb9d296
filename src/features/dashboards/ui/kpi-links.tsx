import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { recordLink } from '../../../web/record-link.ts';
import { actionKind } from '../../actions/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';

/** The objectives measured by an indicator, and the actions that move it. */
export function KpiLinks({ kpiId }: { kpiId: string }) {
  const { t } = useTranslation('indicators');
  const objectives = useRecords(objectiveKind).filter((objective) => objective.kpiId === kpiId);
  const served = new Set(objectives.map(({ id }) => id));
  const actions = useRecords(actionKind).filter(
    (action) => action.kpiId === kpiId || served.has(action.objectiveId ?? ''),
  );
  return (
    <section aria-label={t('serves')} className="mt-5 border-t border-line pt-4 @3xl:mt-0 @3xl:border-0 @3xl:pt-0">
      <h2 className="font-semibold">{t('serves')}</h2>
      {objectives.length + actions.length === 0 && <p className="mt-1.5 text-ink-2">{t('servesNothing')}</p>}
      <RecordLinks title={t('objectives')} kind={objectiveKind.kind} records={objectives} />
      <RecordLinks title={t('actions')} kind={actionKind.kind} records={actions} />
    </section>
  );
}

function RecordLinks(props: { title: string; kind: string; records: readonly { id: string; title: string }[] }) {
  const { actor, planId } = usePlanStore();
  if (props.records.length === 0) return null;
  return (
    <>
      <h3 className="mt-2 text-sm text-ink-3">{props.title}</h3>
      <ul className="-mx-2">
        {props.records.map(({ id, title }) => (
          <li key={id}>
            <Link
              {...recordLink(props.kind, id, actor.workspaceId, planId)}
              className="block min-h-7 touch-target truncate rounded-sm px-2 py-1 hover:bg-hover"
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
