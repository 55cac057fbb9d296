import { CircleCheck, CircleHelp, UserPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import { figureText } from './figure-text.ts';
import type { Sized, Sizing } from './use-sizing.ts';

type Tone = 'todo' | 'fine' | 'open';

interface Advice {
  key: string;
  tone: Tone;
  text: string;
  more?: string;
}

/** Less than a hundredth of a person is a matter of rounding. */
const NOTHING = 0.005;

const MARKS = {
  todo: { icon: UserPlus, className: 'text-accent' },
  fine: { icon: CircleCheck, className: 'text-ok' },
  open: { icon: CircleHelp, className: 'text-ink-3' },
} as const;

/** What to do about each profile, in words. */
export function AdviceList({ sizing, format }: { sizing: Sizing; format: Format }) {
  const { t } = useTranslation('sizing');
  const advise = useAdvice(sizing, format);
  return (
    <section
      aria-labelledby="sizing-todo"
      className="mx-[22px] rounded-lg border border-line bg-surface-2 px-4 py-3 max-md:mx-4"
    >
      <h2 id="sizing-todo" className="font-semibold">
        {t('need.todo')}
      </h2>
      <ul className="mt-1.5 flex flex-col gap-1.5">
        {sizing.sized.flatMap(advise).map(({ key, tone, text, more }) => {
          const { icon: Icon, className } = MARKS[tone];
          return (
            <li key={key} className="flex gap-2">
              <Icon className={cx('mt-0.5 size-4 shrink-0', className)} strokeWidth={1.75} aria-hidden="true" />
              <span className={tone === 'open' ? 'text-ink-2' : undefined}>
                <span className={tone === 'todo' ? 'font-medium' : undefined}>{text}</span>
                {more && <span className="text-ink-2"> {more}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function useAdvice({ from, months }: Sizing, format: Format): (sized: Sized) => Advice[] {
  const { t } = useTranslation('sizing');
  const { t: fields } = useTranslation('fields');
  const end = months.at(-1) ?? from;
  return (sized) => {
    const { profile, hires, unknown } = sized;
    const about = { profile: profile.name };
    const one = (tone: Tone, text: string): Advice[] => [{ key: profile.id, tone, text }];
    if (from > end) return one('open', t('advice.past'));
    if (unknown.some(({ of }) => of === 'plan')) return one('open', t('advice.nothing', about));
    if (sized.headcount === null) {
      const named = unknown.map((what) => {
        const field = fields(`names.${what.field as 'customers'}`);
        return what.of === 'group' ? t('advice.of', { field, name: what.name }) : field;
      });
      return one('open', t('advice.unknown', { ...about, what: format.list(named) }));
    }
    const [least] = sized.months.filter(({ month }) => month >= from).toSorted((a, b) => a.balance - b.balance);
    const until = format.monthLong(sized.firstHelped);
    const lacking = sized.missingUntilThen > NOTHING ? figureText(sized.missingUntilThen, format, t('unknown')) : null;
    if (hires.length === 0 && lacking !== null) {
      return one('fine', t('advice.coming', { ...about, missing: lacking, month: until }));
    }
    if (hires.length === 0 && least) {
      const spare = figureText(least.balance, format, t('unknown'));
      return one('fine', t('advice.enough', { ...about, spare, month: format.monthLong(least.month) }));
    }
    return hires.map(({ count, fullBy, arriveBy, missing }): Advice => {
      const full = format.monthLong(fullBy);
      const isNow = arriveBy <= from;
      const text = isNow
        ? t('advice.hireNow', { ...about, count, full })
        : t('advice.hire', { ...about, count, month: format.monthLong(arriveBy), full });
      const more = [
        t('advice.missing', { missing: figureText(missing, format, t('unknown')) }),
        ...(isNow && lacking !== null ? [t('advice.untilThen', { missing: lacking })] : []),
        ...(fullBy > end ? [t('advice.afterEnd')] : []),
      ];
      return { key: `${profile.id} ${fullBy}`, tone: 'todo', text, more: more.join(' ') };
    });
  };
}
