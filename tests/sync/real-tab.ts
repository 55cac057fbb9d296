import http from 'node:http';
import { newId } from '../../src/kernel/ids.ts';
import type { CommittedChange } from '../../src/records/change.ts';
import type { ChangeOutcome, Refusal } from '../../src/records/outbox.ts';
import { decodeSnapshot, type WireSnapshot } from '../../src/records/wire-snapshot.ts';
import type { Fault, FaultProxy } from '../support/fault-proxy.ts';
import { type Device, type Surroundings, Tab } from './tab.ts';

interface Answer {
  status: number;
  body: unknown;
}

interface Network {
  proxy: FaultProxy;
  workspaceId: string;
  token: string;
  /** Changes that may have been refused, by an answer that was seen or not. */
  maybeRefused: Set<string>;
  isInLog(changeId: string): Promise<boolean>;
}

/** A tab that speaks HTTP to the real server, through a network that does what it is told to. */
export class RealTab extends Tab {
  readonly events: { previous: number; change: CommittedChange }[] = [];
  private readonly network: Network;
  private readonly base: string;
  private readonly underWay = new Set<Promise<void>>();
  private stream: http.ClientRequest | null = null;
  private isPosting = false;

  constructor(lane: string, device: Device, surroundings: Surroundings, network: Network) {
    super(lane, device, surroundings);
    this.network = network;
    this.base = `/api/v1/workspaces/${network.workspaceId}`;
  }

  takeRequest(): Promise<void> {
    return this.post();
  }

  loseRequest(): Promise<void> {
    return this.post('lose request');
  }

  loseAnswer(): Promise<void> {
    return this.post(this.events.length % 2 === 0 ? 'lose answer' : 'half answer');
  }

  duplicate(): Promise<void> {
    return this.post(this.events.length % 2 === 0 ? 'duplicate' : 'repeat later');
  }

  /** Sends without waiting for the answer: other tabs go on meanwhile. */
  startRequest(): void {
    const sending = this.post('delay');
    this.underWay.add(sending);
    void sending.finally(() => this.underWay.delete(sending));
  }

  async takePull(): Promise<void> {
    if (this.pull === null) return;
    const { engine, pull: after } = this;
    this.pull = null;
    const answer = await this.ask('GET', `/changes?plan=${this.surroundings.planId}&after=${after}&limit=5`);
    if (this.engine !== engine) return;
    if (answer?.status !== 200) return engine.onPullFailed();
    const page = answer.body as { changes: CommittedChange[]; isComplete: boolean };
    engine.onPulled({ after, ...page });
  }

  async takeSnapshot(): Promise<void> {
    if (!this.wantsSnapshot) return;
    const { engine } = this;
    this.wantsSnapshot = false;
    const answer = await this.ask('GET', `/snapshot?plan=${this.surroundings.planId}`);
    if (this.engine !== engine) return;
    if (answer?.status === 200) this.show(decodeSnapshot(answer.body as WireSnapshot));
    else engine.onSnapshotFailed();
  }

  async openStream(): Promise<void> {
    if (this.stream || !this.engine.status().isLoaded) return;
    const { planId } = this.surroundings;
    const path = `${this.base}/live?plan=${planId}&after=${this.engine.seq}&connection=${newId()}`;
    const stream = http.get(`${this.network.proxy.url}${path}`, { agent: false, headers: this.headers() });
    this.stream = stream;
    await new Promise<void>((opened) => {
      const lost = () => {
        opened();
        this.forget(stream);
      };
      stream.once('error', lost);
      stream.once('close', lost);
      stream.once('response', (response) => {
        let text = '';
        response.on('error', lost);
        response.on('data', (piece: Buffer) => {
          text += piece.toString();
          const frames = text.split('\n\n');
          text = frames.pop() ?? '';
          for (const frame of frames) this.receive(stream, frame);
          opened();
        });
      });
    });
  }

  cutStream(): void {
    this.stream?.destroy();
    if (this.stream) this.forget(this.stream);
  }

