import type { Catalogue } from '../catalogue.ts';
import type { plans as french } from '../fr/plans.ts';

export const plans: Catalogue<typeof french> = {
  title: 'Plan',
  newPlan: 'New plan',
  create: 'Create the plan',
  model: 'Starting point',
  models: {
    starter: {
      title: 'The classic template',
      text: 'Win new prospects: five actions with their due dates and budgets, to adapt.',
    },
    services: {
      title: 'Business services',
      text: 'Contracts, prospecting, renewals: a complete plan, from strategy to indicators.',
    },
    retail: { title: 'Retail network', text: 'Visits, loyalty, trade accounts: a complete plan to adapt.' },
    industry: {
      title: 'Industry',
      text: 'Design studies, qualifications, framework contracts: a complete plan to adapt.',
    },
    verdier: {
      title: 'Verdier Automation',
      text: 'The plan of the example, an automation company: every step, without its results or its teams.',
    },
    blank: { title: 'A blank page', text: 'Your own objectives and actions, or those of your file.' },
    copy: {
      title: 'An existing plan',
      text: 'Everything is copied and moved in time, actions are to be done again, and the year’s results become the starting point.',
    },
  },
  source: 'Plan to copy',
  defaultName: 'Sales plan {{year}}',
  name: 'Plan name',
  nameRequired: 'Give the plan a name.',
  start: 'First day',
  end: 'Last day',
  dayUnreadable: 'We cannot read this date. Try 1 January 2027 or 01/01/2027.',
  reversed: 'The last day comes before the first.',
  envelope: 'Envelope',
  envelopeHint: 'The budget not to exceed: an amount, or a share of planned revenue, such as 5% of €4.8m.',
  amountUnreadable: 'We cannot read this amount. Try 250,000 or 250k.',
  currency: 'Currency',
  status: 'Status',
  openTo: 'Open to',
  members: {
    title: 'Access to this plan',
    open: 'Everyone has the role they hold in the workspace. Name those for whom it differs.',
    closed: 'Only the people named here can open it, with the owners and administrators of the workspace.',
    add: 'Add a person',
    role: 'Role of {{name}} in this plan',
    remove: 'Remove {{name}}',
    removed: '{{name}} is no longer named in this plan',
  },
  delete: 'Delete the plan',
  deleted: '{{name}} deleted',
  offline: 'The server does not answer. Try again in a moment.',
  refused: 'The plan could not be created.',
  tooLarge: 'This plan is too large to be copied in one go.',
};
