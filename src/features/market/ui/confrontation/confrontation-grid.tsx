import { Check } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { PeerMark } from '../../../../ui-kit/peer-mark.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { attractiveness, pairId } from '../../../swot/rules.ts';
import { type SwotItem, swotLinkKind } from '../../../swot/schema.ts';
import { Level } from '../level.tsx';
import { levelOf } from '../level-choice.tsx';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { linkCommand, signed } from './link-keys.ts';

const TONES: Readonly<Record<number, string>> = {
  2: 'bg-ok-soft font-semibold text-ink',
  1: 'bg-[color-mix(in_oklab,var(--ok-soft)_50%,var(--surface))] text-ok',
  0: 'text-ink-2',
  [-1]: 'bg-[color-mix(in_oklab,var(--bad-soft)_50%,var(--surface))] text-bad',
  [-2]: 'bg-bad-soft font-semibold text-ink',
};

/** The sums of the rows stay beside what one scrolls, where there is room for both. */
const NET = 'w-24 min-w-24 bg-surface py-2 pr-[22px] pl-2 text-right max-md:pr-4 @2xl:sticky @2xl:right-0';

/** Every internal item against every external one, with what each comes to. */
export function ConfrontationGrid(props: {
  internals: readonly SwotItem[];
  externals: readonly SwotItem[];
  values: ReadonlyMap<string, number>;
  activeId: string | null;
  chosen: ReadonlySet<string>;
  onActive: (id: string) => void;
  onJudge: (id: string, value: number | null) => void;
  onChoose: (id: string) => void;
  /** Asked for an option from this pair, or from those that are chosen. */
  onOption: (id: string) => void;
  onOpenItem: (id: string) => void;
}) {
  const { internals, externals, values, activeId, chosen } = props;
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const tableRef = useRef<HTMLTableElement>(null);
  const peers = new Map(usePeersOn(swotLinkKind.kind).map((peer) => [peer.rowId, peer]));
  const items = [...internals, ...externals];
  const known = activeId !== null && tableHas(internals, externals, activeId);
  const firstId = internals[0] && externals[0] ? pairId(internals[0].id, externals[0].id) : null;
  const tabStop = known ? activeId : firstId;
  useEffect(() => () => store.moveTo(null), [store]);

  const focus = (row: number, column: number) => {
    const at = (length: number, wanted: number) => Math.min(length - 1, Math.max(0, wanted));
    const [internal, external] = [internals[at(internals.length, row)], externals[at(externals.length, column)]];
    if (!internal || !external) return;
    tableRef.current?.querySelector<HTMLElement>(`[data-pair="${pairId(internal.id, external.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, id: string, row: number, column: number) => {
    const command = linkCommand(event, values.get(id) ?? null);
    if (!command) return;
    event.preventDefault();
    if (command.type === 'go') focus(row + command.rows, column + command.columns);
    else if (command.type === 'judge') props.onJudge(id, command.value);
    else if (command.type === 'choose') props.onChoose(id);
    else props.onOption(id);
  };
  const onClick = (event: MouseEvent<HTMLElement>, id: string) => {
    event.currentTarget.focus();
    if (event.metaKey || event.ctrlKey || event.shiftKey) props.onChoose(id);
  };
  const net = (item: SwotItem) => {
    const sum = attractiveness(item, items, values);
    return (
      <span
        className={cx(
          'font-semibold tabular-nums',
          sum === null ? 'font-normal! text-ink-3' : sum < 0 ? 'text-bad' : sum > 0 ? 'text-ok' : 'text-ink-2',
        )}
      >
        {sum === null ? t('unknown') : signed(sum)}
      </span>
    );
  };
  const header = (item: SwotItem) => (
    <button
      type="button"
      onClick={() => props.onOpenItem(item.id)}
      className="flex w-full touch-target flex-col items-start gap-1 rounded-sm text-left hover:text-accent"
    >
      <span className="text-2xs font-medium text-ink-3">{t(`one.${item.quadrant}`)}</span>
      <span className="line-clamp-4 leading-[17px] font-medium" title={item.title}>
        {item.title}
      </span>
      <Level value={item.weight} label={t('swot.weightOf', { weight: t(`weights.l${levelOf(item.weight)}`) })} />
    </button>
  );
  return (
    // What stays in view must not lie over the cell that has the focus.
    <div className="overflow-x-auto scroll-pr-28 scroll-pl-60 pt-4 max-md:scroll-pr-4 max-md:scroll-pl-48">
      <table
        ref={tableRef}
        role="grid"
        aria-label={t('confrontation.table')}
        className="border-separate border-spacing-0"
      >
        <thead>
          <tr>
            <th
              scope="col"
              className="sticky left-0 z-10 w-[220px] min-w-48 bg-surface p-2 pl-[22px] align-bottom max-md:pl-4 text-left text-sm font-normal text-ink-3"
            >
              {t('confrontation.corner')}
            </th>
            {externals.map((item) => (
              <th key={item.id} scope="col" className="w-32 min-w-28 p-2 align-bottom">
                {header(item)}
              </th>
            ))}
            <th scope="col" className={cx(NET, 'align-bottom text-sm font-medium text-ink-2')}>
              {t('fields.net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {internals.map((internal, row) => (
            <tr key={internal.id}>
              <th scope="row" className="sticky left-0 z-10 border-t border-line bg-surface p-2 pl-[22px] max-md:pl-4">
                {header(internal)}
              </th>
              {externals.map((external, column) => {
                const id = pairId(internal.id, external.id);
                const value = values.get(id);
                const isChosen = chosen.has(id);
                const peer = peers.get(id);
                return (
                  <td
                    key={id}
                    data-pair={id}
                    data-guide="noOption"
                    tabIndex={id === tabStop ? 0 : -1}
                    aria-selected={isChosen}
                    aria-label={t('confrontation.cell', {
                      internal: internal.title,
                      external: external.title,
                      value: value === undefined ? t('confrontation.toExamine') : signed(value),
                    })}
                    onFocus={() => {
                      props.onActive(id);
                      store.moveTo({ kind: swotLinkKind.kind, id, field: 'linkValue' });
                    }}
                    onClick={(event) => onClick(event, id)}
                    onKeyDown={(event) => onKeyDown(event, id, row, column)}
                    className={cx(
                      'relative h-14 cursor-pointer border-t border-l border-line text-center text-lg tabular-nums',
                      'focus:outline-2 focus:-outline-offset-2 focus:outline-accent',
                      column === externals.length - 1 && 'border-r',
                      row === internals.length - 1 && 'border-b',
                      value === undefined ? 'text-ink-3 hover:bg-hover' : TONES[value],
                    )}
                  >
                    {value === undefined ? '·' : signed(value)}
                    {isChosen && (
                      <Check
                        className="absolute top-1 right-1 size-3.5 rounded-xs bg-accent p-0.5 text-on-accent"
                        strokeWidth={4}
                        aria-hidden="true"
                      />
                    )}
                    {peer && <PeerMark id={peer.id} name={peer.name} />}
                  </td>
                );
              })}
              <td className={cx(NET, 'border-t border-line')}>{net(internal)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th
              scope="row"
              className="sticky left-0 z-10 bg-surface p-2 pl-[22px] text-left text-sm font-medium text-ink-2 max-md:pl-4"
            >
              {t('fields.net')}
            </th>
            {externals.map((item) => (
              <td key={item.id} className="p-2 text-center">
                {net(item)}
              </td>
            ))}
            <td aria-hidden="true" className={NET} />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function tableHas(internals: readonly SwotItem[], externals: readonly SwotItem[], id: string): boolean {
  return internals.some((internal) => externals.some((external) => pairId(internal.id, external.id) === id));
}
