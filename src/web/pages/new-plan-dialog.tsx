import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelKind } from '../../features/catalogue/schema.ts';
import { sectorOperations } from '../../features/examples/sectors/rules.ts';
import { SECTORS } from '../../features/examples/sectors/schema.ts';
import { starterOperations } from '../../features/examples/starter/rules.ts';
import { copyPlan } from '../../features/plan-copy/rules.ts';
import { type ModelContent, planFromModel } from '../../features/plan-models/rules.ts';
import { ModelChoices } from '../../features/plan-models/ui/model-choices.tsx';
import { type NewPlan, NewPlanForm } from '../../features/plans/ui/new-plan-form.tsx';
import { type Plan, planKind } from '../../features/plans/schema.ts';
import { registry } from '../../features/registry.ts';
import type { WorkspaceSettings } from '../../features/workspaces/schema.ts';
import { addDays, type Day } from '../../kernel/calendar.ts';
import { newId } from '../../kernel/ids.ts';
import { isAtLeast } from '../../records/actor.ts';
import { MAX_OPERATIONS, type Operation } from '../../records/change.ts';
import type { AnyRecord } from '../../records/define-record.ts';
import { ranksAfter } from '../../records/rank.ts';
import { decodeSnapshot, type WireSnapshot } from '../../records/wire-snapshot.ts';
import { Dialog } from '../../ui-kit/dialog.tsx';
import { onDemand } from '../../ui-kit/on-demand.ts';
import { ApiProblem, api, Unreachable } from '../http.ts';
import type { PlanStore } from '../plan-store/plan-store.ts';
import { usePlanStore, useRecords } from '../plan-store/plan-store-context.ts';
import { useToday } from '../today.ts';

/** A whole plan takes its room: it comes to those who choose it. */
const exampleCode = onDemand(() => import('../../features/examples/model/rules.ts'));

/** A plan from the template or from nothing; it is created at once and opened. */
export function NewPlanDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t, i18n } = useTranslation('plans');
  const { t: models } = useTranslation('models');
  const store = usePlanStore();
  const { actor } = store;
  const navigate = useNavigate();
  const today = useToday();
  const plans = useRecords(planKind);
  const channels = useRecords(channelKind);
  const { workspaceId, personId } = actor;
  const settings = useQuery({
    queryKey: ['workspace', workspaceId],
    queryFn: () => api<WorkspaceSettings>(`/v1/workspaces/${workspaceId}`),
    enabled: open,
  }).data;
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const lastEnd = plans.reduce<Day>((last, plan) => (plan.periodEnd > last ? plan.periodEnd : last), '');

  // A closed plan is copied by those who may close one.
  const sources = plans
    .filter(({ openTo }) => openTo === 'workspace' || isAtLeast(actor.role, 'admin'))
    .toSorted((a, b) => b.periodEnd.localeCompare(a.periodEnd));

  const create = async (plan: NewPlan) => {
    setBusy(true);
    setProblem(null);
    try {
      const currency = settings?.currency ?? 'EUR';
      const source = plan.model === 'copy' ? plans.find(({ id }) => id === plan.sourceId) : undefined;
      const locale = i18n.language === 'en' ? 'en' : 'fr';
      const own =
        plan.model === 'own'
          ? await contentOf(workspaceId, plan.sourceId)
          : plan.model === 'verdier'
            ? (await exampleCode.fetch()).exampleModel(registry, { locale, today, newId }, channels)
            : undefined;
      const fields = {
        ...(source && whatIsKept(source)),
        ...(own && whatIsKept(own.plan)),
        name: plan.name,
        status: 'active',
        periodStart: plan.start,
        periodEnd: plan.end,
        currency: (source ?? own?.plan)?.currency ?? currency,
      };
      const rank =
        ranksAfter(
          plans
            .map((known) => known.rank)
            .toSorted()
            .at(-1) ?? null,
          1,
        )[0] ?? 'a0';
      const { planId, operations } =
        plan.model === 'starter'
          ? withPlan(
              starterOperations({
                locale,
                // The template is laid out from the day the plan begins.
                today: plan.start > today ? plan.start : today,
                newId,
                ownerPersonId: personId,
                currency,
                fiscalYearStart: Number(plan.start.slice(5, 7)),
                channels,
              }),
              { fields, rank },
            )
          : blank(fields, rank);
      const sector = SECTORS.find((known) => known === plan.model);
      if (sector) {
        const { start: periodStart, end: periodEnd } = plan;
        const request = {
          locale,
          planId,
          periodStart,
          periodEnd,
          currency,
          newId,
          ownerPersonId: personId,
          channels,
        } as const;
        operations.push(...sectorOperations(sector, request));
      }
      if (source) operations.push(...(await copiedFrom(workspaceId, source, { planId, periodStart: plan.start })));
      if (own) {
        const request = { planId, periodStart: plan.start, newId };
        operations.push(...planFromModel(registry, own, sharedRecords(store), request));
      }
      if (operations.length > MAX_OPERATIONS) return setProblem(t('tooLarge'));
      await commit(workspaceId, { id: newId(), planId, operations });
      onOpenChange(false);
      await navigate({ to: '/w/$workspaceId/plans/$planId/actions', params: { workspaceId, planId } });
    } catch (error) {
      const isGone = plan.model === 'own' && error instanceof ApiProblem && error.code === 'not_found';
      setProblem(isGone ? models('gone') : t(error instanceof Unreachable ? 'offline' : 'refused'));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('newPlan')} width="lg">
      <NewPlanForm
        firstDay={lastEnd === '' ? `${today.slice(0, 4)}-01-01` : addDays(lastEnd, 1)}
        sources={sources}
        renderOwn={(choices) => <ModelChoices {...choices} />}
        problem={problem}
        busy={busy}
        onCreate={(plan) => void create(plan)}
      />
    </Dialog>
  );
}

