import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { SidePanel } from '../../../ui-kit/side-panel.tsx';
import { type Guided, STEPS, type Step } from '../../steps/schema.ts';

export interface GuidePanelProps {
  step: Guided;
  /** The place beside the page is taken by a record. */
  over: boolean;
  /** Where the screen of a step is. */
  linkTo: (step: Step) => LinkProps;
  onClose: () => void;
  /** The first step that lacks something; undefined when none does. */
  unfinished: Step | undefined;
  /** A link of it was followed. */
  onFollow: (() => void) | undefined;
  /** What the plan needs next there; nothing when nothing is missing. */
  children: ReactNode;
}

/** Advice for a step, and what this plan needs next there. */
export function GuidePanel({ step, over, linkTo, unfinished, onClose, onFollow, children }: GuidePanelProps) {
  const { t } = useTranslation('guide');
  const { t: shell } = useTranslation('shell');
  const name = step === 'playbook' ? shell('playbook') : shell(`steps.${step}`);
  return (
    <SidePanel label={t('label', { step: name })} reference={t('open')} over={over} onClose={onClose}>
      <h2 className="text-lg font-semibold tracking-[-0.01em]">{name}</h2>
      <Part title={t('why')}>
        <p className="text-pretty">{t(`${step}.why`)}</p>
      </Part>
      <section className="mt-4 rounded-lg border border-line bg-surface-2 p-3.5">
        <h3 className="font-semibold">{t('next')}</h3>
        {children || <Finished step={step} linkTo={linkTo} unfinished={unfinished} onFollow={onFollow} />}
      </section>
      <Part title={t('how')}>
        <Points text={t(`${step}.how`)} ordered />
      </Part>
      <Part title={t('good')}>
        <p className="border-l-2 border-ok pl-3 text-pretty">{t(`${step}.good`)}</p>
      </Part>
      <Part title={t('bad')}>
        <p className="border-l-2 border-bad pl-3 text-pretty">{t(`${step}.bad`)}</p>
      </Part>
      <Part title={t('traps')}>
        <Points text={t(`${step}.traps`)} />
      </Part>
      <Part title={t('done')}>
        <Points text={t(`${step}.done`)} />
      </Part>
    </SidePanel>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-5">
      <h3 className="mb-1 font-semibold">{title}</h3>
      <div className="text-ink-2">{children}</div>
    </section>
  );
}

/** Each line a point. */
function Points({ text, ordered = false }: { text: string; ordered?: boolean }) {
  const List = ordered ? 'ol' : 'ul';
  return (
    <List className={cx('flex flex-col gap-1.5 pl-4 marker:text-ink-3', ordered ? 'list-decimal' : 'list-disc')}>
      {text.split('\n').map((point) => (
        <li key={point} className="pl-0.5 text-pretty">
          {point}
        </li>
      ))}
    </List>
  );
}

function Finished(props: Pick<GuidePanelProps, 'step' | 'linkTo' | 'unfinished' | 'onFollow'>) {
  const { step, linkTo, unfinished, onFollow } = props;
  const { t } = useTranslation('guide');
  const { t: shell } = useTranslation('shell');
  if (step === 'playbook') return <p className="mt-1 text-ink-2 text-pretty">{t('playbookFinished')}</p>;
  // The preparation comes before the first step.
  const at = STEPS.findIndex((each) => each === step);
  const following = STEPS[at + 1] ?? unfinished;
  return (
    <>
      <p className="mt-1 text-ink-2 text-pretty">{t(following ? 'finished' : 'reviewed')}</p>
      {following && (
        <Link
          {...linkTo(following)}
          onClick={onFollow}
          className={cx(BUTTON_SHAPE, BUTTON_LOOKS.outline, 'mt-2.5 h-[30px] px-2.5')}
        >
          {t(STEPS.indexOf(following) > at ? 'goTo' : 'backTo', { step: shell(`steps.${following}`) })}
        </Link>
      )}
    </>
  );
}
