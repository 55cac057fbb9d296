import type { KpiKey } from '../../schema.ts';

/**
 * Which indicator each of these actions is meant to move, by its code: with those of the objectives, every indicator that is
 * followed is there for something that is done.
 */
export const KPI_OF_ACTION: Readonly<Record<string, KpiKey>> = {
  'CQ-01': 'costPerLead',
  'CQ-02': 'newCustomers',
  'CQ-03': 'newCustomers',
  'CQ-05': 'quotesSigned',
  'CQ-07': 'meetings',
  'CQ-08': 'meetings',
  'CQ-12': 'newCustomers',
  'FI-01': 'revenue',
  'FI-03': 'renewalRate',
  'FI-04': 'retention',
  'FI-05': 'retention',
  'FI-06': 'revenue',
  'FI-09': 'renewalRate',
  'FI-10': 'activeCustomers',
  'LE-01': 'qualifiedLeads',
  'LE-02': 'qualifiedLeads',
  'LE-03': 'qualifiedLeads',
  'LE-04': 'acquisitionCost',
  'LE-05': 'costPerLead',
  'LE-06': 'qualifiedLeads',
  'EQ-02': 'markRate',
  'EQ-03': 'quoteConversion',
  'EQ-05': 'salesCycle',
  'EQ-06': 'coverage',
  'EQ-07': 'lostDeals',
};
