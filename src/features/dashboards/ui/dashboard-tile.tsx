import { GripVertical, MoreHorizontal, X } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuChoices, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import type { TileContent } from '../rules.ts';
import { TILE_LOOKS, TILE_WIDTHS, type TileLook, type TileWidth } from '../schema.ts';

/** Columns that a tile takes, of one, two or four. */
const SPANS: Record<TileWidth, string> = {
  small: '',
  medium: '@xl:col-span-2',
  large: '@xl:col-span-2 @4xl:col-span-4',
};

export interface DashboardTileProps {
  tile: TileContent;
  title: string;
  /** Opens what the tile is about; absent where there is nothing more to see. */
  onOpen?: () => void;
  /** What stands at the right of its name. */
  mark?: ReactNode;
  isArranging: boolean;
  isCarried: boolean;
  /** Where the carried one would come, on a side of this one. */
  edge: 'before' | 'after' | null;
  register: (tileId: string, tile: HTMLElement, handle: HTMLElement) => () => void;
  onMove: (by: -1 | 1) => void;
  onChange: (values: { tileLook?: TileLook; tileWidth?: TileWidth }) => void;
  onRemove: () => void;
  children: ReactNode;
}

/** A tile on its board; while one arranges, with what moves, changes and removes it. */
export function DashboardTile(props: DashboardTileProps) {
  const { tile, title, isArranging, register } = props;
  const { t } = useTranslation('indicators');
  const element = useRef<HTMLElement>(null);
  const handle = useRef<HTMLButtonElement>(null);
  useEffect(
    () =>
      isArranging && element.current && handle.current ? register(tile.id, element.current, handle.current) : undefined,
    [isArranging, register, tile.id],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    props.onMove(by === -1 ? -1 : 1);
  };
  return (
    <article
      ref={element}
      data-tile={tile.id}
      aria-label={title}
      className={cx(
        'relative flex min-w-0 flex-col rounded-lg border border-line bg-surface px-4 pt-3 pb-4',
        SPANS[tile.tileWidth],
        props.isCarried && 'opacity-40',
      )}
    >
      {props.edge && (
        <span
          className={cx(
            'absolute inset-y-0 w-0.5 rounded-full bg-accent',
            props.edge === 'before' ? '-left-2' : '-right-2',
          )}
        />
      )}
      <div className="flex min-h-[30px] items-center gap-1">
        {isArranging && (
          <IconButton
            ref={handle}
            icon={GripVertical}
            label={t('tile.move', { name: title })}
            onKeyDown={onKeyDown}
            className="-ml-2 w-6! cursor-grab"
          />
        )}
        <h2 className="min-w-0 flex-1 text-ink-2">
          {props.onOpen ? (
            <button
              type="button"
              onClick={props.onOpen}
              className="block max-w-full truncate rounded-xs text-left font-medium decoration-line-2 decoration-2 underline-offset-4 hover:text-ink hover:underline pointer-coarse:py-3"
            >
              {title}
            </button>
          ) : (
            <span className="block truncate font-medium">{title}</span>
          )}
        </h2>
        {isArranging ? <TileMenu {...props} /> : props.mark}
      </div>
      {props.children}
    </article>
  );
}

function TileMenu({ tile, title, onChange, onRemove }: DashboardTileProps) {
  const { t } = useTranslation('indicators');
  const looks = TILE_LOOKS.filter((look) => look !== 'lateActions');
  return (
    <Menu
      align="end"
      trigger={<IconButton icon={MoreHorizontal} label={t('tile.options', { name: title })} className="-mr-2" />}
    >
      {tile.kpiId !== null && (
        <MenuChoices
          label={t('tile.look')}
          value={tile.tileLook}
          choices={looks.map((id) => ({ id, label: t(`looksOf.${id}`) }))}
          onChange={(tileLook) => onChange({ tileLook })}
        />
      )}
      <MenuChoices
        label={t('tile.width')}
        value={tile.tileWidth}
        choices={TILE_WIDTHS.map((id) => ({ id, label: t(`widths.${id}`) }))}
        onChange={(tileWidth) => onChange({ tileWidth })}
      />
      <MenuSeparator />
      <MenuItem icon={X} danger onSelect={onRemove}>
        {t('tile.remove')}
      </MenuItem>
    </Menu>
  );
}
