import type { DashboardContent } from '../schema.ts';

/** The four dashboards: for whom, and what stands on them. */
export const DASHBOARDS: readonly DashboardContent[] = [
  {
    name: { fr: 'Comité de direction', en: 'Management committee' },
    audience: 'direction',
    tiles: [
      ['revenue', 'figure', 'small'],
      ['markRate', 'figure', 'small'],
      ['newCustomers', 'figure', 'small'],
      ['renewalRate', 'figure', 'small'],
      ['revenue', 'bars', 'medium'],
      ['activeCustomers', 'line', 'medium'],
      ['acquisitionCost', 'figure', 'small'],
      ['retention', 'figure', 'small'],
      [null, 'lateActions', 'medium'],
    ],
  },
  {
    name: { fr: 'Ventes', en: 'Sales' },
    audience: 'sales',
    tiles: [
      ['quotesSigned', 'figure', 'small'],
      ['quoteConversion', 'figure', 'small'],
      ['salesCycle', 'figure', 'small'],
      ['coverage', 'figure', 'small'],
      ['quoteConversion', 'line', 'medium'],
      ['newCustomers', 'bars', 'medium'],
      ['lostDeals', 'table', 'medium'],
      ['salesCycle', 'line', 'medium'],
    ],
  },
  {
    name: { fr: 'Marketing', en: 'Marketing' },
    audience: 'marketing',
    tiles: [
      ['qualifiedLeads', 'figure', 'small'],
      ['leadsPerQuarter', 'figure', 'small'],
      ['costPerLead', 'figure', 'small'],
      ['acquisitionCost', 'figure', 'small'],
      ['qualifiedLeads', 'bars', 'medium'],
      ['costPerLead', 'line', 'medium'],
    ],
  },
  {
    name: { fr: 'Terrain', en: 'Field' },
    audience: 'field',
    tiles: [
      ['meetings', 'figure', 'small'],
      ['quotesSigned', 'figure', 'small'],
      ['newCustomers', 'figure', 'small'],
      ['lostDeals', 'figure', 'small'],
      ['meetings', 'bars', 'medium'],
      [null, 'lateActions', 'medium'],
    ],
  },
];
