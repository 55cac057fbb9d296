import type { Operation } from '../../src/records/change.ts';
import type { OutboxEntry } from '../../src/records/outbox.ts';
import type { Command, Step } from './commands.ts';
import { chooseEdit, create } from './edits.ts';
import type { Device, Done, Journal, Parts, Surroundings, Tab } from './tab.ts';

/** Some tabs of two people, and what the commands of a scenario do to them. */
export abstract class World<T extends Tab> {
  abstract readonly tabs: readonly T[];
  readonly planId: string;
  readonly journal: Journal = {
    made: new Map(),
    madeIn: new Map(),
    adopted: new Set(),
    sent: new Set(),
    kept: new Set(),
    lostUnkept: new Set(),
    dismissed: new Set(),
    removed: new Map(),
  };

  constructor(planId: string) {
    this.planId = planId;
  }

  get openTabs(): T[] {
    return this.tabs.filter(({ isOpen }) => isOpen);
  }

  /** Two devices, taken in turn by `count` tabs. */
  protected lanes(count: number, devices: readonly Device[]): { lane: string; device: Device }[] {
    return Array.from({ length: count }, (_, index) => {
      const device = devices[index % devices.length];
      if (!device) throw new Error('There is no device.');
      return { lane: `lane ${index}`, device };
    });
  }

  protected surroundings(parts: Parts, isCommitted: (changeId: string) => boolean): Surroundings {
    return {
      planId: this.planId,
      journal: this.journal,
      parts,
      newId: () => this.newId(),
      isCommitted,
      orphans: (tab) => this.orphansFor(tab),
    };
  }

  protected step({ step, tab: index, a, b }: Command): Done {
    const tab = this.tabs[index % this.tabs.length];
    if (!tab) return;
    if (step === 'stray') return this.deliverStray(tab);
    if (!tab.isOpen) {
      if (['reload', 'crash', 'edit'].includes(step)) tab.open();
      return;
    }
    switch (step) {
      case 'edit':
        return this.edit(tab, a, b);
      case 'undo':
        return void tab.engine.undo();
      case 'redo':
        return void tab.engine.redo();
      case 'retry':
      case 'dismiss':
        return this.answerRefusal(tab, step, b);
      case 'disk':
        return void tab.disk();
      case 'reload':
      case 'crash':
      case 'close':
        return this.leave(tab, step);
      case 'offline':
        return tab.loseNetwork();
      case 'reconnect':
        tab.isNetworkUp = true;
        return tab.engine.reconnect();
      default:
        return tab.isNetworkUp ? this.carry(tab, step) : undefined;
    }
  }

  protected abstract newId(): string;
  protected abstract deliverStray(tab: T): Done;

  /** Something to work on: a plan, two actions with a budget line, an objective and two tags. */
  protected content(): { shared: Operation[]; own: Operation[] } {
    const action = this.newId();
    return {
      shared: [
        create('plan', this.planId, { name: 'Plan', periodStart: '2027-01-01', periodEnd: '2027-12-31' }),
        create('tag', this.newId(), { name: 'Salon' }),
        create('tag', this.newId(), { name: 'Digital' }),
      ],
      own: [
        create('objective', this.newId(), { title: 'Conquérir' }),
        create('action', action, { title: 'Salon de Lyon' }),
        create('action', this.newId(), { title: 'Campagne' }),
        create('budgetLine', this.newId(), { actionId: action, month: '2027-02', plannedCents: 500 }),
      ],
    };
  }

  private leave(tab: T, step: Step): Done {
    const closed = tab.close(step === 'reload');
    if (step !== 'close' || this.openTabs.length === 0) tab.open();
    return closed;
  }

  private edit(tab: T, a: number, b: number): void {
    const edit = chooseEdit(tab.replica, { a, b, newId: () => this.newId() });
    if (edit) tab.engine.edit(edit.operations, edit.isShared ? null : this.planId);
  }

  private answerRefusal(tab: T, step: 'retry' | 'dismiss', b: number): void {
    const { refused } = tab.engine.status();
    const id = refused[b % Math.max(1, refused.length)]?.change.id;
    if (id === undefined) return;
    if (step === 'retry') tab.engine.retry(id);
    else {
      this.journal.dismissed.add(id);
      tab.engine.dismiss(id);
    }
  }

  private carry(tab: T, step: Step): Done {
    switch (step) {
      case 'request':
        return tab.takeRequest();
      case 'duplicate':
        return tab.duplicate();
      case 'loseRequest':
        return tab.loseRequest();
      case 'answer':
        return tab.takeAnswer();
      case 'loseAnswer':
        return tab.loseAnswer();
      case 'event':
        return tab.takeEvent();
      case 'loseEvent':
        return tab.loseEvent();
      case 'lateEvent':
        return tab.takeLateEvent();
      case 'cutStream':
        return tab.cutStream();
      case 'openStream':
        return tab.openStream();
      case 'pull':
        return tab.takePull();
      case 'failPull':
        return tab.failPull();
      case 'snapshot':
        return tab.takeSnapshot();
      case 'failSnapshot':
        return tab.failSnapshot();
      case 'reset':
        tab.engine.onReset();
        return tab.cutStream();
    }
  }

  protected orphansFor({ device }: Tab): OutboxEntry[] {
    const dead = new Set(this.tabs.filter(({ isOpen }) => !isOpen).map(({ lane }) => lane));
    return [...device.stored.values()].filter(({ lane }) => dead.has(lane)).map(({ entry }) => entry);
  }
}
