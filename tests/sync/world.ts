import type { Actor } from '../../src/records/actor.ts';
import type { OutboxEntry } from '../../src/records/outbox.ts';
import type { Command, Scenario } from './commands.ts';
import { chooseEdit, create } from './edits.ts';
import { ModelServer } from './model-server.ts';
import { type Device, GENUINE, type Journal, ModelTab, type Parts } from './model-tab.ts';

/** What may be replaced by something broken, to see the properties catch it. */
export interface Build extends Parts {
  Server: typeof ModelServer;
}

export const GENUINE_BUILD: Build = { ...GENUINE, Server: ModelServer };

const PLAN = uuid(1);
const WORKSPACE = uuid(2);
/** More than one page to pull now and then, without thousands of changes. */
const PULL_PAGE = 3;

/** Two people, each with up to three tabs, and one server. */
export class World {
  readonly server: ModelServer;
  readonly tabs: ModelTab[];
  readonly journal: Journal = {
    made: new Map(),
    madeIn: new Map(),
    sent: new Set(),
    kept: new Set(),
    lostUnkept: new Set(),
    dismissed: new Set(),
    removed: new Map(),
  };
  private readonly strays: { tab: ModelTab; changes: NonNullable<ModelTab['request']> }[] = [];
  private ids = 100;

  constructor(scenario: Pick<Scenario, 'tabs'>, build: Build) {
    const newId = () => uuid((this.ids += 1));
    this.server = new build.Server(PLAN, newId);
    const devices = [device(3), device(4)];
    this.fill(devices[0]?.actor);
    const world = {
      server: this.server,
      journal: this.journal,
      planId: PLAN,
      newId,
      parts: build,
      orphans: (tab: ModelTab) => this.orphansFor(tab),
    };
    this.tabs = Array.from({ length: scenario.tabs }, (_, index) => {
      const owner = devices[index % devices.length];
      if (!owner) throw new Error('no device');
      const tab = new ModelTab(`lane ${index}`, owner, world);
      tab.takeSnapshot();
      tab.openStream();
      return tab;
    });
  }

  run(commands: readonly Command[]): void {
    for (const command of commands) this.step(command);
  }

  get openTabs(): ModelTab[] {
    return this.tabs.filter(({ isOpen }) => isOpen);
  }

  /** Everything works again, and everything on its way arrives. Dead tabs stay dead where someone can inherit. */
  settle(): void {
    for (const { tab, changes } of this.strays.splice(0)) this.server.handle(changes, tab.device.actor);
    for (const tab of this.tabs) if (!this.openTabs.some(({ device }) => device === tab.device)) tab.open();
    // The second time finds what was lost on the way without anyone noticing.
    for (let round = 0; round < 2; round += 1) {
      for (const tab of this.openTabs) {
        tab.isNetworkUp = true;
        tab.engine.reconnect();
      }
      this.drain();
    }
  }

  private drain(): void {
    for (let round = 0; round < 1000; round += 1) {
      if (this.openTabs.filter((tab) => advance(tab)).length === 0) return;
    }
    throw new Error('never comes to rest');
  }

  private step({ step, tab: index, a, b }: Command): void {
    const tab = this.tabs[index % this.tabs.length];
    if (!tab) return;
    if (step === 'stray') {
      const stray = this.strays.shift();
      if (stray) this.server.handle(stray.changes, stray.tab.device.actor);
    } else if (!tab.isOpen) {
      if (['reload', 'crash', 'edit'].includes(step)) tab.open();
    } else if (['reload', 'crash', 'close'].includes(step)) {
      this.leave(tab, step);
    } else if (['edit', 'undo', 'redo', 'retry', 'dismiss'].includes(step)) {
      this.use(tab, step, a, b);
    } else if (step === 'disk') {
      tab.disk();
    } else if (step === 'offline') {
      tab.loseNetwork();
    } else if (step === 'reconnect') {
      tab.isNetworkUp = true;
      tab.engine.reconnect();
    } else if (tab.isNetworkUp) {
      this.carry(tab, step);
    }
  }

  private leave(tab: ModelTab, step: string): void {
    // What is in the network stays there when its tab is gone.
    if (tab.request) this.strays.push({ tab, changes: tab.request });
    tab.close(step === 'reload');
    if (step !== 'close' || this.openTabs.length === 0) tab.open();
  }

