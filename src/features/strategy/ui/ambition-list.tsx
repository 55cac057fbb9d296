import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { type Ambition, ambitionKind } from '../schema.ts';
import { AmbitionCard } from './ambition-card.tsx';

export interface AmbitionListProps {
  ambitions: readonly Ambition[];
  pointedAt: string | undefined;
  format: Format;
}

/** The ambitions in their order, and a button that adds one, ready to be named. */
export function AmbitionList({ ambitions, pointedAt, format }: AmbitionListProps) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const [madeId, setMade] = useState<string>();
  const add = () => {
    const id = newId();
    const rank = rankBetween(ambitions.at(-1)?.rank ?? null, null);
    store.edit([{ op: 'create', kind: ambitionKind.kind, id, rank, fields: { title: t('ambition.newTitle') } }]);
    setMade(id);
  };
  const move = (index: number, by: -1 | 1) => {
    const moved = ambitions[index];
    const [before, after] = by < 0 ? [index - 2, index - 1] : [index + 1, index + 2];
    const rank = rankBetween(ambitions[before]?.rank ?? null, ambitions[after]?.rank ?? null);
    if (moved) store.edit(updateRecord(ambitionKind, moved, { rank }));
  };
  return (
    <>
      {ambitions.length > 0 && (
        <ul className="mb-3 flex flex-col gap-3">
          {ambitions.map((ambition, index) => (
            <AmbitionCard
              key={ambition.id}
              ambition={ambition}
              format={format}
              isNew={ambition.id === madeId}
              isPointedAt={ambition.id === pointedAt}
              onMove={(by) => move(index, by)}
              canMove={(by) => ambitions[index + by] !== undefined}
            />
          ))}
        </ul>
      )}
      <Button icon={Plus} look="outline" data-print="hidden" onClick={add}>
        {t('ambition.add')}
      </Button>
    </>
  );
}
