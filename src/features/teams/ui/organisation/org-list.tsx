import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Tag } from '../../../../ui-kit/chip.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import type { ChartEntry } from '../../../people/organisation/rules.ts';
import type { Person } from '../../../people/schema.ts';

interface OrgListProps {
  entries: readonly ChartEntry<Person>[];
  teamName: (person: Person) => string | undefined;
  openId: string | undefined;
  onOpen: (id: string) => void;
}

/** The chart as a list: the same order, indented, with what each does and whom they answer to. */
export function OrgList({ entries, teamName, openId, onOpen }: OrgListProps) {
  const { t } = useTranslation('teams');
  const names = new Map(entries.map(({ person }) => [person.id, person.name]));
  return (
    <div className="overflow-x-auto border-y border-line">
      <table className="w-full border-collapse">
        <caption className="sr-only">{t('organisation.chart')}</caption>
        <thead className="border-b border-line bg-surface-2 text-sm text-ink-2 max-md:sr-only">
          <tr>
            {(['person', 'function', 'team', 'manager', 'reports'] as const).map((column) => (
              <th
                key={column}
                scope="col"
                className={cx(
                  'px-2 py-2 font-normal first:pl-[22px] last:pr-[22px]',
                  column === 'reports' ? 'text-right' : 'text-left',
                )}
              >
                {t(`organisation.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ person, depth, managerId, reports }) => (
            <tr
              key={person.id}
              className={cx(
                'h-9 border-b border-line last:border-0',
                person.id === openId ? 'bg-sel' : 'hover:bg-surface-2',
              )}
            >
              <th scope="row" className="py-0 pr-2 pl-[22px] text-left font-medium max-md:pl-4">
                <button
                  type="button"
                  onClick={() => onOpen(person.id)}
                  style={{ paddingLeft: depth * 18 }}
                  className="flex min-h-9 w-full min-w-0 items-center gap-2 text-left max-md:py-1.5 pointer-coarse:min-h-11"
                >
                  <Avatar id={person.id} name={person.name} decorative />
                  <span className="min-w-0">
                    {person.name}
                    <span className="block text-sm font-normal text-ink-2 md:hidden">{person.jobTitle}</span>
                  </span>
                  {person.post === 'vacant' && <Tag tone="accent">{t('organisation.vacant')}</Tag>}
                </button>
              </th>
              <td className="px-2 text-ink-2 max-md:hidden">{person.jobTitle || '–'}</td>
              <td className="px-2 text-ink-2 max-md:hidden">{teamName(person) ?? '–'}</td>
              <td className="px-2 text-ink-2 max-md:hidden">{(managerId && names.get(managerId)) ?? '–'}</td>
              <td className="py-0 pr-[22px] pl-2 text-right text-ink-2 tabular-nums max-md:hidden">{reports || '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
