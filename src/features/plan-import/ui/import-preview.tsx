import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { SegmentedTabs } from '../../../ui-kit/segmented-tabs.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import type { PlanProposal } from '../schema.ts';
import { Check } from './check.tsx';
import { ColumnMappings } from './column-mappings.tsx';
import { DoubtList } from './doubt-list.tsx';
import { ProposedActions } from './proposed-actions.tsx';
import { ProposedLines } from './proposed-lines.tsx';
import { ProposedMilestones } from './proposed-milestones.tsx';
import type { ImportState, PlanImport } from './use-import.ts';

interface PreviewProps {
  planImport: PlanImport;
  state: Extract<ImportState, { step: 'read' }>;
  proposal: PlanProposal;
}

type View = 'preview' | 'columns' | 'doubts';

/** What the file would bring: in one line, then action by action, column by column, doubt by doubt. */
export function ImportPreview({ planImport, state, proposal }: PreviewProps) {
  const { t, i18n } = useTranslation('imports');
  const { planId } = usePlanStore();
  const plan = useRecords(planKind).find(({ id }) => id === planId);
  const format = useMemo(() => formatFor(i18n.language), [i18n.language]);
  const [view, setView] = useState<View>(isEmpty(proposal) ? 'columns' : 'preview');
  if (!plan) return null;
  const shared = { proposal, format, currency: plan.currency };
  return (
    <div className="flex flex-col gap-3 pb-2">
      <Summary planImport={planImport} {...shared} />
      <Ambiguities planImport={planImport} state={state} proposal={proposal} />
      <SegmentedTabs
        label={t('views')}
        value={view}
        onChange={setView}
        className="flex flex-col gap-3"
        segments={[
          { id: 'preview', label: t('preview') },
          { id: 'columns', label: t('columns') },
          { id: 'doubts', label: t('doubtCount', { total: proposal.doubts.length }) },
        ]}
      >
        {view === 'preview' && (
          <>
            <ProposedActions {...shared} />
            <ProposedMilestones {...shared} />
            <ProposedLines {...shared} />
          </>
        )}
        {view === 'columns' && (
          <ColumnMappings
            sheets={state.sheets}
            mapping={proposal.mapping}
            onField={planImport.setField}
            onIncluded={planImport.setIncluded}
          />
        )}
        {view === 'doubts' && <DoubtList {...shared} />}
      </SegmentedTabs>
      <Choices planImport={planImport} state={state} proposal={proposal} />
    </div>
  );
}

function isEmpty({ actions, milestones, lines }: PlanProposal): boolean {
  return actions.length === 0 && milestones.length === 0 && lines.length === 0;
}

function Summary(props: { planImport: PlanImport } & Parameters<typeof ProposedActions>[0]) {
  const { t } = useTranslation('imports');
  const { proposal, planImport, format, currency } = props;
  if (planImport.isTooMuch) return <Banner tone="bad">{t('tooMuch')}</Banner>;
  if (isEmpty(proposal)) return <Banner tone="warn">{t('nothing')}</Banner>;
  if (planImport.operations.length === 0) return <Banner tone="ok">{t('unchanged')}</Banner>;
  const created = (kind: string) =>
    planImport.operations.filter((operation) => operation.op === 'create' && operation.kind === kind).length;
  const edited = proposal.actions.filter(({ recordId, edited: fields }) => recordId !== null && fields.length > 0);
  const editedMilestones = proposal.milestones.filter(({ recordId }) => recordId !== null).length;
  const parts = [
    created('action') > 0 && t('actions', { count: created('action') }),
    edited.length > 0 && t('edits', { count: edited.length }),
    created('milestone') > 0 && t('newMilestones', { count: created('milestone') }),
    editedMilestones > 0 && t('milestoneEdits', { count: editedMilestones }),
    proposal.lines.length > 0 && t('lineEdits', { count: proposal.lines.length }),
    created('objective') > 0 && t('objectives', { count: created('objective') }),
    created('person') > 0 && t('people', { count: created('person') }),
    created('channel') > 0 && t('channels', { count: created('channel') }),
    created('action') > 0 && t('budget', { amount: format.money(plannedCents(planImport), currency) }),
  ];
  return <output className="text-lg">{parts.filter((part) => part !== false).join(' · ')}</output>;
}

function plannedCents({ operations }: PlanImport): number {
  return operations.reduce((sum, operation) => {
    const isLine = operation.op === 'create' && operation.kind === 'budgetLine';
    return isLine ? sum + Number(operation.fields.plannedCents) : sum;
  }, 0);
}

const NEW = 'new';

/** Names that could be several people: better asked than guessed. */
function Ambiguities({ planImport, state, proposal }: PreviewProps) {
  const { t } = useTranslation('imports');
  const people = useRecords(personKind);
  const asked = proposal.people.filter(({ candidateIds }) => candidateIds.length > 0);
  const answered = Object.entries(state.choices.people);
  if (asked.length === 0 && answered.length === 0) return null;
  const rows = [
    ...asked.map(({ key, name, candidateIds }) => ({ key, name, candidateIds })),
    ...answered.map(([key]) => ({ key, name: key, candidateIds: people.map(({ id }) => id) })),
  ];
  return (
    <div className="grid gap-3 md:grid-cols-2">
      {rows.map(({ key, name, candidateIds }) => (
        <Select
          key={key}
          label={t('who', { name })}
          placeholder={t('chooseWho')}
          options={[
            ...people
              .filter(({ id }) => candidateIds.includes(id))
              .map((person) => ({ id: person.id, label: person.name })),
            { id: NEW, label: t('someoneNew') },
          ]}
          value={Object.hasOwn(state.choices.people, key) ? (state.choices.people[key] ?? NEW) : null}
          onChange={(id) =>
            planImport.setChoices({ people: { ...state.choices.people, [key]: id === NEW ? null : id } })
          }
        />
      ))}
    </div>
  );
}

function Choices({ planImport, state, proposal }: PreviewProps) {
  const { t } = useTranslation('imports');
  const existing = proposal.actions.filter(({ existingId }) => existingId !== null).length;
  const { skipExisting, deleteMissing, deleteMissingMilestones } = state.choices;
  return (
    <>
      {existing > 0 && (
        <Check checked={!skipExisting} onChange={(checked) => planImport.setChoices({ skipExisting: !checked })}>
          {t('alsoExisting', { count: existing })}
        </Check>
      )}
      {proposal.missing.length > 0 && (
        <Check checked={deleteMissing} onChange={(checked) => planImport.setChoices({ deleteMissing: checked })}>
          {t('deleteMissing', { count: proposal.missing.length })}
        </Check>
      )}
      {proposal.missingMilestones.length > 0 && (
        <Check
          checked={deleteMissingMilestones}
          onChange={(checked) => planImport.setChoices({ deleteMissingMilestones: checked })}
        >
          {t('deleteMissingMilestones', { count: proposal.missingMilestones.length })}
        </Check>
      )}
    </>
  );
}
