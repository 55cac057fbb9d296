import { linkedNames } from '../../src/features/plan-import/linked/rules.ts';
import { contextFor, operationsForProposal } from '../../src/features/plan-import/operations/rules.ts';
import type { PlanState } from '../../src/features/plan-import/operations/schema.ts';
import { describeActions } from '../../src/features/plan-import/round-trip/rules.ts';
import { proposePlan } from '../../src/features/plan-import/rules.ts';
import type { ImportChoices } from '../../src/features/plan-import/schema.ts';
import { planWorkbook } from '../../src/features/documents/plan-workbook/rules.ts';
import { registry } from '../../src/features/registry.ts';
import type { Sheet } from '../../src/kernel/sheet.ts';
import type { Operation } from '../../src/records/change.ts';
import { editedSheets, type SheetEdit, sheetsOfModel } from './exported-sheets.ts';
import { MemoryWorkspace } from './memory-workspace.ts';
import { WORDS } from './plan-snapshot.ts';

/** A workspace with an empty plan of 2027 and an editor, and what importing into it needs. */
export class Importer {
  readonly workspace = new MemoryWorkspace(registry);
  readonly editor = this.workspace.addPerson({ name: 'Claire Dubois', role: 'editor' });
  readonly planId = this.workspace.newId();

  constructor() {
    const fields = { name: 'PAC 2027', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
    const operations: Operation[] = [{ op: 'create', kind: 'plan', id: this.planId, rank: 'a0', fields }];
    this.workspace.commit(this.editor, { planId: null, operations });
  }

  state(): PlanState {
    const living = (kind: string) => this.workspace.list(kind).filter(({ deletedAt }) => deletedAt === null) as never;
    return {
      plan: this.workspace.get('plan', this.planId) as never,
      objectives: living('objective'),
      actions: living('action'),
      budgetLines: living('budgetLine'),
      responsibilities: living('responsibility'),
      milestones: living('milestone'),
      people: living('person'),
      channels: living('channel'),
      tags: living('tag'),
      linked: linkedNames({
        segments: living('segment'),
        personas: living('persona'),
        options: living('strategicOption'),
        kpis: living('kpi'),
        competitors: living('competitor'),
      }),
      named: [
        ...this.workspace.list('person'),
        ...this.workspace.list('channel'),
        ...this.workspace.list('tag'),
      ] as never,
    };
  }

  operations(sheets: Sheet[], choices: Partial<ImportChoices> = {}): Operation[] {
    const context = contextFor(this.state(), { today: '2026-11-20', locale: 'fr', chosenPeople: choices.people });
    const answers = { skipExisting: true, deleteMissing: false, deleteMissingMilestones: false, ...choices };
    const { newId } = this.workspace;
    return operationsForProposal(proposePlan(sheets, context), this.state(), answers, { newId, locale: 'fr' });
  }

  commit(operations: Operation[]): Operation[] {
    return this.workspace.commit(this.editor, { planId: this.planId, operations }).operations;
  }

  import(sheets: Sheet[], choices: Partial<ImportChoices> = {}): Operation[] {
    return this.commit(this.operations(sheets, choices));
  }

  /** Each action as "objective > title | owner | due | month amount…". */
  lines(): string[] {
    const { objectives, actions, people, budgetLines } = this.state();
    const name = (records: readonly { id: string }[], id: string | null, field: string) =>
      String((records.find((record) => record.id === id) as never)?.[field] ?? '');
    return actions
      .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
      .map((action) => {
        const lines = budgetLines.filter(({ actionId }) => actionId === action.id);
        const money = lines.map(({ month, plannedCents }) => `${month} ${plannedCents / 100}`).join(', ');
        const objective = name(objectives, action.objectiveId, 'title');
        return `${objective} > ${action.title} | ${name(people, action.ownerId, 'name')} | ${action.dueDate} | ${money}`;
      });
  }
}

/** The plan of an importer as it would have been exported, with cells of its sheets changed as someone would in Excel. */
export function exportOf(importer: Importer, ...edits: SheetEdit[]): Sheet[] {
  const { plan, named, linked, objectives, actions, budgetLines, responsibilities, milestones } = importer.state();
  const snapshot = {
    plan,
    objectives: objectives.map(({ id, title }) => ({ id, title })),
    actions: describeActions({ objectives, actions, budgetLines, responsibilities, named, linked }),
    milestones: [...milestones],
    computedLines: budgetLines.filter(({ nature }) => nature !== 'fixed'),
    people: [],
    channels: [],
    linked: { segments: [], personas: [], option: [], indicator: [], competitor: [] },
  };
  return editedSheets(sheetsOfModel(planWorkbook(snapshot, WORDS)), edits);
}
