import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import type { Day } from '../../../../kernel/calendar.ts';
import { isEmptyDocument } from '../../../../records/rich-text.ts';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { RichTextField } from '../../../../web/rich-text/rich-text-field.tsx';
import type { Plan } from '../../../plans/schema.ts';
import { type Objective, objectiveKind } from '../../../objectives/schema.ts';
import { MilestoneList } from './milestone-list.tsx';
import { MonthlyPath } from './monthly-path.tsx';
import { ObjectiveOrigin } from './objective-origin.tsx';
import { OwnerAnswer } from './owner-answer.tsx';

interface ObjectiveCommitmentProps {
  objective: Objective;
  edit: { plan: Pick<Plan, 'periodStart' | 'periodEnd'>; today: Day; locale: 'fr' | 'en' };
  disabled: boolean;
  format: Format;
  onChange: (values: Partial<Objective>) => void;
}

/** What makes an objective one that people keep to: why it can be reached, who said yes, its milestones, its months. */
export function ObjectiveCommitment(props: ObjectiveCommitmentProps) {
  const { objective, edit, disabled, format, onChange } = props;
  return (
    <>
      <ObjectiveOrigin objective={objective} disabled={disabled} onChange={onChange} />
      <Justification objective={objective} disabled={disabled} />
      {objective.ownerId !== null && <OwnerAnswer objective={objective} />}
      <MilestoneList
        subject={{ subjectKind: 'objective', subjectId: objective.id }}
        edit={edit}
        disabled={disabled}
        format={format}
      />
      <MonthlyPath
        objective={objective}
        plan={edit.plan}
        locale={edit.locale}
        disabled={disabled}
        format={format}
        onChange={onChange}
      />
    </>
  );
}

function Justification({ objective, disabled }: Pick<ObjectiveCommitmentProps, 'objective' | 'disabled'>) {
  const { t } = useTranslation('smart');
  const { t: editor } = useTranslation('editor');
  const store = usePlanStore();
  const field = objectiveKind.fields.justification;
  if (disabled && isEmptyDocument(objective.justification)) return null;
  return (
    <section aria-label={t('justification.title')} className="mt-5 border-t border-line pt-4">
      <h2 className="mb-1 font-semibold">{t('justification.title')}</h2>
      <RichTextField
        label={t('justification.title')}
        value={objective.justification}
        placeholder={t('justification.add')}
        disabled={disabled}
        onSave={(from, to) => {
          if (!field.accepts(to)) return editor('refused', { max: field.maxLength ?? 0 });
          // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
          store.edit([
            { op: 'update', kind: objectiveKind.kind, id: objective.id, fields: { justification: [from, to] } },
          ]);
          return undefined;
        }}
      />
    </section>
  );
}
