import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { Picker } from '../../../../ui-kit/picker.tsx';
import type { Person } from '../../../people/schema.ts';
import { type Segment, SELLING_METHODS, type SellingMethod } from '../../../targets/schema.ts';
import { MethodPartTag } from './method-part-tag.tsx';
import type { Selling } from './use-selling.ts';

interface MethodsListProps {
  segments: readonly Segment[];
  people: readonly Person[];
  selling: Selling;
  onOpen: (segment: Segment, method: SellingMethod) => void;
}

/** The same without room for a table: segment by segment, the ways that are used, and the way to add another. */
export function MethodsList({ segments, people, selling, onOpen }: MethodsListProps) {
  const { t } = useTranslation('teams');
  const { t: targets } = useTranslation('targets');
  return (
    <ul aria-label={t('methods.table')} className="border-y border-line">
      {segments.map((segment) => {
        const used = SELLING_METHODS.flatMap((method) => {
          const part = selling.partOf(segment, method);
          return part === null ? [] : [{ method, part, record: selling.recordOf(segment, method) }];
        });
        const unused = SELLING_METHODS.filter((method) => !used.some((one) => one.method === method));
        const add = (method: SellingMethod) => {
          selling.write(segment, method, { methodPart: used.length === 0 ? 'primary' : 'secondary' });
          onOpen(segment, method);
        };
        return (
          <li key={segment.id} className="border-b border-line px-4 py-2.5 last:border-0">
            <p className="flex items-center gap-2 font-medium">
              <ColorMark color={tagColor(segment.color)} />
              {segment.name}
            </p>
            <ul className="mt-1">
              {used.map(({ method, part, record }) => {
                const own = people.filter(({ id }) => record?.personIds.includes(id));
                return (
                  <li key={method}>
                    <button
                      type="button"
                      onClick={() => onOpen(segment, method)}
                      className="grid min-h-11 w-full grid-cols-[7.5rem_minmax(0,1fr)] items-center gap-2 py-1 text-left"
                    >
                      <span>{targets(`methods.${method}`)}</span>
                      <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                        <MethodPartTag part={part} />
                        {own.map(({ id, name }) => (
                          <span key={id} className="flex min-w-0 items-center gap-1.5">
                            <Avatar id={id} name={name} decorative />
                            {name}
                          </span>
                        ))}
                        {own.length === 0 && record?.sellerProfile && (
                          <span className="text-ink-2">{record.sellerProfile}</span>
                        )}
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
            {selling.canEdit(segment) && unused.length > 0 && (
              <Picker
                label={t('methods.add')}
                value={null}
                options={unused.map((id) => ({ id, label: targets(`methods.${id}`) }))}
                onChange={(id) => {
                  const method = unused.find((one) => one === id);
                  if (method) add(method);
                }}
                trigger={
                  <Button icon={Plus} className="-ml-2.5" data-guide={used.length === 0 ? 'segmentsUnsold' : undefined}>
                    {t('methods.add')}
                    <span className="sr-only">, {segment.name}</span>
                  </Button>
                }
              />
            )}
            {!selling.canEdit(segment) && used.length === 0 && <p className="text-ink-3">{t('methods.none')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
