import { createHash } from 'node:crypto';
import { AppError } from '../../kernel/app-error.ts';
import { newId } from '../../kernel/ids.ts';
import type { Actor } from '../../records/actor.ts';

const MAX_KEY_LENGTH = 255;

/**
 * The id of the change a request makes. With an Idempotency-Key the id follows from the key, the person and the
 * target, so that sending the request again finds the change already committed.
 */
export function changeIdOf(key: string | undefined, actor: Actor, method: string, path: string): string {
  if (key === undefined) return newId();
  if (key.length === 0 || key.length > MAX_KEY_LENGTH) {
    throw new AppError('invalid_input', 'The Idempotency-Key is empty or too long.', {
      issues: [{ path: 'Idempotency-Key', rule: 'invalid' }],
    });
  }
  return derivedId(`${actor.workspaceId}\n${actor.personId}\n${method}\n${path}\n${key}`);
}

/** A UUIDv8 (RFC 9562) made of a digest. */
export function derivedId(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(6) & 0x0f), 6);
  bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