type PlanFields = { [field: string]: unknown };

function whatIsKept(
  kept: Omit<ModelContent['plan'], 'periodStart' | 'periodEnd'> & { openTo?: Plan['openTo'] },
): PlanFields {
  const { description, plannedRevenueCents, envelopeCents, envelopeShare, marginRate, marketShare, openTo } = kept;
  const figures = { plannedRevenueCents, envelopeCents, envelopeShare, marginRate, marketShare };
  return { description, ...figures, ...(openTo && { openTo }) };
}

function contentOf(workspaceId: string, modelId: string): Promise<ModelContent> {
  return api<ModelContent>(`/v1/workspaces/${workspaceId}/plan-models/${modelId}/content`);
}

/** What the workspace has now, by kind. */
function sharedRecords(store: PlanStore): { [kind: string]: readonly AnyRecord[] } {
  const kinds = [...registry.values()].filter(({ scope }) => scope === 'workspace');
  return Object.fromEntries(kinds.map((kind) => [kind.kind, store.living(kind)]));
}

/** Read from the server, which alone has plans that are not on screen. */
async function copiedFrom(
  workspaceId: string,
  source: Plan,
  { planId, periodStart }: { planId: string; periodStart: Day },
): Promise<Operation[]> {
  const snapshot = await api<WireSnapshot>(`/v1/workspaces/${workspaceId}/snapshot?plan=${source.id}`);
  const { records } = decodeSnapshot(snapshot);
  return copyPlan(registry, source, records, { planId, periodStart, newId, withMembers: source.openTo === 'members' });
}

function blank(fields: PlanFields, rank: string): { planId: string; operations: Operation[] } {
  const planId = newId();
  return { planId, operations: [{ op: 'create', kind: planKind.kind, id: planId, rank, fields }] };
}

/** The template under the name and the dates that were chosen. */
function withPlan(
  seed: { planId: string; operations: Operation[] },
  plan: { fields: PlanFields; rank: string },
): { planId: string; operations: Operation[] } {
  const operations = seed.operations.map((operation) =>
    operation.op === 'create' && operation.kind === planKind.kind
      ? { ...operation, rank: plan.rank, fields: { ...operation.fields, ...plan.fields } }
      : operation,
  );
  return { planId: seed.planId, operations };
}

/** Waits for the server's word, since the page of the new plan is read from there. */
async function commit(workspaceId: string, change: { id: string; planId: string; operations: Operation[] }) {
  const { outcomes } = await api<{ outcomes: { status: string }[] }>(`/v1/workspaces/${workspaceId}/changes`, {
    method: 'POST',
    body: { changes: [change] },
  });
  if (outcomes[0]?.status !== 'committed') throw new Error('The plan was refused.');
}
