import type { WorkspaceId } from '../kernel/ids.ts';
import type { Actor } from '../records/actor.ts';
import type { CommittedChange } from '../records/change.ts';
import type { Registry } from '../records/define-record.ts';
import { changesAccess, visibleChange } from './visible.ts';

/** Where a subscriber's events go. `send` returns false when the reader is too slow and must be cut. */
export interface Sink {
  send(event: string, data: string): boolean;
  close(): void;
}

/** The cell someone is on, for colleagues to see; null when they are only looking. */
export type Place = { kind: string; id: string; field: string } | null;

export interface Subscriber {
  readonly connectionId: string;
  readonly actor: Actor;
  readonly planId: string | null;
  readonly sessionId: string | null;
  place: Place;
}

interface Follower extends Subscriber {
  sink: Sink;
  /** Seq of the last change sent; -1 while earlier changes are still being read. */
  cursor: number;
  held: CommittedChange[];
}

interface Channel {
  /** Last change published here. */
  seq: number;
  followers: Set<Follower>;
  pulling: boolean;
}

/** What the hub reads from the log. */
export interface LogReader {
  currentSeq(workspaceId: WorkspaceId): Promise<number>;
  changesAfter(workspaceId: WorkspaceId, seq: number, limit: number): Promise<CommittedChange[]>;
  changesForPlan(
    workspaceId: WorkspaceId,
    planId: string | null,
    seq: number,
    limit: number,
  ): Promise<CommittedChange[]>;
}

/** A subscriber further behind than this is told to take a snapshot, which is smaller than so many changes. */
const MAX_CATCH_UP = 2000;
const PULL_PAGE = 500;

/**
 * Carries committed changes to everyone who follows a plan, in order and without a gap: each event names the seq
 * it follows, so a receiver that missed one knows. Changes made through other nodes are read from the log.
 */
export class LiveHub {
  private readonly registry: Registry;
  private readonly log: LogReader;
  private readonly channels = new Map<WorkspaceId, Promise<Channel>>();
  private following = 0;

  constructor(registry: Registry, log: LogReader) {
    this.registry = registry;
    this.log = log;
  }

  /** Sends what was committed after `after`, then everything that follows, until `sink` closes. */
  async subscribe(workspaceId: WorkspaceId, who: Subscriber, after: number, sink: Sink): Promise<() => void> {
    const channel = await this.channelOf(workspaceId);
    const follower: Follower = { ...who, sink, cursor: -1, held: [] };
    this.following += 1;
    channel.followers.add(follower);
    const leave = () => this.forget(channel, follower);
    const missed = await this.log.changesForPlan(workspaceId, who.planId, after, MAX_CATCH_UP + 1);
    // A reader ahead of the log has seen changes that are no more: the database was restored since.
    const isAhead = after > channel.seq && after > (await this.log.currentSeq(workspaceId));
    if (missed.length > MAX_CATCH_UP || isAhead) {
      sink.send('reset', '{}');
      this.drop(channel, follower);
      return leave;
    }
    follower.cursor = after;
    for (const change of [...missed, ...follower.held]) {
      if (this.deliver(follower, change)) continue;
      this.drop(channel, follower);
      return leave;
    }
    follower.held = [];
    for (const other of channel.followers) {
      if (other !== follower && other.planId === who.planId) sink.send('presence', presenceOf(other, 'here'));
    }
    this.announce(channel, follower, 'here');
    return leave;
  }

  /** How many streams are open. */
  countSubscribers(): number {
    return this.following;
  }

  /** Newly committed changes, in order. */
  publish(workspaceId: WorkspaceId, changes: readonly CommittedChange[]): void {
    void this.channels.get(workspaceId)?.then((channel) => {
      for (const change of changes) {
        if (change.seq <= channel.seq) continue;
        // With nobody to carry it to, only the number counts.
        if (channel.followers.size === 0) channel.seq = change.seq;
        else if (change.seq > channel.seq + 1) {
          this.pull(workspaceId, channel);
          return;
        } else this.carry(channel, change);
      }
    });
  }

