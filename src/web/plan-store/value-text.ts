import { useTranslation } from 'react-i18next';
import type { Format } from '../../i18n/format.ts';
import { decimalsOf } from '../../kernel/measure.ts';
import type { Field } from '../../records/field.ts';
import { titleOf } from '../../records/record-title.ts';
import { plainTextOf, type RichText } from '../../records/rich-text.ts';
import { usePlanStore } from './plan-store-context.ts';
import { planKind } from '../../features/plans/schema.ts';

export interface ValueText {
  /** A field as people call it. */
  fieldName(kind: string, field: string): string;
  /** A value as people read it: never an id. */
  of(kind: string, field: string, value: unknown): string;
}

/** How the values of records read in sentences, whatever their kind: from the declaration of their field. */
export function useValueText(format: Format): ValueText {
  const { t } = useTranslation('fields');
  const store = usePlanStore();
  const currency = store.get(planKind, store.planId)?.currency ?? 'EUR';
  const nameOf = (kind: string | undefined, id: unknown): string => {
    const record = kind === undefined || typeof id !== 'string' ? undefined : store.find(kind, id);
    return titleOf(record ?? {});
  };
  const word = (name: string, value: unknown): string =>
    t(`choices.${name}.${String(value)}` as never, { defaultValue: String(value) });
  const read = (field: Field | undefined, name: string, value: unknown): string => {
    if (value === null || value === undefined || value === '') return '';
    if (Array.isArray(value)) {
      const nameItem = (item: unknown) => (field?.choices ? word(name, item) : nameOf(field?.reference?.kind, item));
      return format.list(value.map(nameItem));
    }
    if (typeof value === 'number') return figure(field, value);
    if (typeof value === 'boolean') return word('ticked', value);
    const document = field?.type === 'richText' ? field.read?.(value) : undefined;
    if (field?.accepts(document)) return plainTextOf(document as RichText);
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    switch (field?.type) {
      case 'reference':
        return nameOf(field.reference?.kind, text);
      case 'day':
        return format.dayLong(text);
      case 'month':
        return format.monthLong(text);
      case 'choice':
        return word(name, text);
      default:
        return text;
    }
  };
  const figure = (field: Field | undefined, value: number): string => {
    if (field?.type === 'cents') return format.money(value, currency);
    return field?.type === 'ratio' ? format.percent(value) : format.number(value, decimalsOf(value));
  };
  return {
    fieldName: (_kind, field) => t(`names.${field}` as never, { defaultValue: field }),
    of: (kind, name, value) => read(store.fieldOf(kind, name), name, value),
  };
}
