import { setTimeout as delay } from 'node:timers/promises';
import { findChange, readAllChangesAfter } from '../../src/changes/change-log.ts';
import { statementsOf } from '../../src/changes/record-rows.ts';
import { registry } from '../../src/features/registry.ts';
import { newId } from '../../src/kernel/ids.ts';
import type { CommittedChange } from '../../src/records/change.ts';
import type { AnyRecord } from '../../src/records/define-record.ts';
import { inWorkspace } from '../../src/server/database/tenant.ts';
import type { TestApp } from '../support/test-app.ts';
import type { TestDatabase } from '../support/database.ts';
import type { TestAccess } from '../support/http.ts';
import { type FaultProxy, startFaultProxy } from '../support/fault-proxy.ts';
import { addPerson, createTestWorkspace, type TestWorkspace } from '../support/workspace.ts';
import type { Command, Scenario } from './commands.ts';
import { RealTab } from './real-tab.ts';
import { type Device, type Done, GENUINE } from './tab.ts';
import { World } from './world.ts';

const REST_LIMIT_MS = 20_000;

/** Where the real server stands. */
export interface Ground {
  database: TestDatabase;
  app: TestApp;
  access: TestAccess;
  port: number;
}

/** What the database holds in the end. */
export interface Outcome {
  log: CommittedChange[];
  records: Map<string, AnyRecord[]>;
}

/** The same tabs and the same commands on the real server and database, over a bad network. */
export class RealWorld extends World<RealTab> {
  readonly tabs: readonly RealTab[];
  readonly maybeRefused = new Set<string>();
  private readonly ground: Ground;
  private readonly workspace: TestWorkspace;
  private readonly proxies: FaultProxy[];

  private constructor(
    planId: string,
    ground: Ground,
    place: { workspace: TestWorkspace; devices: Device[]; proxies: FaultProxy[] },
  ) {
    super(planId);
    this.ground = ground;
    this.workspace = place.workspace;
    this.proxies = place.proxies;
    const surroundings = this.surroundings(GENUINE, () => false);
    this.tabs = this.lanes(place.proxies.length, place.devices).flatMap(({ lane, device }, index) => {
      const proxy = place.proxies[index];
      const token = ground.access.admit(device.actor);
      const isInLog = (id: string) => this.isInLog(id);
      const network = { workspaceId: place.workspace.id, token, maybeRefused: this.maybeRefused, isInLog };
      return proxy ? [new RealTab(lane, device, surroundings, { ...network, proxy })] : [];
    });
  }

  static async create({ tabs }: Pick<Scenario, 'tabs'>, ground: Ground): Promise<RealWorld> {
    const { database, app, port } = ground;
    const workspace = await createTestWorkspace(database);
    const people = [workspace.owner, await addPerson(app.committer, workspace, 'editor')];
    const devices = people.map((actor): Device => ({ actor, stored: new Map() }));
    const proxies = await Promise.all(Array.from({ length: tabs }, () => startFaultProxy({ port })));
    const world = new RealWorld(newId(), ground, { workspace, devices, proxies });
    const { shared, own } = world.content();
    const actor = workspace.owner;
    const { commitOrThrow } = app.committer;
    const commit = commitOrThrow.bind(app.committer, workspace.id);
    await commit({ actor, change: { id: newId(), planId: null, operations: shared } });
    await commit({ actor, change: { id: newId(), planId: world.planId, operations: own } });
    for (const tab of world.tabs) {
      tab.open();
      await tab.takeSnapshot();
      await tab.openStream();
    }
    return world;
  }

  async run({ commands }: Pick<Scenario, 'commands'>): Promise<void> {
    for (const command of commands) await this.play(command);
  }

  /** Everything works again, and everything on its way arrives. */
  async settle(): Promise<void> {
    for (const tab of this.tabs) await tab.arrive();
    for (const tab of this.tabs) if (!this.openTabs.some(({ device }) => device === tab.device)) tab.open();
    for (const tab of this.openTabs) tab.isNetworkUp = true;
    // What a closed tab kept waits on its device for the next connection made there.
    for (const tab of this.openTabs) if (this.orphansFor(tab).length > 0) tab.engine.reconnect();
    const deadline = Date.now() + REST_LIMIT_MS;
    for (;;) {
      // Only what is known to be lost is asked for again: the stream brings the rest.
      for (const tab of this.openTabs) if (tab.engine.status().offline) tab.engine.reconnect();
      let isMoving = false;
      for (const tab of this.openTabs) isMoving = (await tab.advance()) || isMoving;
      if (!isMoving && (await this.isUpToDate())) return;
      if (Date.now() > deadline) throw new Error(`never comes to rest: ${this.describe()}`);
      if (!isMoving) await delay(5);
    }
  }

  async outcome(): Promise<Outcome> {
    const { id } = this.workspace;
    return inWorkspace(
      this.ground.database,
      id,
      async (tx) => {
        const log = await readAllChangesAfter(tx, id, 0, 100_000);
        const records = new Map<string, AnyRecord[]>();
        for (const kind of registry.values()) {
          const { select } = statementsOf(kind);
          const rows = await tx.unsafe<AnyRecord[]>(`select ${select} from ${kind.table} where workspace_id = $1`, [
            id,
          ]);
          records.set(kind.kind, [...rows]);
        }
        return { log, records };
      },
      { mode: 'read', isolation: 'repeatable read' },
    );
  }

  async close(): Promise<void> {
    for (const tab of this.openTabs) tab.close(true);
    await Promise.all(this.proxies.map((proxy) => proxy.close()));
  }

  private describe(): string {
    const tabs = this.openTabs.map((tab) => {
      const { pending, sending, offline, isLive, isLoaded } = tab.engine.status();
      const { request, answer, pull, wantsSnapshot, events } = tab;
      const waits = { request: request?.length, answer: answer?.length, pull, wantsSnapshot, events: events.length };
      return { lane: tab.lane, seq: tab.engine.seq, pending, sending, offline, isLive, isLoaded, ...waits };
    });
    return JSON.stringify(tabs);
  }

  protected newId(): string {
    return newId();
  }

  /** The network repeats requests by itself here. */
  protected deliverStray(): Done {
    return undefined;
  }

  private play(command: Command): Done {
    const tab = this.tabs[command.tab % this.tabs.length];
    if (command.step === 'request' && command.b % 2 === 1 && tab?.isOpen && tab.isNetworkUp) return tab.startRequest();
    return this.step(command);
  }

  /** Every copy has come to the last change that its stream carries. */
  private async isUpToDate(): Promise<boolean> {
    const { id } = this.workspace;
    const [row] = await inWorkspace(
      this.ground.database,
      id,
      (tx) => tx<{ last: number }[]>`
        select max(seq) as last from change_log
        where workspace_id = ${id} and (is_shared or plan_id = ${this.planId})`,
      { mode: 'read' },
    );
    return this.openTabs.every(({ engine }) => engine.seq === row?.last);
  }

  private async isInLog(changeId: string): Promise<boolean> {
    const { id } = this.workspace;
    const found = await inWorkspace(this.ground.database, id, (tx) => findChange(tx, id, changeId), { mode: 'read' });
    return found !== undefined;
  }
}
