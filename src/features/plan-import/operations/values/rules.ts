import { progressEdit, statusEdit } from '../../../actions/rules.ts';
import { type Action, MOST_TARGETS } from '../../../actions/schema.ts';
import { type EditableField, LINKED_FIELDS, type LinkedField } from '../../round-trip/schema.ts';
import type { ProposedAction } from '../../schema.ts';

/** A status alone says how much is done, and a progress alone which status; both are taken as they are. */
export function progressOf({ status, progress }: ProposedAction): { status?: string; progress?: number } {
  const fresh = { status: 'todo', progress: 0 } as const;
  if (status !== null && progress !== null) return { status, progress };
  if (status !== null) return { status, ...statusEdit(fresh, status) };
  return progress === null ? {} : { progress, ...progressEdit(fresh, progress) };
}

/** The figures that a row gives an action, by the field of the row. */
export const FIGURES = {
  hours: 'workHours',
  volumeLow: 'expectedVolumeLow',
  volume: 'expectedVolume',
  volumeHigh: 'expectedVolumeHigh',
  yieldLow: 'expectedYieldLow',
  yield: 'expectedYield',
  yieldHigh: 'expectedYieldHigh',
  revenue: 'expectedRevenueCents',
} as const satisfies Partial<Record<EditableField, keyof Action & keyof ProposedAction>>;

export function figuresOf(row: ProposedAction): { [field: string]: number } {
  return Object.fromEntries(
    Object.values(FIGURES).flatMap((name) => (row[name] === null ? [] : [[name, row[name]] as const])),
  );
}

/** What an action holds of the records that a row names. */
export function linkedValue(field: LinkedField, ids: readonly string[]): { [field: string]: unknown } {
  const [only = null] = ids;
  switch (field) {
    case 'segments':
      return { segmentIds: ids.slice(0, MOST_TARGETS) };
    case 'personas':
      return { personaIds: ids.slice(0, MOST_TARGETS) };
    case 'option':
      return { optionId: only };
    case 'indicator':
      return { kpiId: only };
    case 'competitor':
      return { competitorId: only };
  }
}

export function linkedValues(linked: ProposedAction['linked']): { [field: string]: unknown } {
  const values: { [field: string]: unknown } = {};
  for (const field of LINKED_FIELDS) {
    if (linked[field].length > 0) Object.assign(values, linkedValue(field, linked[field]));
  }
  return values;
}

export function isLinked(field: EditableField): field is LinkedField {
  return LINKED_FIELDS.some((linked) => linked === field);
}

export function isFigure(field: EditableField): field is keyof typeof FIGURES {
  return Object.hasOwn(FIGURES, field);
}

/** A text as a record can hold it: no U+0000, no half of a surrogate pair, at most `max` characters. */
export function storable(text: string, max: number): string {
  const cut = text.replaceAll('\u0000', '').slice(0, max);
  return cut.replace(/[\ud800-\udbff]$/, '').toWellFormed();
}
