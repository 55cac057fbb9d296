import type { Catalogue } from '../catalogue.ts';
import type { pages as french } from '../fr/pages.ts';

export const pages: Catalogue<typeof french> = {
  notFound: {
    title: 'This page does not exist',
    text: 'It may have been deleted, or is not open to you.',
    home: 'Back to the start',
  },
  failed: {
    title: 'The page could not be shown',
    text: 'This is not your doing. What you typed is kept. Try again.',
    retry: 'Try again',
  },
  outdated: {
    title: 'Pactole has been updated',
    text: 'Reload the page to continue. What you typed is kept.',
    reload: 'Reload the page',
  },
  example: {
    label: 'You are trying the example',
    text: 'You are trying the example: the company is fictional, everything can be changed, nothing leaves it.',
    reset: 'Start again',
    resetTitle: 'Start the example again?',
    resetText: 'A fresh copy replaces this one.',
    resetSure: 'Start the example again',
    create: 'Create my workspace',
  },
  unreachable: {
    title: 'The server does not answer',
    text: 'Check your connection. Your edits stay on this device.',
  },
};
