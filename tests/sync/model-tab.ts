import type { ModelServer, Stream } from './model-server.ts';
import { type Device, type Surroundings, Tab } from './tab.ts';

/** More than one page to pull now and then, without thousands of changes. */
const PULL_PAGE = 3;

/** A tab whose network is the model server itself: what is on its way arrives when the scenario says so. */
export class ModelTab extends Tab {
  private readonly server: ModelServer;
  private stream: Stream | null = null;
  /** Copies of requests that the network delivers when it likes. */
  readonly strays: NonNullable<Tab['request']>[] = [];

  constructor(lane: string, device: Device, surroundings: Surroundings, server: ModelServer) {
    super(lane, device, surroundings);
    this.server = server;
  }

  get events(): Stream['events'] {
    return this.stream?.events ?? [];
  }

  takeRequest(): void {
    if (!this.request) return;
    this.answer = this.server.handle(this.request, this.device.actor);
    this.request = null;
  }

  /** Lost, or only thought to be: sometimes it comes after all. */
  loseRequest(): void {
    if (this.request && this.strays.length === 0) this.strays.push(this.request);
    this.failRequest();
  }

  loseAnswer(): void {
    this.takeRequest();
    this.failRequest();
  }

  duplicate(): void {
    if (this.request) this.strays.push(this.request);
    this.takeRequest();
  }

  deliverStray(): boolean {
    const stray = this.strays.shift();
    if (stray) this.server.handle(stray, this.device.actor);
    return stray !== undefined;
  }

  takePull(): void {
    if (this.pull === null) return;
    const after = this.pull;
    this.pull = null;
    this.engine.onPulled({ after, ...this.server.changesAfter(after, PULL_PAGE) });
  }

  takeSnapshot(): void {
    if (!this.wantsSnapshot) return;
    this.wantsSnapshot = false;
    this.show(this.server.snapshot());
    // One adopted from a dead tab may be part of the snapshot already, without this tab knowing.
    const { made, removed } = this.surroundings.journal;
    const isThere = (id: string) => this.server.has(id) && !removed.has(id);
    const hidden = this.engine.status().pending - this.replica.pending.length;
    if (hidden > [...made.keys()].filter(isThere).length) {
      throw new Error('a snapshot hid changes that are still on their way');
    }
  }

  openStream(): void {
    if (this.stream || !this.engine.status().isLoaded) return;
    this.stream = this.server.follow(this.engine.seq);
    this.engine.onStream(true);
  }

  cutStream(): void {
    if (!this.stream) return;
    this.server.streams.delete(this.stream);
    this.stream = null;
    if (this.isOpen) this.engine.onStream(false);
  }

  /** What is in the network stays there when its tab is gone. */
  override close(isClean: boolean): void {
    if (this.request) this.strays.push(this.request);
    void super.close(isClean);
  }

  /** Lets what is on its way arrive; false when there was nothing. */
  advance(): boolean {
    const isIdle = !this.request && !this.answer && this.pull === null && !this.wantsSnapshot && !this.events[0];
    const wrote = this.disk();
    this.takeRequest();
    this.takeAnswer();
    this.takeSnapshot();
    this.takePull();
    this.openStream();
    this.takeEvent();
    return wrote || !isIdle;
  }
}
