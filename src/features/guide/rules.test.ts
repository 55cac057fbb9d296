import { describe, expect, it } from 'vitest';
import { MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { documentOfText } from '../../records/rich-text.ts';
import { exampleOperations } from '../examples/rules.ts';
import { STEPS, type Step } from '../steps/schema.ts';
import { registry } from '../registry.ts';
import { type GuideRecords, nextDeed } from './rules.ts';

const EMPTY: GuideRecords = {
  strategies: [],
  ambitions: [],
  versions: [],
  competitors: [],
  scores: [],
  swotItems: [],
  options: [],
  objectives: [],
  segments: [],
  personas: [],
  problems: [],
  people: [],
  actions: [],
  budgetLines: [],
  kpis: [],
  kpiTargets: [],
  kpiValues: [],
};

type Loose = { [list in keyof GuideRecords]?: readonly object[] };

const next = (step: Step, plan: Loose) => nextDeed(step, { ...EMPTY, ...(plan as Partial<GuideRecords>) });
const keyOf = (step: Step, plan: Loose) => next(step, plan)?.key;

describe('the next thing to do', () => {
  it('is the first one of each step in an empty plan', () => {
    expect(STEPS.map((step) => keyOf(step, {}))).toEqual([
      'vision',
      'competitor',
      'objective',
      'segment',
      'people',
      'action',
      'kpi',
    ]);
  });

  it('goes through the strategy, from the vision to its publication', () => {
    const blank = { vision: documentOfText(''), advantage: '', whyUs: '', difference: '' };
    const vision = { ...blank, vision: documentOfText('Être recommandés') };
    const answered = { ...vision, advantage: 'a', whyUs: 'b', difference: 'c' };
    const ambition = { id: 'a1', title: 'Marge', target: null };
    expect(keyOf('strategy', { strategies: [blank] })).toBe('vision');
    expect(keyOf('strategy', { strategies: [{ ...answered, whyUs: '  ' }] })).toBe('proposition');
    expect(keyOf('strategy', { strategies: [answered] })).toBe('ambition');
    expect(next('strategy', { strategies: [answered], ambitions: [ambition] })).toEqual({
      key: 'ambitionTarget',
      about: { kind: 'ambition', id: 'a1', name: 'Marge' },
    });
    const aimed = { strategies: [answered], ambitions: [{ ...ambition, target: 0 }] };
    expect(keyOf('strategy', aimed)).toBe('publish');
    expect(next('strategy', { ...aimed, versions: [{}] })).toBeUndefined();
  });

  it('asks for all four boxes of the SWOT, and for what becomes of each option', () => {
    const compared = { competitors: [{}], scores: [{}] };
    const item = (quadrant: string) => ({ quadrant });
    const three = ['strength', 'weakness', 'opportunity'].map(item);
    expect(keyOf('market', { competitors: [{}] })).toBe('benchmark');
    expect(keyOf('market', { ...compared, swotItems: three })).toBe('swot');
    const full = { ...compared, swotItems: [...three, item('threat')] };
    expect(keyOf('market', full)).toBe('option');
    const options = [{ id: 'o1', title: 'Location' }];
    expect(next('market', { ...full, options })?.about).toEqual({
      kind: 'strategicOption',
      id: 'o1',
      name: 'Location',
    });
    expect(next('market', { ...full, options, actions: [{ optionId: 'o1' }] })).toBeUndefined();
    expect(next('market', { ...full, options, objectives: [{ optionId: 'o1' }] })).toBeUndefined();
  });

  it('asks an action of the lowest objectives only, and not one that was given up', () => {
    const measured = { target: 5, dueDate: '2027-12-31', ownerId: 'p' };
    const top = { id: 'top', title: 'Tout', parentId: null, ...measured };
    const low = { id: 'low', title: 'Partie', parentId: 'top', ...measured };
    const objectives = [top, low];
    expect(keyOf('objectives', { objectives: [{ ...top, dueDate: null }] })).toBe('objectiveMeasure');
    expect(keyOf('objectives', { objectives: [{ ...top, ownerId: null }] })).toBe('objectiveOwner');
    expect(next('objectives', { objectives })?.about?.id).toBe('low');
    const action = { objectiveId: 'low', status: 'cancelled' };
    expect(keyOf('objectives', { objectives, actions: [action] })).toBe('objectiveIdle');
    expect(next('objectives', { objectives, actions: [{ ...action, status: 'todo' }] })).toBeUndefined();
  });

  it('asks a share of revenue and a persona of segments of high priority only', () => {
    const segment = {
      id: 's1',
      name: 'Plasturgie',
      revenueShare: 0,
      segmentPriority: 'medium',
      sellingMethods: ['visio'],
    };
    const problems = [{}];
    expect(keyOf('targets', { segments: [{ ...segment, segmentPriority: 'high', revenueShare: null }] })).toBe(
      'segmentShare',
    );
    expect(next('targets', { segments: [{ ...segment, revenueShare: null }], problems })).toBeUndefined();
    expect(next('targets', { segments: [segment], problems })).toBeUndefined();
    const high = [{ ...segment, segmentPriority: 'high' }];
    expect(keyOf('targets', { segments: high, problems })).toBe('segmentPersona');
    expect(next('targets', { segments: high, problems, personas: [{ segmentId: 's1' }] })).toBeUndefined();
    expect(keyOf('targets', { segments: [{ ...segment, sellingMethods: [] }], problems })).toBe('segmentMethod');
    expect(keyOf('targets', { segments: [segment] })).toBe('problem');
  });

  it('asks a team of everyone, and an owner of every action', () => {
    const people = [{ id: 'p1', name: 'Léa', teamId: 't' }];
    const two = [...people, { id: 'p2', name: 'Marc', teamId: 't' }];
    expect(keyOf('teams', { people })).toBe('people');
    expect(next('teams', { people: [...people, { id: 'p2', name: 'Marc', teamId: null }] })?.about?.name).toBe('Marc');
    expect(keyOf('teams', { people: two, actions: [{ status: 'todo', ownerId: null }] })).toBe('actionOwner');
    expect(next('teams', { people: two })).toBeUndefined();
  });

  it('asks of an action what its five columns say', () => {
    const whole = { id: 'a', title: 'Salon', status: 'todo', objectiveId: 'o', ownerId: 'p', dueDate: '2027-03-01' };
    const budgetLines = [{ actionId: 'a' }];
    for (const [missing, key] of [
      ['objectiveId', 'actionAim'],
      ['ownerId', 'actionOwner'],
      ['dueDate', 'actionDate'],
    ] as const) {
      expect(keyOf('actions', { actions: [{ ...whole, [missing]: null }], budgetLines })).toBe(key);
    }
    expect(keyOf('actions', { actions: [whole] })).toBe('actionBudget');
    expect(next('actions', { actions: [whole], budgetLines })).toBeUndefined();
    expect(keyOf('actions', { actions: [{ ...whole, status: 'cancelled' }] })).toBe('action');
  });

  it('asks of an indicator who enters it, its target and a value; one that was taken back is none', () => {
    const kpis = [{ id: 'k', name: 'Marge', ownerId: 'p' }];
    const kpiTargets = [{ kpiId: 'k', target: 0 }];
    const value = { kpiId: 'k', measured: null, numeratorValue: null };
    expect(keyOf('kpis', { kpis: [{ ...kpis[0], ownerId: null }] })).toBe('kpiOwner');
    expect(keyOf('kpis', { kpis, kpiTargets: [{ kpiId: 'k', target: null }] })).toBe('kpiTarget');
    expect(keyOf('kpis', { kpis, kpiTargets, kpiValues: [value] })).toBe('kpiValue');
    expect(next('kpis', { kpis, kpiTargets, kpiValues: [{ ...value, numeratorValue: 0 }] })).toBeUndefined();
  });

  it('leads on to the next step where the example is whole', () => {
    const workspace = new MemoryWorkspace(registry);
    const owner = workspace.addPerson({ name: 'Claire', role: 'owner' });
    const request = { locale: 'fr' as const, today: '2027-04-12', newId: workspace.newId, ownerPersonId: owner };
    const { planId, operations } = exampleOperations(request);
    workspace.commit(owner, { planId, operations });
    const plan: Loose = {
      strategies: workspace.list('strategy'),
      ambitions: workspace.list('ambition'),
      versions: workspace.list('strategyVersion'),
      segments: workspace.list('segment'),
      personas: workspace.list('persona'),
      problems: workspace.list('customerProblem'),
    };
    expect(keyOf('strategy', plan)).toBe('publish');
    expect(next('targets', plan)).toBeUndefined();
  });
});
