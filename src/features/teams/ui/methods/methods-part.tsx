import { Handshake } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { AvatarStack } from '../../../../ui-kit/avatar.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { useCellFocus } from '../../../../ui-kit/grid/use-cell-focus.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { useAllRecords, usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../../people/schema.ts';
import { type Segment, segmentKind, SELLING_METHODS, type SellingMethod } from '../../../targets/schema.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { StepButton } from '../../../../web/step-button.tsx';
import type { PartProps } from '../teams-props.ts';
import { MethodPartTag } from './method-part-tag.tsx';
import { MethodsList } from './methods-list.tsx';
import { useSelling } from './use-selling.ts';

/** What a key makes of a cell: the first letter of its part, as the page calls it. */
function keyedPart(key: string, words: Record<'primary' | 'secondary', string>): 'primary' | 'secondary' | undefined {
  const letter = key.toLowerCase();
  return (['primary', 'secondary'] as const).find((part) => words[part].slice(0, 1).toLowerCase() === letter);
}

/** How each segment is sold to: by which means first, by which beside it, and by whom. */
export function MethodsPart({ search, onSearch }: PartProps) {
  const { t } = useTranslation('teams');
  const { t: targets } = useTranslation('targets');
  const segments = useInOrder(segmentKind);
  const people = useAllRecords(personKind);
  const selling = useSelling();
  const { tableRef, cellProps } = useCellFocus(segments.length, SELLING_METHODS.length);
  const store = usePlanStore();
  const isNarrow = useNarrow();
  if (segments.length === 0) {
    const canAdd = store.allowsCreating(segmentKind);
    return (
      <EmptyState
        icon={Handshake}
        title={t('methods.empty.title')}
        text={t(canAdd ? 'methods.empty.text' : 'methods.empty.readOnly')}
        example={t('methods.empty.example')}
        action={canAdd && <StepButton step="targets" label={t('methods.empty.action')} />}
      />
    );
  }
  const words = { primary: t('methods.primary'), secondary: t('methods.secondary') };
  const open = (segment: Segment, method: SellingMethod) => onSearch({ ...search, segment: segment.id, method });
  const onKey = (event: KeyboardEvent, segment: Segment, method: SellingMethod) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (!selling.canEdit(segment)) return;
    const part = keyedPart(event.key, words);
    if (part) selling.write(segment, method, { methodPart: part });
    else if (event.key === 'Delete' || event.key === 'Backspace') selling.write(segment, method, null);
    else return;
    event.preventDefault();
  };
  const explanation = <p className="max-w-[90ch] px-[22px] pb-3 text-ink-2 max-md:px-4">{t('methods.explain')}</p>;
  if (isNarrow) {
    return (
      <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
        {explanation}
        <MethodsList segments={segments} people={people} selling={selling} onOpen={open} />
      </div>
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto pb-8 print:overflow-visible">
      {explanation}
      <div className="overflow-x-auto border-y border-line">
        <table
          ref={tableRef}
          role="grid"
          aria-label={t('methods.table')}
          className="w-full min-w-[980px] border-collapse"
        >
          <thead className="border-b border-line bg-surface-2 text-sm text-ink-2">
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 w-[230px] bg-surface-2 py-2 pr-2 pl-[22px] text-left font-normal"
              >
                {t('methods.segment')}
              </th>
              {SELLING_METHODS.map((method) => (
                <th key={method} scope="col" className="px-2 py-2 text-left font-normal">
                  {targets(`methods.${method}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {segments.map((segment, row) => {
              const isUnsold = segment.sellingMethods.length === 0;
              return (
                <tr key={segment.id} className="border-b border-line last:border-0">
                  <th scope="row" className="sticky left-0 z-10 bg-surface py-1 pr-2 pl-[22px] text-left font-medium">
                    <span className="flex items-center gap-2">
                      <ColorMark color={tagColor(segment.color)} />
                      {segment.name}
                    </span>
                  </th>
                  {SELLING_METHODS.map((method, column) => {
                    const part = selling.partOf(segment, method);
                    const record = part === null ? undefined : selling.recordOf(segment, method);
                    const own = people.filter(({ id }) => record?.personIds.includes(id));
                    const isOpen = search.segment === segment.id && search.method === method;
                    const said = [
                      part === null ? t('methods.unused') : t(`methods.${part}`),
                      record?.sellerProfile,
                      ...own.map(({ name }) => name),
                      record?.remark,
                    ].filter(Boolean);
                    return (
                      <td key={method} className="p-0.5 align-top">
                        <button
                          type="button"
                          {...cellProps(row, column, (event) => onKey(event, segment, method))}
                          aria-label={`${segment.name}, ${targets(`methods.${method}`)}${t('methods.colon')} ${said.join(', ')}`}
                          title={record?.remark || undefined}
                          data-guide={isUnsold && column === 0 ? 'segmentsUnsold' : undefined}
                          onClick={() => open(segment, method)}
                          className={cx(
                            'flex min-h-[58px] w-full flex-col items-start gap-1 rounded-sm px-1.5 py-1.5 text-left hover:bg-hover',
                            isOpen && 'bg-sel outline outline-accent',
                          )}
                        >
                          {part === null ? <span className="text-ink-3">–</span> : <MethodPartTag part={part} />}
                          <span className="flex min-w-0 items-center gap-1.5">
                            {own.length > 0 && <AvatarStack people={own} max={3} />}
                            {own.length === 0 && record?.sellerProfile && (
                              <span className="text-sm text-ink-2">{record.sellerProfile}</span>
                            )}
                          </span>
                        </button>
                      </td>
                    );
                  })}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="px-[22px] pt-2 text-sm text-ink-3">{t('methods.keys')}</p>
    </div>
  );
}
