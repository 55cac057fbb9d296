import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { api } from '../../../web/http.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { underestimateOf, type WorkspaceUnitCosts } from '../../budget/comparables/rules.ts';
import { plannedUnitCents } from '../../budget/natures/rules.ts';
import type { BudgetLine } from '../../budget/schema.ts';
import type { EditContext } from './board-edits.ts';

/**
 * The lines that plan less than what such things have cost, each with the sentence that says so. What they cost is asked only
 * where some of these lines can be compared; without an answer there is no opinion.
 */
export function useUnderestimates(
  lines: readonly BudgetLine[],
  { edit, format }: { edit: EditContext; format: Format },
): ReadonlyMap<string, string> {
  const { t } = useTranslation('panel');
  const { t: fields } = useTranslation('fields');
  const { actor, planId } = usePlanStore();
  const { data } = useQuery({
    queryKey: ['unit-costs', actor.workspaceId, planId],
    queryFn: ({ signal }) =>
      api<WorkspaceUnitCosts>(`/v1/workspaces/${actor.workspaceId}/plans/${planId}/unit-costs`, { signal }),
    enabled: lines.some((line) => plannedUnitCents(line) !== null),
    retry: false,
  });
  return useMemo(() => {
    const money = (cents: number) => format.money(cents, edit.plan.currency);
    const found = new Map<string, string>();
    for (const line of lines) {
      const under = data ? underestimateOf(line, data) : null;
      if (under === null) continue;
      const text = t('budget.underestimated', {
        unit: money(under.unitCents),
        name: fields(`choices.unitName.${line.unitName}`),
        quarter: money(under.quarterCents),
        lines: format.number(under.count),
        missing: money(under.missingCents),
      });
      found.set(line.id, text);
    }
    return found;
  }, [lines, data, t, fields, format, edit.plan.currency]);
}
