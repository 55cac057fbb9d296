/**
 * What can go wrong, as few stable codes. The server maps each to an HTTP status (see server/error-map.ts)
 * and the interface translates it; `details` carries what the sentence needs, never a secret.
 */
export const ERROR_CODES = [
  'invalid_input',
  'idempotency_key_reused',
  'unauthenticated',
  'not_found',
  'already_exists',
  'guarded_conflict',
  'version_required',
  'version_mismatch',
  'too_large',
  'too_many_requests',
  'unsupported_media',
  'limit_reached',
  'unavailable',
  'internal',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** One thing wrong with what was sent: where (`path`), what (`rule`, a catalogue key), and the values its sentence needs. */
export interface Issue {
  path: string;
  rule: string;
  values?: Record<string, string | number>;
}

export interface AppErrorDetails {
  /** Kind and id of the record concerned, when there is one. */
  kind?: string;
  id?: string;
  issues?: Issue[];
  /** Current values, for a guarded field that was refused. */
  current?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** The only error class thrown on purpose. `message` is for developers and logs; people read the translation of `code`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: AppErrorDetails;

  constructor(code: ErrorCode, message: string, details: AppErrorDetails = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}
