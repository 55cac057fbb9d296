import type { Catalogue } from '../catalogue.ts';
import type { mails as french } from '../fr/mails.ts';

export const mails: Catalogue<typeof french> = {
  greeting: 'Hello,',
  ignore: 'If you did not ask for this, ignore this message: nothing will change.',
  copy: 'If the button does nothing, copy this address into your browser:',
  signature: 'Pactole — your sales action plan, alive and shared',
  verification: {
    subject: 'Confirm your email address',
    text: 'Confirm that {{email}} is your address to finish creating your account. This link works for {{hours}} hours.',
    button: 'Confirm my address',
  },
  newAddress: {
    subject: 'Confirm your new email address',
    text: 'You asked to sign in with {{email}} from now on. This link works for {{hours}} hours.',
    button: 'Confirm the new address',
  },
  changeAddress: {
    subject: 'Your email address is about to change',
    text: 'You asked to replace {{email}} with {{newEmail}} as your sign-in address. This link works for {{hours}} hours.',
    button: 'Allow the change',
  },
  reset: {
    subject: 'Choose a new password',
    text: 'You asked for a new password. This link works once, for {{hours}} hour.',
    button: 'Choose a password',
  },
  existing: {
    subject: 'You already have an account',
    text: 'Someone, probably you, tried to create an account with {{email}}. That account already exists: sign in with your password, or ask for a new one from the sign-in page.',
    button: 'Sign in',
  },
  invitation: {
    subject: '{{inviter}} invites you to {{workspace}}',
    text: '{{inviter}} invites you to join the workspace {{workspace}} as {{email}}, to build and follow the sales action plan together. This invitation works for {{days}} days.',
    button: 'Join the workspace',
  },
  reminder: {
    subject_one: '{{workspace}}: an indicator waits for its value',
    subject_other: '{{workspace}}: {{count}} indicators wait for their values',
    text_one: 'In {{plan}}, an indicator you are responsible for waits for its value:',
    text_other: 'In {{plan}}, {{count}} indicators you are responsible for wait for their values:',
    item: '{{name}}: {{periods}}',
    weekOf: 'week of {{day}}',
    since: '{{count}} periods, the oldest: {{period}}',
    more: 'and {{count}} more',
    button: 'Enter the values',
    stop: 'This message leaves on Mondays, when a value is missing. To stop receiving it, untick “Monday reminder” in your account: {{url}}',
  },
};
