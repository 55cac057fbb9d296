import { actorOf, uuid } from '../support/commit.ts';
import type { Scenario } from './commands.ts';
import { ModelServer } from './model-server.ts';
import { ModelTab } from './model-tab.ts';
import { type Device, GENUINE, type Parts } from './tab.ts';
import { World } from './world.ts';

/** What may be replaced by something broken. */
export interface Build extends Parts {
  Server: typeof ModelServer;
}

export const GENUINE_BUILD: Build = { ...GENUINE, Server: ModelServer };

const PLAN = uuid(1);

/** Everything in memory: nothing happens but what the scenario says. */
export class ModelWorld extends World<ModelTab> {
  readonly server: ModelServer;
  readonly tabs: readonly ModelTab[];
  private ids = 100;

  constructor({ tabs }: Pick<Scenario, 'tabs'>, build: Build) {
    super(PLAN);
    const devices = [3, 4].map((person): Device => ({ actor: actorOf(uuid(person)), stored: new Map() }));
    this.server = new build.Server(PLAN, () => this.newId());
    const { shared, own } = this.content();
    this.server.commit({ id: this.newId(), planId: null, operations: shared }, actorOf());
    this.server.commit({ id: this.newId(), planId: PLAN, operations: own }, actorOf());
    const surroundings = this.surroundings(build, (id) => this.server.has(id));
    this.tabs = this.lanes(tabs, devices).map(
      ({ lane, device }) => new ModelTab(lane, device, surroundings, this.server),
    );
    for (const tab of this.tabs) {
      tab.open();
      tab.takeSnapshot();
      tab.openStream();
    }
  }

  run({ commands }: Pick<Scenario, 'commands'>): void {
    for (const command of commands) void this.step(command);
  }

  /** Everything works again, and everything on its way arrives. Dead tabs stay dead where someone can inherit. */
  settle(): void {
    for (const tab of this.tabs) while (tab.deliverStray()) continue;
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

  protected newId(): string {
    this.ids += 1;
    return uuid(this.ids);
  }

  protected deliverStray(tab: ModelTab): void {
    tab.deliverStray();
  }

  private drain(): void {
    for (let round = 0; round < 1000; round += 1) {
      if (this.openTabs.filter((tab) => tab.advance()).length === 0) return;
    }
    throw new Error('never comes to rest');
  }
}