  /** A stream loses nothing but all that follows. */
  override loseEvent(): void {
    this.events.length = 0;
    this.cutStream();
  }

  /** What is in the network when its tab goes reaches the server or not. */
  override close(isClean: boolean): void {
    if (this.request && !this.isPosting) void this.ask('POST', '/changes', { changes: this.request });
    void super.close(isClean);
    this.isPosting = false;
  }

  /** Lets what is on its way arrive; false when there was nothing. */
  async advance(): Promise<boolean> {
    const isIdle = !this.request && !this.answer && this.pull === null && !this.wantsSnapshot && !this.events[0];
    const wrote = this.disk();
    await this.arrive();
    await this.takeRequest();
    this.takeAnswer();
    await this.takeSnapshot();
    await this.takePull();
    await this.openStream();
    while (this.events[0]) this.takeEvent();
    return wrote || !isIdle;
  }

  /** Requests that nobody waited for have come to an end. */
  async arrive(): Promise<void> {
    await Promise.all(this.underWay);
  }

  private async post(fault?: Fault): Promise<void> {
    const { engine, request } = this;
    if (!request || this.isPosting) return;
    this.isPosting = true;
    const answer = await this.ask('POST', '/changes', { changes: request }, fault);
    if (this.engine !== engine || !this.isOpen) return this.noteUnknown(request);
    this.isPosting = false;
    // Given up in the meantime.
    if (this.request !== request) return this.noteUnknown(request);
    const isOurs = answer !== undefined && answer.status !== 503;
    if (answer?.status === 200) {
      const { outcomes } = answer.body as { outcomes: ChangeOutcome[] };
      await this.noteRefused(outcomes.filter(({ status }) => status === 'rejected'));
      this.request = null;
      this.answer = outcomes;
    } else {
      if (isOurs) await this.noteRefused(request);
      else this.noteUnknown(request);
      this.request = null;
      engine.onSendFailed(isOurs ? (answer.body as Refusal) : undefined);
    }
  }

  /** The server takes nothing back: what it refuses, it had not committed before. */
  private async noteRefused(refused: readonly { id: string }[]): Promise<void> {
    for (const { id } of refused) {
      if (await this.network.isInLog(id)) throw new Error(`change ${id} was refused although it is committed`);
    }
    this.noteUnknown(refused);
  }

  private noteUnknown(request: readonly { id: string }[]): void {
    for (const { id } of request) this.network.maybeRefused.add(id);
  }

  private receive(stream: http.ClientRequest, frame: string): void {
    if (stream !== this.stream) return;
    const [, event] = /^event: (\w+)/.exec(frame) ?? [];
    const data: unknown = JSON.parse(frame.slice(frame.indexOf('data: ') + 6));
    if (event === 'open') this.engine.onStream(true);
    else if (event === 'change') this.events.push(data as { previous: number; change: CommittedChange });
    else if (event === 'reset') {
      this.cutStream();
      this.engine.onReset();
    }
  }

  private forget(stream: http.ClientRequest): void {
    if (stream !== this.stream) return;
    this.stream = null;
    if (this.isOpen) this.engine.onStream(false);
  }

  private headers(): { [name: string]: string } {
    return { authorization: `Bearer ${this.network.token}` };
  }

  /** One request on a connection of its own; undefined when it came to nothing. */
  private ask(method: string, path: string, body?: unknown, fault?: Fault): Promise<Answer | undefined> {
    if (fault) this.network.proxy.next(fault);
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve) => {
      const headers = { ...this.headers(), ...(text !== undefined && { 'content-type': 'application/json' }) };
      const request = http.request(`${this.network.proxy.url}${this.base}${path}`, { method, agent: false, headers });
      request.once('error', () => resolve(undefined));
      request.once('response', (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.once('error', () => resolve(undefined));
        response.once('close', () => resolve(undefined));
        response.once('end', () => {
          const answered = Buffer.concat(pieces).toString();
          resolve({ status: response.statusCode ?? 0, body: answered === '' ? null : JSON.parse(answered) });
        });
      });
      request.end(text);
    });
  }
}
