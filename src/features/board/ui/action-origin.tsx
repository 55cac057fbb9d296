import { Gauge, type LucideIcon, Split, Swords } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Choice, Property } from '../../../ui-kit/property-list.tsx';
import { useBoardLists } from './board-lists.ts';
import { NONE } from '../schema.ts';
import { type ActionPropertiesProps, useActionEdits } from './use-action-edits.ts';

type Column = 'option' | 'indicator' | 'competitor';

/** Where an action comes from, and the indicator it should move. */
export function ActionOrigin({ row, edit, disabled }: Omit<ActionPropertiesProps, 'format'>) {
  const { t } = useTranslation('board');
  const lists = useBoardLists();
  const { setCell } = useActionEdits(row, edit);
  const { action } = row;
  const lines = [
    { column: 'option', icon: Split, id: action.optionId, options: lists.options },
    { column: 'competitor', icon: Swords, id: action.competitorId, options: lists.competitors },
    { column: 'indicator', icon: Gauge, id: action.kpiId, options: lists.indicators },
  ] satisfies { column: Column; icon: LucideIcon; id: string | null; options: typeof lists.options }[];
  return lines.map(({ column, icon, id, options }) => {
    const chosen = options.find((option) => option.id === id);
    return (
      <Property key={column} icon={icon} label={t(`columns.${column}`)}>
        <Choice
          label={t(`columns.${column}`)}
          value={chosen ? chosen.id : NONE}
          options={[{ id: NONE, label: t('panel.none') }, ...options]}
          searchable
          disabled={disabled}
          onChange={(chosenId) => void setCell(column, { kind: 'option', id: chosenId === NONE ? null : chosenId })}
        >
          {chosen ? (
            <span className="truncate">{chosen.label}</span>
          ) : (
            <span className="text-ink-3">{t('panel.none')}</span>
          )}
        </Choice>
      </Property>
    );
  });
}
