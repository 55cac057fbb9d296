import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Sheet } from '../../../kernel/sheet.ts';
import { MAX_OPERATIONS, type Operation } from '../../../records/change.ts';
import { ApiProblem, api } from '../../../web/http.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { actionKind } from '../../actions/schema.ts';
import { budgetLineKind } from '../../budget/schema.ts';
import { channelKind, tagKind } from '../../catalogue/schema.ts';
import { milestoneKind } from '../../objectives/milestones/schema.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { personKind } from '../../people/schema.ts';
import { planKind } from '../../plans/schema.ts';
import { responsibilityKind } from '../../responsibilities/schema.ts';
import { competitorKind } from '../../competition/schema.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { strategicOptionKind } from '../../swot/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';
import { linkedNames } from '../linked/rules.ts';
import type { LinkedNames } from '../round-trip/schema.ts';
import { contextFor, operationsForProposal } from '../operations/rules.ts';
import type { PlanState } from '../operations/schema.ts';
import { proposePlan } from '../rules.ts';
import type { ColumnField, ImportChoices, PlanMapping, PlanProposal } from '../schema.ts';

/** Where an import is: waiting for a file, reading it, refused with the code of a sentence, or read. */
export type ImportState =
  | { step: 'choosing'; problem?: string }
  | { step: 'reading'; name: string }
  | { step: 'read'; name: string; sheets: Sheet[]; mapping: PlanMapping; choices: ImportChoices };

const NO_CHOICES: ImportChoices = {
  people: {},
  skipExisting: true,
  deleteMissing: false,
  deleteMissingMilestones: false,
};

export interface PlanImport {
  state: ImportState;
  /** Null until a file is read. Made anew, here, as answers and the plan change. */
  proposal: PlanProposal | null;
  operations: Operation[];
  isTooMuch: boolean;
  read: (file: File) => void;
  reset: () => void;
  setField: (sheet: number, column: number, field: ColumnField) => void;
  setIncluded: (sheet: number, included: boolean) => void;
  setChoices: (choices: Partial<ImportChoices>) => void;
  /** Writes it all as one change; true when there was something to write. */
  commit: () => boolean;
}

/** Reads a file on the server, then proposes in the browser, where every answer shows at once. */
export function useImport(): PlanImport {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const store = usePlanStore();
  const plan = usePlanState();
  const today = useToday();
  const [state, setState] = useState<ImportState>({ step: 'choosing' });
  const reading = useRef<AbortController>(null);

  const proposal = useMemo(() => {
    if (state.step !== 'read' || !plan) return null;
    const context = contextFor(plan, { today, locale, chosenPeople: state.choices.people });
    return proposePlan(state.sheets, context, state.mapping);
  }, [state, plan, today, locale]);
  const operations = useMemo(() => {
    if (!proposal || !plan || state.step !== 'read') return [];
    return operationsForProposal(proposal, plan, state.choices, { newId, locale });
  }, [proposal, plan, state, locale]);
  const isTooMuch = operations.length > MAX_OPERATIONS;

  const reset = () => {
    reading.current?.abort();
    setState({ step: 'choosing' });
  };
  const read = (file: File) => {
    reading.current?.abort();
    const controller = new AbortController();
    reading.current = controller;
    setState({ step: 'reading', name: file.name });
    const form = new FormData();
    form.set('file', file);
    form.set('options', JSON.stringify({ locale }));
    const path = `/v1/workspaces/${store.actor.workspaceId}/plans/${store.planId}/imports/preview`;
    api<{ sheets: Sheet[]; proposal: PlanProposal }>(path, { method: 'POST', body: form, signal: controller.signal })
      .then(({ sheets, proposal: { mapping } }) => {
        setState({ step: 'read', name: file.name, sheets, mapping, choices: NO_CHOICES });
      })
      .catch((error: unknown) => {
        if (!controller.signal.aborted) setState({ step: 'choosing', problem: problemOf(error) });
      });
  };
  const remap = (sheet: number, change: (mapping: PlanMapping['sheets'][number]) => PlanMapping['sheets'][number]) => {
    if (state.step !== 'read') return;
    const sheets = state.mapping.sheets.map((one) => (one.sheet === sheet ? change(one) : one));
    setState({ ...state, mapping: { sheets } });
  };
  return {
    state,
    proposal,
    operations,
    isTooMuch,
    read,
    reset,
    setField: (sheet, column, field) =>
      remap(sheet, (mapping) => ({
        ...mapping,
        columns: mapping.columns.map((one) => (one.column === column ? { ...one, field, confidence: 1 } : one)),
      })),
    setIncluded: (sheet, included) => remap(sheet, (mapping) => ({ ...mapping, included })),
    setChoices: (choices) => state.step === 'read' && setState({ ...state, choices: { ...state.choices, ...choices } }),
    commit: () => !isTooMuch && store.edit(operations) !== undefined,
  };
}

function usePlanState(): PlanState | null {
  const { planId } = usePlanStore();
  const plans = useRecords(planKind);
  const objectives = useRecords(objectiveKind);
  const actions = useRecords(actionKind);
  const budgetLines = useRecords(budgetLineKind);
  const responsibilities = useRecords(responsibilityKind);
  const milestones = useRecords(milestoneKind);
  const people = useAllRecords(personKind);
  const channels = useAllRecords(channelKind);
  const tags = useAllRecords(tagKind);
  const linked = useLinkedNames();
  return useMemo(() => {
    const plan = plans.find(({ id }) => id === planId);
    if (!plan) return null;
    const living = {
      people: people.filter(isLiving),
      channels: channels.filter(isLiving),
      tags: tags.filter(isLiving),
    };
    return {
      plan,
      objectives,
      actions,
      budgetLines,
      responsibilities,
      milestones,
      ...living,
      linked,
      named: [...people, ...channels, ...tags],
    };
  }, [plans, planId, objectives, actions, budgetLines, responsibilities, milestones, people, channels, tags, linked]);
}

function useLinkedNames(): LinkedNames {
  const segments = useRecords(segmentKind);
  const personas = useRecords(personaKind);
  const options = useRecords(strategicOptionKind);
  const kpis = useRecords(kpiKind);
  const competitors = useRecords(competitorKind);
  return useMemo(
    () => linkedNames({ segments, personas, options, kpis, competitors }),
    [segments, personas, options, kpis, competitors],
  );
}

function isLiving({ deletedAt }: { deletedAt: string | null }): boolean {
  return deletedAt === null;
}

/** The code of the sentence that says why. */
function problemOf(error: unknown): string {
  if (!(error instanceof ApiProblem)) return 'unreachable';
  const rule = error.issues.find(({ path }) => path === 'file')?.rule;
  return rule ?? (error.code === 'too_large' ? 'file_too_large' : 'other');
}
