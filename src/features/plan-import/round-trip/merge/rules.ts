import { foldText } from '../../../../kernel/folded-text.ts';
import { sumCents } from '../../../../kernel/money.ts';
import type { Doubt, PlanProposal, ProposedAction, ProposedAmount } from '../../schema.ts';
import { readMonths, toldValue } from '../rules.ts';
import { EDITABLE_FIELDS, type EditableField, type LetterField, type LinkedField, type Said } from '../schema.ts';

type Take = (to: ProposedAction, from: ProposedAction) => void;

function take(name: keyof ProposedAction): Take {
  return (to, from) => Object.assign(to, { [name]: from[name] });
}

function takeLinked(field: LinkedField): Take {
  return (to, from) => {
    to.linked = { ...to.linked, [field]: from.linked[field] };
  };
}

function takeLetter(field: LetterField): Take {
  return (to, from) => {
    to.letterKeys = { ...to.letterKeys, [field]: from.letterKeys[field] };
  };
}

const NO_AMOUNT = { plannedCents: 0, revisedCents: null, committedCents: 0, invoicedCents: 0, paidCents: 0 };

function takeAmounts(name: Exclude<keyof ProposedAmount, 'month'>): Take {
  return (to, from) => {
    const others = to.amounts.map((amount) => ({ ...amount, [name]: NO_AMOUNT[name] }));
    const taken = from.amounts.map((amount) => ({ ...NO_AMOUNT, month: amount.month, [name]: amount[name] }));
    to.amounts = [...others, ...taken];
  };
}

const TAKES: Record<EditableField, Take> = {
  objective: take('objectiveKey'),
  action: take('title'),
  description: take('description'),
  code: take('code'),
  owner: take('ownerKey'),
  contributors: take('contributorKeys'),
  accountable: takeLetter('accountable'),
  doers: takeLetter('doers'),
  consulted: takeLetter('consulted'),
  informed: takeLetter('informed'),
  channel: take('channelKey'),
  tags: take('tagKeys'),
  segments: takeLinked('segments'),
  personas: takeLinked('personas'),
  method: take('sellingMethod'),
  option: takeLinked('option'),
  indicator: takeLinked('indicator'),
  competitor: takeLinked('competitor'),
  start: take('startDate'),
  due: take('dueDate'),
  priority: take('priority'),
  status: take('status'),
  progress: take('progress'),
  hours: take('workHours'),
  volumeLow: take('expectedVolumeLow'),
  volume: take('expectedVolume'),
  volumeHigh: take('expectedVolumeHigh'),
  yieldLow: take('expectedYieldLow'),
  yield: take('expectedYield'),
  yieldHigh: take('expectedYieldHigh'),
  revenue: take('expectedRevenueCents'),
  budget: takeAmounts('plannedCents'),
  months: (to, from) => {
    to.editedMonths = from.editedMonths;
    takeAmounts('plannedCents')(to, from);
  },
  revised: takeAmounts('revisedCents'),
  committed: takeAmounts('committedCents'),
  invoiced: takeAmounts('invoicedCents'),
  paid: takeAmounts('paidCents'),
};

/**
 * Makes one of the rows that the sheets of an exported workbook have of one action: an edit in any of them counts. Where two
 * sheets were edited differently the later one, which shows more of an action, wins and a doubt tells the other value; amounts
 * by month win over their total. An action added to several sheets under the same name is one as well.
 */
export function mergeSheets(proposal: PlanProposal, saidOf: ReadonlyMap<ProposedAction, Partial<Said>>): void {
  const merged = new Map<string, { action: ProposedAction; said: Partial<Said> }>();
  const absorbed = new Set<string>();
  const actions: ProposedAction[] = [];
  for (const action of proposal.actions) {
    const key = action.recordId ?? `new ${action.objectiveKey ?? ''}|${foldText(action.title)}`;
    const said = saidOf.get(action) ?? {};
    const first = merged.get(key);
    if (!first || (action.recordId === null && first.action.sheet === action.sheet)) {
      merged.set(key, { action, said: { ...said } });
      actions.push(action);
      continue;
    }
    const fields =
      action.recordId === null ? EDITABLE_FIELDS.filter((field) => saysSomething(said[field])) : action.edited;
    if (action.recordId === null) absorbed.add(`${action.sheet}:${action.row}`);
    first.action.otherRows.push({ sheet: action.sheet, row: action.row });
    for (const field of fields) {
      const isTwice = first.action.edited.includes(field) && first.said[field] !== said[field];
      if (isTwice) proposal.doubts.push(editedTwice(proposal, action, field, first.said[field] ?? ''));
      TAKES[field](first.action, action);
      first.said[field] = said[field] ?? '';
    }
    if (action.recordId !== null) first.action.edited = [...new Set([...first.action.edited, ...fields])];
  }
  for (const { action, said } of merged.values()) settleTotal(proposal, action, said);
  proposal.actions = actions;
  proposal.doubts = proposal.doubts.filter(
    ({ rule, sheet, row }) => rule !== 'repeated_action' || !absorbed.has(`${sheet}:${row}`),
  );
}

function saysSomething(said: string | undefined): boolean {
  return said !== undefined && said !== '' && said !== '0';
}

/** A total and its months, both edited: the same edit when they agree, otherwise the months hold. */
function settleTotal(proposal: PlanProposal, action: ProposedAction, said: Partial<Said>): void {
  if (!action.edited.includes('budget') || !action.edited.includes('months')) return;
  action.edited = action.edited.filter((field) => field !== 'budget');
  const total = String(sumCents(readMonths(said.months ?? '').values()));
  if (total !== said.budget) proposal.doubts.push(editedTwice(proposal, action, 'budget', said.budget ?? ''));
}

function editedTwice(proposal: PlanProposal, action: ProposedAction, field: EditableField, other: string): Doubt {
  const columns = proposal.mapping.sheets.find(({ sheet }) => sheet === action.sheet)?.columns ?? [];
  const column = columns.find((one) => one.field === field)?.column ?? null;
  const current = toldValue(field, { [field]: other });
  return {
    sheet: action.sheet,
    row: action.row,
    column,
    rule: 'edited_twice',
    values: { text: action.title, field, current },
  };
}