  private use(tab: ModelTab, step: string, a: number, b: number): void {
    const { engine, replica } = tab;
    const refused = engine.status().refused[b % Math.max(1, engine.status().refused.length)]?.change.id;
    if (step === 'undo') engine.undo();
    else if (step === 'redo') engine.redo();
    else if (step === 'retry' && refused) engine.retry(refused);
    else if (step === 'dismiss' && refused) {
      this.journal.dismissed.add(refused);
      engine.dismiss(refused);
    } else if (step === 'edit') {
      const edit = chooseEdit(replica, { a, b, newId: () => uuid((this.ids += 1)) });
      if (edit) engine.edit(edit.operations, edit.isShared ? null : PLAN);
    }
  }

  private carry(tab: ModelTab, step: string): void {
    if (step === 'request') tab.takeRequest();
    else if (step === 'duplicate') {
      if (tab.request) this.strays.push({ tab, changes: tab.request });
      tab.takeRequest();
    } else if (step === 'loseRequest') {
      // Lost, or only thought to be: sometimes it comes after all.
      if (tab.request && this.strays.length % 2 === 0) this.strays.push({ tab, changes: tab.request });
      tab.failRequest();
    } else if (step === 'answer') tab.takeAnswer();
    else if (step === 'loseAnswer') {
      tab.takeRequest();
      tab.failRequest();
    } else if (step === 'event') tab.takeEvent();
    else if (step === 'loseEvent') {
      const event = tab.stream?.events.shift();
      if (event) tab.late.push(event);
    } else if (step === 'lateEvent') {
      const event = tab.late.shift();
      if (event) tab.engine.onEvent(event.change, event.previous);
    } else if (step === 'cutStream') tab.cutStream();
    else if (step === 'openStream') tab.openStream();
    else if (step === 'reset') {
      tab.cutStream();
      tab.engine.onReset();
    } else if (step === 'pull') tab.takePull(PULL_PAGE);
    else if (step === 'failPull') tab.failPull();
    else if (step === 'snapshot') tab.takeSnapshot();
    else if (step === 'failSnapshot') tab.failSnapshot();
  }

  private orphansFor(tab: ModelTab): OutboxEntry[] {
    const dead = new Set(this.tabs.filter(({ isOpen }) => !isOpen).map(({ lane }) => lane));
    return [...tab.device.stored.values()].filter(({ lane }) => dead.has(lane)).map(({ entry }) => entry);
  }

  /** Something to work on: a plan, two actions with a budget line, an objective and two tags. */
  private fill(actor: Actor | undefined): void {
    if (!actor) return;
    const newId = () => uuid((this.ids += 1));
    const action = newId();
    const shared = [
      create('plan', PLAN, { name: 'Plan', periodStart: '2027-01-01', periodEnd: '2027-12-31' }),
      create('tag', newId(), { name: 'Salon' }),
      create('tag', newId(), { name: 'Digital' }),
    ];
    const own = [
      create('objective', newId(), { title: 'Conquérir' }),
      create('action', action, { title: 'Salon de Lyon' }),
      create('action', newId(), { title: 'Campagne' }),
      create('budgetLine', newId(), { actionId: action, month: '2027-02', plannedCents: 500 }),
    ];
    this.server.commit({ id: newId(), planId: null, operations: shared }, actor);
    this.server.commit({ id: newId(), planId: PLAN, operations: own }, actor);
  }
}

/** Lets what is on its way to or from a tab arrive; false when there was nothing. */
function advance(tab: ModelTab): boolean {
  const hadNothing = !tab.request && !tab.answer && tab.pull === null && !tab.wantsSnapshot && !tab.stream?.events[0];
  const wrote = tab.disk();
  tab.takeRequest();
  tab.takeAnswer();
  tab.takeSnapshot();
  tab.takePull(PULL_PAGE);
  tab.openStream();
  tab.takeEvent();
  return wrote || !hadNothing;
}

function device(n: number): Device {
  return {
    actor: {
      workspaceId: WORKSPACE,
      personId: uuid(n),
      role: 'editor',
      planRoles: new Map(),
      scopes: ['read', 'write'],
    },
    stored: new Map(),
  };
}

export function uuid(n: number): string {
  return `00000000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;
}
