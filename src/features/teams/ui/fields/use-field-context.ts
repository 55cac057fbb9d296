import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday } from '../../../../web/today.ts';
import type { PartProps } from '../teams-props.ts';
import type { FieldContext } from './field-spec.ts';

/** What reading typed text needs to know, in the language on screen. */
export function useFieldContext({ plan, format }: Pick<PartProps, 'plan' | 'format'>): FieldContext {
  const { t, i18n } = useTranslation('sizing');
  const today = useToday();
  const { periodStart, periodEnd } = plan;
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  return useMemo(
    () => ({ locale, format, today, plan: { periodStart, periodEnd }, problem: (key) => t(`problems.${key}`) }),
    [locale, format, today, periodStart, periodEnd, t],
  );
}
