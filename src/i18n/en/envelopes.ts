import type { Catalogue } from '../catalogue.ts';
import type { envelopes as fr } from '../fr/envelopes.ts';

export const envelopes: Catalogue<typeof fr> = {
  measure: 'Amounts shown',
  views: {
    envelope: 'Envelope',
    planned: 'Planned',
    revised: 'Revised',
    committed: 'Committed',
    invoiced: 'Actual',
    paid: 'Paid',
  },
  table: 'Envelopes by channel and month',
  channel: 'Channel',
  total: 'Total',
  used: 'Actions',
  left: 'Left',
  shared: 'Shared out',
  whole: 'All channels',
  exceeded: 'The actions of this month take {{used}}: {{excess}} too much.',
  hint: 'Decide here what each channel may spend, month by month; actions then draw on these envelopes. A total is shared out by itself. In red: the actions take more.',
  emptyTitle: 'No channels yet',
  emptyText: 'Add your channels in the settings: trade fairs, phone, email, advertising…',
};
