import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { type Completeness, type Completion, JUDGED, type Judged } from '../schema.ts';
import { MissingList } from './missing-list.tsx';

/** What the preparation and each step still lack, each with the place where it is done. */
export function CompletenessPanel(props: { completeness: Completeness | null; onNavigate: () => void }) {
  const { t } = useTranslation('steps');
  const { completeness } = props;
  return (
    <div className="px-3.5 pt-3 pb-2">
      <p className="font-semibold">{t('title')}</p>
      <p className="mt-0.5 text-pretty text-ink-2">{t('explain')}</p>
      {completeness ? (
        <ul className="mt-2">
          {JUDGED.map((step) => (
            <StepLine key={step} step={step} completion={completeness[step]} onNavigate={props.onNavigate} />
          ))}
        </ul>
      ) : (
        <Skeleton lines={8} />
      )}
    </div>
  );
}

function StepLine(props: { step: Judged; completion: Completion; onNavigate: () => void }) {
  const { step, completion } = props;
  const { t: shell } = useTranslation('shell');
  return (
    <li className="border-t border-line py-2 first:border-0">
      <p className="flex items-center gap-2">
        <span className="min-w-0 flex-1 font-medium">{shell(`steps.${step}`)}</span>
        {completion.state === 'complete' && <Check className="size-3.5 text-ok" strokeWidth={2.5} aria-hidden="true" />}
        <span className="text-sm text-ink-3">{shell(`states.${completion.state}`)}</span>
      </p>
      {completion.missing.length > 0 && (
        <MissingList step={step} missing={completion.missing} onNavigate={props.onNavigate} />
      )}
    </li>
  );
}
