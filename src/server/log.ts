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

/**
 * Writes what one turn of the event loop has to say at once: under load a batch of changes answers many requests in a
 * turn, and each write wakes up whoever collects the log. What is still waiting is written as the process ends.
 */
export function onceATurn(write: (text: string) => void): (text: string) => void {
  let waiting = '';
  const flush = () => {
    const text = waiting;
    waiting = '';
    if (text !== '') write(text);
  };
  process.once('exit', flush);
  return (text) => {
    if (waiting === '') setImmediate(flush);
    waiting += text;
  };
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
