import { Plus, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import type { ToastMessage } from '../../../ui-kit/layer-props.ts';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { COLORS } from '../schema.ts';
import { ColorPicker } from './color-picker.tsx';

export interface CatalogueItem {
  id: string;
  name: string;
  color: string;
  rank: string;
}

export interface CatalogueListProps<Item extends CatalogueItem> {
  label: string;
  items: readonly Item[];
  addLabel: string;
  newName: string;
  maxLength: number;
  canEdit: boolean;
  onAdd: (item: CatalogueItem) => void;
  onChange: (item: Item, values: { name?: string; color?: (typeof COLORS)[number] }) => void;
  /** Answers with the way back. */
  onDelete: (item: Item) => ToastMessage['action'];
  /** What a kind has besides a name and a colour. */
  more?: (item: Item) => ReactNode;
}

/** Names and colours that the whole workspace shares, edited where they stand. */
export function CatalogueList<Item extends CatalogueItem>(props: CatalogueListProps<Item>) {
  const { items, canEdit } = props;
  const { t } = useTranslation('settings');
  const [added, setAdded] = useState<string>();
  const sorted = items.toSorted(compareByRank);
  const add = () => {
    const id = newId();
    const color = COLORS[items.length % COLORS.length] ?? 'grey';
    props.onAdd({ id, name: props.newName, color, rank: rankBetween(sorted.at(-1)?.rank ?? null, null) });
    setAdded(id);
  };
  const remove = (item: Item) => {
    keepPlace();
    const action = props.onDelete(item);
    showToast({ text: t('catalogue.deleted', { name: item.name }), action });
  };
  return (
    <div className="flex flex-col items-start gap-2">
      {sorted.length > 0 && (
        <ul aria-label={props.label} className="w-full max-w-xl">
          {sorted.map((item) => (
            <li key={item.id} className="flex min-h-9 items-center gap-2 border-b border-line">
              <ColorPicker
                label={t('catalogue.color', { name: item.name })}
                value={item.color}
                disabled={!canEdit}
                onChange={(color) => props.onChange(item, { color })}
              />
              <div className="min-w-0 flex-1">
                <InlineText
                  label={t('catalogue.name')}
                  value={item.name}
                  disabled={!canEdit}
                  maxLength={props.maxLength}
                  selectAtFirst={item.id === added}
                  className="px-1.5"
                  onCommit={(typed) => {
                    if (typed.trim() === '') return t('catalogue.nameRequired');
                    props.onChange(item, { name: typed.trim() });
                    return undefined;
                  }}
                />
              </div>
              {props.more?.(item)}
              {canEdit && (
                <IconButton
                  icon={Trash2}
                  label={t('catalogue.delete', { name: item.name })}
                  onClick={() => remove(item)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <Button icon={Plus} look="outline" onClick={add}>
          {props.addLabel}
        </Button>
      )}
    </div>
  );
}
