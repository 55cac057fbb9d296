import { Check, Minus, RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { MemberName } from '../../../web/member-name.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { progressOf, readingListOf, type ReadingState } from '../rules.ts';
import type { PlaybookState } from './use-playbook.ts';

/** Who has read which play of the list. */
export function ReadingTable({ state }: { state: PlaybookState }) {
  const { t } = useTranslation('playbook');
  const rows = state.members.map((member) => ({ member, steps: readingListOf(state, member.id) }));
  const [first] = rows;
  return (
    <section aria-labelledby="who-read" className="mt-10">
      <h2 id="who-read" className="text-xl font-semibold tracking-[-0.01em]">
        {t('everyone.title')}
      </h2>
      <p className="mt-0.5 mb-3 text-ink-2">{t('everyone.text')}</p>
      <div className="overflow-x-auto">
        <table className="w-full border-collapse text-left">
          <thead className="text-sm text-ink-2">
            <tr className="border-b border-line">
              <th scope="col" className="py-2 pr-3 font-medium">
                {t('everyone.person')}
              </th>
              <th scope="col" className="py-2 pr-3 font-medium whitespace-nowrap">
                {t('everyone.progress')}
              </th>
              {first?.steps.map(({ item, play }, index) => (
                <th key={item.id} scope="col" title={play.title} className="w-11 py-2 text-center font-medium">
                  <span aria-hidden="true" className="tabular-nums">
                    {index + 1}
                  </span>
                  <span className="sr-only">{play.title}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ member, steps }) => (
              <tr key={member.id} className="border-b border-line last:border-b-0">
                <th scope="row" className="h-9 py-1 pr-3 font-normal">
                  <span className="flex min-w-40 items-center gap-2">
                    <Avatar id={member.id} name={member.name} decorative />
                    <MemberName id={member.id} name={member.name} />
                  </span>
                </th>
                <td className="pr-3 whitespace-nowrap text-ink-2 tabular-nums">
                  {t('everyone.share', progressOf(steps))}
                </td>
                {steps.map(({ item, state: reading }) => (
                  <td key={item.id} title={t(`everyone.cell.${reading}`)}>
                    <span className="flex justify-center">
                      <Mark state={reading} />
                      <span className="sr-only">{t(`everyone.cell.${reading}`)}</span>
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Mark({ state }: { state: ReadingState }) {
  if (state === 'read') return <Check className="size-4 text-ok" strokeWidth={2} aria-hidden="true" />;
  if (state === 'again') return <RotateCcw className="size-3.5 text-warn" strokeWidth={2} aria-hidden="true" />;
  return <Minus className="size-3.5 text-ink-3" strokeWidth={1.75} aria-hidden="true" />;
}