  /** Another node committed up to `seq`: read what this one has not seen. */
  poke(workspaceId: WorkspaceId, seq: number): void {
    void this.channels.get(workspaceId)?.then((channel) => {
      if (seq > channel.seq) this.pull(workspaceId, channel);
    });
  }

  /** Asks the database, for when a poke was lost. */
  async poll(): Promise<void> {
    for (const [workspaceId, channel] of this.channels) {
      if ((await channel).followers.size > 0) this.poke(workspaceId, await this.log.currentSeq(workspaceId));
    }
  }

  async moveTo(workspaceId: WorkspaceId, connectionId: string, personId: string, place: Place): Promise<void> {
    const channel = await this.channels.get(workspaceId);
    for (const follower of channel?.followers ?? []) {
      if (follower.connectionId !== connectionId || follower.actor.personId !== personId) continue;
      follower.place = place;
      if (channel) this.announce(channel, follower, 'here');
    }
  }

  /** Ends the streams of a revoked session at once. */
  async cut(isConcerned: (subscriber: Subscriber) => boolean): Promise<void> {
    for (const channel of await Promise.all(this.channels.values())) {
      for (const follower of [...channel.followers]) if (isConcerned(follower)) this.drop(channel, follower);
    }
  }

  private channelOf(workspaceId: WorkspaceId): Promise<Channel> {
    const known = this.channels.get(workspaceId);
    if (known) return known;
    const created = this.log
      .currentSeq(workspaceId)
      .then((seq): Channel => ({ seq, followers: new Set(), pulling: false }));
    this.channels.set(workspaceId, created);
    created.catch(() => this.channels.delete(workspaceId));
    return created;
  }

  private pull(workspaceId: WorkspaceId, channel: Channel): void {
    if (channel.pulling) return;
    channel.pulling = true;
    void this.log
      .changesAfter(workspaceId, channel.seq, PULL_PAGE)
      .then((changes) => {
        for (const change of changes) if (change.seq === channel.seq + 1) this.carry(channel, change);
        channel.pulling = false;
        if (changes.length === PULL_PAGE) this.pull(workspaceId, channel);
      })
      .catch(() => {
        channel.pulling = false;
      });
  }

  private carry(channel: Channel, change: CommittedChange): void {
    channel.seq = change.seq;
    const isShared = change.operations.some(({ kind }) => this.registry.get(kind)?.scope === 'workspace');
    const whole = new Map<CommittedChange, string>();
    for (const follower of [...channel.followers]) {
      if (!isShared && change.planId !== follower.planId) continue;
      if (follower.cursor < 0) follower.held.push(change);
      else if (!this.deliver(follower, change, whole)) this.drop(channel, follower);
    }
  }

  /** Sends one change; the text is made once for all who see the same part of it. */
  private deliver(follower: Follower, change: CommittedChange, texts = new Map<CommittedChange, string>()): boolean {
    if (change.seq <= follower.cursor) return true;
    const visible = visibleChange(this.registry, follower.actor, follower.planId, change);
    const text = texts.get(visible) ?? JSON.stringify(visible);
    texts.set(visible, text);
    const sent = follower.sink.send('change', `{"previous":${follower.cursor},"change":${text}}`);
    follower.cursor = change.seq;
    // Their rights changed: what they hold may be too much or too little, so they start again from a snapshot.
    if (changesAccess(change, follower.actor.personId)) {
      follower.sink.send('reset', '{}');
      return false;
    }
    return sent;
  }

  private drop(channel: Channel, follower: Follower): void {
    follower.sink.close();
    this.forget(channel, follower);
  }

  private forget(channel: Channel, follower: Follower): void {
    if (!channel.followers.delete(follower)) return;
    this.following -= 1;
    this.announce(channel, follower, 'left');
  }

  private announce(channel: Channel, about: Follower, state: 'here' | 'left'): void {
    const text = presenceOf(about, state);
    for (const follower of [...channel.followers]) {
      if (follower === about || follower.planId !== about.planId) continue;
      if (!follower.sink.send('presence', text)) this.drop(channel, follower);
    }
  }
}

function presenceOf({ connectionId, actor, place }: Subscriber, state: 'here' | 'left'): string {
  return JSON.stringify({ connectionId, personId: actor.personId, state, place });
}
