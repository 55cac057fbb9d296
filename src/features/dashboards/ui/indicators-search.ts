/** The looks of the indicators: put together for someone, all of them, or to be filled in. */
export const LOOKS = ['dashboards', 'list', 'entry'] as const;
export type Look = (typeof LOOKS)[number];

/** What the address says of the indicators: a link shows a colleague the same thing. */
export interface IndicatorsSearch {
  /** Absent for the dashboards. */
  look?: Exclude<Look, 'dashboards'>;
  dashboard?: string;
  /** The one open beside the page. */
  kpi?: string;
  /** Entry of everyone's, not only of one's own. */
  everyone?: true;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readIndicatorsSearch(search: Readonly<Record<string, unknown>>): IndicatorsSearch {
  const id = (value: unknown) => (typeof value === 'string' && value !== '' ? value.slice(0, 40) : undefined);
  const look = search.look === 'list' || search.look === 'entry' ? search.look : undefined;
  const dashboard = id(search.dashboard);
  const kpi = id(search.kpi);
  return {
    ...(look && { look }),
    ...(dashboard && { dashboard }),
    ...(kpi && { kpi }),
    ...(search.everyone === true && { everyone: true }),
  };
}
