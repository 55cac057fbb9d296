import type postgres from 'postgres';

/**
 * How values travel between JavaScript and PostgreSQL.
 *
 * No serializer ever throws: queries are pipelined, and the driver matches answers to queries by order alone. A
 * throw half-way would leave a query in that order which was never sent, and every later answer on the connection
 * would go to the wrong caller. What cannot be written is sent as a text that PostgreSQL refuses.
 */
const UNWRITABLE = 'a value that cannot be written';
const UNWRITABLE_BYTES = '\\x: a value that cannot be written';

const OID = { bool: 16, bytea: 17, int8: 20, json: 114, date: 1082, timestamp: 1114, timestamptz: 1184, jsonb: 3802 };

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the whole numbers JavaScript holds exactly.`);
  return value;
}

/** `2026-03-01 09:30:00.123456+00` → `2026-03-01T09:30:00.123Z`. */
export function toIsoInstant(text: string): string {
  if (text.endsWith('+00') && text.charCodeAt(10) === 32) {
    const fraction = text.length > 22 ? text.slice(20, -3).slice(0, 3).padEnd(3, '0') : '000';
    return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`;
  }
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? text : instant.toISOString();
}

function instantText(value: unknown): string {
  if (!(value instanceof Date)) return String(value);
  return Number.isNaN(value.getTime()) ? UNWRITABLE : value.toISOString();
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value) ?? UNWRITABLE;
  } catch {
    return UNWRITABLE;
  }
}

function bytesText(value: unknown): string {
  return value instanceof Uint8Array ? `\\x${Buffer.from(value).toString('hex')}` : UNWRITABLE_BYTES;
}

const same = (text: string) => text;

export const WIRE_TYPES = {
  bigint: { to: OID.int8, from: [OID.int8], serialize: (value: unknown) => String(value), parse: whole },
  date: { to: OID.timestamptz, from: [OID.timestamptz], serialize: instantText, parse: toIsoInstant },
  day: { to: OID.date, from: [OID.date], serialize: (value: unknown) => String(value), parse: same },
  localTime: { to: OID.timestamp, from: [OID.timestamp], serialize: instantText, parse: same },
  json: {
    to: OID.json,
    from: [OID.json, OID.jsonb],
    serialize: jsonText,
    parse: (text: string): unknown => JSON.parse(text),
  },
  bytea: {
    to: OID.bytea,
    from: [OID.bytea],
    serialize: bytesText,
    parse: (text: string) => Buffer.from(text.slice(2), 'hex'),
  },
} satisfies Record<string, postgres.PostgresType>;
