import type { Catalogue } from '../catalogue.ts';
import type { forms as french } from '../fr/forms.ts';

export const forms: Catalogue<typeof french> = {
  required: 'Fill in this field.',
  invalid: 'This value does not fit.',
  email: 'Type a whole address, such as name@company.com.',
  too_small: 'Type at least {{min, number}} characters.',
  too_big: 'Type at most {{max, number}} characters.',
  wrong_password: 'This is not your current password.',
  last_owner: 'First name another owner, who has an account.',
  problems: {
    unauthenticated: 'Your session has ended. Sign in again.',
    not_found: 'This no longer exists, or is not open to you.',
    already_exists: 'This exists already.',
    too_many_requests: 'Too many attempts. Wait a few minutes before trying again.',
    limit_reached: 'The limit is reached: delete some before adding more.',
    unreachable: 'The server does not answer. Check your connection, then try again.',
    other: 'Something went wrong on our side. Try again.',
  },
  save: 'Save',
  saved: 'Saved',
  back: 'Back',
};
