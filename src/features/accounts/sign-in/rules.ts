import { AppError, type Issue } from '../../../kernel/app-error.ts';

const issue = (path: string, rule: string): Issue => ({ path, rule });

/**
 * What a refusal of better-auth becomes. A wrong password, an unknown address and one that is not confirmed yet get
 * one answer, so that nobody learns which addresses have an account.
 */
export function refusalOf(status: number, code: string): AppError {
  switch (code) {
    case 'INVALID_EMAIL_OR_PASSWORD':
    case 'EMAIL_NOT_VERIFIED':
      return new AppError('unauthenticated', 'Wrong address or password, or the address is not confirmed.');
    case 'INVALID_TOKEN':
    case 'TOKEN_EXPIRED':
    case 'USER_NOT_FOUND':
      return new AppError('not_found', 'This link no longer works.');
    case 'INVALID_PASSWORD':
    case 'CREDENTIAL_ACCOUNT_NOT_FOUND':
      return new AppError('invalid_input', 'The current password is not this one.', {
        issues: [issue('currentPassword', 'wrong_password')],
      });
  }
  if (status === 401 || status === 403) return new AppError('unauthenticated', 'Sign in first.');
  if (status >= 500) return new AppError('internal', `Signing in failed: ${code}.`);
  return new AppError('invalid_input', `Refused: ${code}.`);
}
