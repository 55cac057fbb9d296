import { monitorEventLoopDelay } from 'node:perf_hooks';

/** Upper bounds of the duration histogram, in seconds. */
const BOUNDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** What others contribute, read when the metrics are asked for. */
export interface Gauge {
  name: string;
  help: string;
  read(): number;
}

/** Few figures, in the text format of Prometheus: is it used, is it slow, does it fail, does it grow. */
export class Metrics {
  private readonly requests = new Map<string, number>();
  private readonly durations = Array.from({ length: BOUNDS.length + 1 }, () => 0);
  private seconds = 0;
  private readonly counters = new Map<string, { help: string; value: number }>();
  private readonly gauges: Gauge[] = [];
  private readonly delay = monitorEventLoopDelay({ resolution: 20 });

  constructor() {
    this.delay.enable();
  }

  observeRequest(method: string, status: number, ms: number): void {
    const key = `method="${KNOWN_METHODS.has(method) ? method : 'OTHER'}",status="${status}"`;
    this.requests.set(key, (this.requests.get(key) ?? 0) + 1);
    const index = BOUNDS.findIndex((bound) => ms <= bound * 1000);
    const place = index === -1 ? BOUNDS.length : index;
    this.durations[place] = (this.durations[place] ?? 0) + 1;
    this.seconds += ms / 1000;
  }

  count(name: string, help: string, by = 1): void {
    this.counters.set(name, { help, value: (this.counters.get(name)?.value ?? 0) + by });
  }

  addGauge(gauge: Gauge): void {
    this.gauges.push(gauge);
  }

  text(): string {
    const { rss, heapUsed } = process.memoryUsage();
    const { user, system } = process.cpuUsage();
    const lines = [
      ...this.requestLines(),
      ...[...this.counters].flatMap(([name, { help, value }]) => metric(name, help, 'counter', value)),
      ...this.gauges.flatMap(({ name, help, read }) => metric(name, help, 'gauge', read())),
      ...metric('process_cpu_seconds_total', 'Processor time used.', 'counter', (user + system) / 1e6),
      ...metric('process_resident_memory_bytes', 'Memory held.', 'gauge', rss),
      ...metric('nodejs_heap_size_used_bytes', 'JavaScript heap used.', 'gauge', heapUsed),
      ...metric('nodejs_eventloop_lag_p99_seconds', 'Waiting for the event loop.', 'gauge', this.lagSeconds()),
    ];
    return `${lines.join('\n')}\n`;
  }

  private lagSeconds(): number {
    const value = this.delay.percentile(99) / 1e9;
    this.delay.reset();
    return Number.isFinite(value) ? value : 0;
  }

  private requestLines(): string[] {
    const counted = [...this.requests].map(([labels, value]) => `pactole_http_requests_total{${labels}} ${value}`);
    let sum = 0;
    const buckets = [...BOUNDS, '+Inf'].map((bound, index) => {
      sum += this.durations[index] ?? 0;
      return `pactole_http_request_duration_seconds_bucket{le="${bound}"} ${sum}`;
    });
    return [
      '# HELP pactole_http_requests_total Requests answered.',
      '# TYPE pactole_http_requests_total counter',
      ...counted,
      '# HELP pactole_http_request_duration_seconds Time to answer.',
      '# TYPE pactole_http_request_duration_seconds histogram',
      ...buckets,
      `pactole_http_request_duration_seconds_sum ${this.seconds}`,
      `pactole_http_request_duration_seconds_count ${sum}`,
    ];
  }
}

/** Anyone may invent a method; each would be a series of its own. */
const KNOWN_METHODS = new Set(['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE', 'OPTIONS']);

function metric(name: string, help: string, type: 'counter' | 'gauge', value: number): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`];
}
