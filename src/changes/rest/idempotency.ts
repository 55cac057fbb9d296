import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';

const MAX_KEY_LENGTH = 255;

/** The id of the change a request makes and, with an Idempotency-Key, what the request was. */
export interface Receipt {
  changeId: string;
  digest?: string;
}

/**
 * With an Idempotency-Key, the change's id follows from the key and the person, so that sending the request again
 * finds the change already committed, whenever that was; the digest tells the same request from another one.
 *
 * @throws AppError `invalid_input` for a key that is empty or too long.
 */
export function receiptFor(context: Context, actor: Actor, body: string): Receipt {
  const key = context.req.header('idempotency-key');
  if (key === undefined) return { changeId: newId() };
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw new AppError('invalid_input', 'The Idempotency-Key is empty or too long.', {
      issues: [{ path: 'Idempotency-Key', rule: 'invalid' }],
    });
  }
  const { method, path } = context.req;
  const request = [method, path, context.req.header('if-match') ?? '', body].join('\n');
  return {
    changeId: derivedId(`${actor.workspaceId}\n${actor.personId}\n${key}`),
    digest: createHash('sha256').update(request).digest('base64url'),
  };
}

/** A UUIDv8 (RFC 9562) made of a digest. */
export function derivedId(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
