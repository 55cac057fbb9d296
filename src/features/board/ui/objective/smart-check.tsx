import { CircleAlert, CircleCheck, CircleDashed, type LucideIcon } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { decimalsOf } from '../../../../kernel/measure.ts';
import { cx } from '../../../../ui-kit/classes.ts';
import type { Objective } from '../../../objectives/schema.ts';
import { evidenceOf } from '../../../objectives/smart/gathering/rules.ts';
import { checkObjective, countMet } from '../../../objectives/smart/rules.ts';
import type { Criterion, Finding, Reason, Verdict } from '../../../objectives/smart/schema.ts';
import { useSurroundings } from '../../../../web/use-surroundings.ts';

const MARKS: Record<Verdict, { icon: LucideIcon; tone: string }> = {
  met: { icon: CircleCheck, tone: 'text-ok' },
  weak: { icon: CircleAlert, tone: 'text-warn' },
  missing: { icon: CircleDashed, tone: 'text-ink-3' },
};

/** The five criteria of an objective as it stands, or as its title is being typed; each opens to why and what to do. */
export function SmartCheck(props: { objective: Objective; typedTitle: string | null; format: Format }) {
  const { objective, typedTitle, format } = props;
  const { t } = useTranslation('smart');
  const around = useSurroundings();
  const [open, setOpen] = useState<Criterion | null>(null);
  const detailId = useId();
  const title = typedTitle ?? objective.title;
  const findings = useMemo(
    () => (around ? checkObjective(evidenceOf({ ...objective, title }, around)) : []),
    [objective, title, around],
  );
  const shown = findings.find(({ criterion }) => criterion === open);
  return (
    <section aria-label={t('title')} className="mt-4">
      <header className="flex items-baseline gap-2">
        <h2 className="font-semibold">{t('title')}</h2>
        <span className="text-sm text-ink-3 tabular-nums">{t('count', { met: countMet(findings) })}</span>
      </header>
      <div className="mt-2 grid grid-cols-5 overflow-hidden rounded-md border border-line">
        {findings.map((finding) => (
          <Letter
            key={finding.criterion}
            finding={finding}
            isOpen={finding.criterion === open}
            detailId={detailId}
            onPress={() => setOpen(finding.criterion === open ? null : finding.criterion)}
          />
        ))}
      </div>
      {shown && (
        <div id={detailId} className="mt-2 rounded-md bg-surface-2 px-3 py-2.5">
          <h3 className="font-medium">{t(`criteria.${shown.criterion}`)}</h3>
          {shown.reasons.length === 0 && <p className="mt-1 text-ink-2">{t(`met.${shown.criterion}`)}</p>}
          <ul className="mt-1 flex flex-col gap-1.5">
            {[...shown.reasons, ...shown.advice].map((reason) => (
              <ReasonLine key={reason.code} reason={reason} unit={objective.unit} format={format} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Letter(props: { finding: Finding; isOpen: boolean; detailId: string; onPress: () => void }) {
  const { finding, isOpen, detailId, onPress } = props;
  const { criterion, verdict } = finding;
  const { t } = useTranslation('smart');
  const { icon: Icon, tone } = MARKS[verdict];
  const word = criterion === 'realistic' && verdict === 'weak' ? 'toVerify' : verdict;
  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-controls={isOpen ? detailId : undefined}
      title={t(`criteria.${criterion}`)}
      onClick={onPress}
      className={cx(
        'flex min-w-0 flex-col items-center gap-0.5 border-l border-line px-1 py-1.5 -outline-offset-2 first:border-l-0 hover:bg-hover',
        isOpen && 'bg-sel',
      )}
    >
      <span aria-hidden="true" className="font-semibold">
        {t(`letters.${criterion}`)}
      </span>
      <span className="sr-only">{t(`criteria.${criterion}`)}</span>
      <span className="flex max-w-full items-center gap-1 text-sm text-ink-2">
        <Icon size={13} strokeWidth={2} aria-hidden="true" className={cx('shrink-0', tone)} />
        <span className="truncate @max-md:sr-only">{t(`verdicts.${word}`)}</span>
      </span>
    </button>
  );
}

function ReasonLine({ reason, unit, format }: { reason: Reason; unit: string; format: Format }) {
  const { t } = useTranslation('smart');
  const { code, word = '', quantity = 0, ratio = 0, day } = reason;
  const isVotes = code === 'lowVotes';
  const figure = format.number(quantity, decimalsOf(quantity));
  const values = {
    word,
    quantity: isVotes || unit === '' || code === 'figuresDiffer' ? figure : `${figure}\u00a0${unit}`,
    ratio: format.percent(ratio),
    day: day === undefined ? '' : format.dayLong(day),
  };
  return (
    <li>
      <p>{t(`why.${code}`, values)}</p>
      <p className="text-ink-2">{t(`fix.${code}`)}</p>
    </li>
  );
}
