import { type Logger, pino } from 'pino';

const REDACTED = ['req.headers.cookie', 'req.headers.authorization'];
const WARN = 40;

interface Line extends Record<string, unknown> {
  level: number;
  time: number;
  msg?: string;
  err?: { stack?: string; message?: string };
}

export interface LogOptions {
  level: string;
  /** Sentences for someone at a terminal; otherwise one JSON object a line, for whatever collects logs. */
  human: boolean;
  write: (text: string) => void;
}

export function createLog({ level, human, write }: LogOptions): Logger {
  return pino({ level, redact: REDACTED }, { write: human ? (line) => write(sentence(line)) : write });
}

function sentence(json: string): string {
  const { level, time, msg = '', err, pid: _pid, hostname: _hostname, ...facts } = JSON.parse(json) as Line;
  const mark = level >= WARN ? '! ' : '';
  const told = Object.entries(facts).map(([name, fact]) => ` ${name}=${text(fact)}`);
  const trace = err === undefined ? '' : `\n${err.stack ?? err.message}`;
  return `${new Date(time).toTimeString().slice(0, 8)} ${mark}${msg}${told.join('')}${trace}\n`;
}

function text(fact: unknown): string {
  return typeof fact === 'string' ? fact : JSON.stringify(fact);
}
