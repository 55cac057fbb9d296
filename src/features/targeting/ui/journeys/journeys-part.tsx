import { Plus, Route } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { journeyOf, rankAt } from '../../../targets/rules.ts';
import { type JourneyStep, journeyStepKind, type Persona, personaKind } from '../../../targets/schema.ts';
import { PersonaRail } from '../personas/persona-rail.tsx';
import { useBeingOn } from '../../../../web/plan-store/use-being-on.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';
import { JourneyStepLine, STEP_GRID } from './journey-step.tsx';
import { type StepDrag, useStepDrag } from './use-step-drag.ts';

interface JourneysPartProps {
  chosen: string | undefined;
  onChoose: (id: string) => void;
  /** Goes where personas are made. */
  onPersonas: () => void;
}

/** How a persona comes to buy, step by step. */
export function JourneysPart({ chosen, onChoose, onPersonas }: JourneysPartProps) {
  const { t } = useTranslation('targets');
  const store = usePlanStore();
  const personas = useInOrder(personaKind);
  const persona = personas.find(({ id }) => id === chosen) ?? personas[0];
  useBeingOn(personaKind.kind, persona?.id ?? null, 'name');
  if (!persona) {
    const canAdd = store.allowsCreating(personaKind);
    return (
      <EmptyState
        icon={Route}
        title={t('journeys.noPersona.title')}
        text={t(canAdd ? 'journeys.noPersona.text' : 'journeys.noPersona.readOnly')}
        action={
          canAdd && (
            <Button look="primary" size="lg" onClick={onPersonas}>
              {t('journeys.noPersona.action')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div className="flex min-h-0 flex-1 @max-3xl:flex-col print:block">
      <PersonaRail personas={personas} chosen={persona.id} onChoose={onChoose} />
      <Journey key={persona.id} persona={persona} />
    </div>
  );
}

function Journey({ persona }: { persona: Persona }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(journeyStepKind);
  const steps = journeyOf(useRecords(journeyStepKind), persona.id);
  const [made, setMade] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  // The handle that takes the focus back once its line is drawn in its new place.
  const [wish, setWish] = useState<{ id: string } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (wish) list.current?.querySelector<HTMLElement>(`[data-step="${wish.id}"] button`)?.focus();
  }, [wish]);

  const place = (step: JourneyStep, index: number) => {
    const rank = rankAt(steps, step.id, index);
    if (rank === step.rank) return;
    edits.set(step, { rank });
    setSaid(t('journeys.moved', { step: step.title, place: index + 1, of: steps.length }));
    setWish({ id: step.id });
  };
  const drop = (id: string, over: NonNullable<StepDrag['over']>) => {
    const step = steps.find((one) => one.id === id);
    const others = steps.filter((one) => one.id !== id);
    const at = others.findIndex((one) => one.id === over.id);
    if (step && at !== -1) place(step, over.side === 'before' ? at : at + 1);
  };
  const { drag, register } = useStepDrag(drop);
  const create = () => setMade(edits.create({ personaId: persona.id, title: t('journeys.newTitle') }));
  if (steps.length === 0) {
    return (
      <div className="min-w-0 flex-1 overflow-y-auto">
        <EmptyState
          icon={Route}
          title={t('journeys.empty.title', { name: persona.name })}
          text={t(edits.canCreate ? 'journeys.empty.text' : 'journeys.empty.readOnly')}
          example={<p>{t('journeys.empty.example')}</p>}
          action={
            edits.canCreate && (
              <Button look="primary" size="lg" onClick={create}>
                {t('journeys.create')}
              </Button>
            )
          }
        />
      </div>
    );
  }
  return (
    <section
      aria-label={t('journeys.of', { name: persona.name })}
      className="@container min-h-0 min-w-0 flex-1 overflow-y-auto pb-8 print:overflow-visible"
    >
      <h2 className="px-[22px] py-3 font-semibold max-md:px-4">
        {t('journeys.of', { name: persona.name })}
        <span className="ml-2 text-sm font-normal text-ink-3 empty:hidden">{persona.jobTitle}</span>
      </h2>
      <div
        aria-hidden="true"
        className="flex gap-2 border-y border-line bg-surface-2 py-2 pr-[54px] pl-[52px] text-sm text-ink-2 @max-3xl:hidden"
      >
        <div className={STEP_GRID}>
          <span>{t('journeys.step')}</span>
          <span>{t('journeys.channels')}</span>
          <span>{t('journeys.question')}</span>
          <span>{t('journeys.answer')}</span>
        </div>
      </div>
      <ol ref={list} className="@max-3xl:border-t @max-3xl:border-line">
        {steps.map((step, index) => (
          <JourneyStepLine
            key={step.id}
            step={step}
            position={index + 1}
            isNew={step.id === made}
            drag={drag}
            register={register}
            onMove={(by) => {
              const to = index + by;
              if (to >= 0 && to < steps.length) place(step, to);
            }}
          />
        ))}
      </ol>
      <output className="sr-only">{said}</output>
      {edits.canCreate && (
        <Button icon={Plus} onClick={create} className="mt-2 ml-3" data-print="hidden">
          {t('journeys.create')}
        </Button>
      )}
    </section>
  );
}
