import { Printer, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { RecordThread } from '../../../../web/chain/record-thread.tsx';
import { DECISION_ROLES, type Persona, personaKind, segmentKind } from '../../../targets/schema.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { RecordText } from '../record-text.tsx';
import { ServedWork } from '../served-work.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';
import { CardJourney } from './card-journey.tsx';

/** The card’s parts, each with its fields in the order they are read. */
const PARTS = {
  job: ['hierarchy', 'judgedOn', 'typicalDay', 'skills', 'tools'],
  aims: ['goals'],
  company: ['companySector', 'companySize'],
  person: ['ageRange', 'socialStatus', 'education'],
  media: ['informationSources', 'socialNetworks'],
  buying: ['buyingPreferences', 'buyingTriggers', 'objections'],
} as const;
type PartName = keyof typeof PARTS;
type FieldName = (typeof PARTS)[PartName][number];

/** Everything known of a persona on one sheet, written in place, to be printed and pinned up. */
export function PersonaCard({ persona, history }: { persona: Persona; history: ReactNode }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(personaKind);
  const part = (name: PartName) => <CardPart persona={persona} name={name} />;
  return (
    <article
      aria-label={persona.name}
      data-persona={persona.id}
      className="mx-auto w-full max-w-[820px] px-[22px] py-5 not-first:border-t not-first:border-line max-md:px-4 print:max-w-none print:break-after-page print:border-0! print:p-0 print:text-sm print:leading-[14px] print:last:break-after-auto"
    >
      <h2 className="sr-only">{persona.name}</h2>
      <Head persona={persona} />
      <div className="mt-4 grid gap-x-10 @2xl:grid-cols-2 print:mt-3 print:grid-cols-2 print:gap-x-6">
        <div className="min-w-0">
          {part('job')}
          {part('company')}
          {part('person')}
        </div>
        <div className="min-w-0">
          {part('aims')}
          {part('buying')}
          {part('media')}
        </div>
      </div>
      <section aria-label={t('problems.title')} className="mt-4 border-t border-line pt-3 print:mt-1 print:pt-2">
        <h3 className="text-sm font-semibold text-ink">{t('personas.challenges')}</h3>
        <ProblemList of={{ personaId: persona.id }} />
      </section>
      <CardJourney persona={persona} />
      <div data-print="hidden">
        <ServedWork target={{ kind: 'persona', id: persona.id }} name={persona.name} />
        <RecordThread id={persona.id} />
        {history}
        <div className="mt-6 flex flex-wrap justify-end gap-2">
          <Button icon={Printer} look="outline" onClick={() => window.print()}>
            {t('print')}
          </Button>
          {edits.canDelete(persona) && (
            <Button icon={Trash2} onClick={() => edits.remove(persona, t('personas.deleted', { name: persona.name }))}>
              {t('personas.delete')}
            </Button>
          )}
        </div>
      </div>
    </article>
  );
}

function Head({ persona }: { persona: Persona }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(personaKind);
  const segments = useInOrder(segmentKind);
  const segment = segments.find(({ id }) => id === persona.segmentId);
  const disabled = !edits.canEdit(persona);
  return (
    <header className="flex items-start gap-4 border-b border-line pb-4">
      <Avatar id={persona.id} name={persona.name} size={56} decorative />
      <div className="min-w-0 flex-1">
        <RecordText
          edits={edits}
          kind={personaKind}
          record={persona}
          field="name"
          label={t('personas.name')}
          isNew={persona.name === t('personas.newName')}
          className="-mx-1.5 px-1.5 text-2xl font-semibold tracking-[-0.01em]"
        />
        <RecordText
          edits={edits}
          kind={personaKind}
          record={persona}
          field="jobTitle"
          label={t('personas.fields.jobTitle')}
          placeholder={t('personas.examples.jobTitle')}
          className="-mx-1.5 px-1.5 text-lg text-ink-2"
        />
        <div className="mt-1 -ml-1.5 flex flex-wrap gap-x-4">
          <span className="min-w-0">
            <Choice
              label={t('segments.one')}
              value={segment?.id ?? NONE}
              options={[
                ...segments.map(({ id, name, color }) => ({
                  id,
                  label: name,
                  mark: <ColorMark color={tagColor(color)} />,
                })),
                { id: NONE, label: t('noSegment') },
              ]}
              disabled={disabled}
              onChange={(id) => edits.set(persona, { segmentId: id === NONE ? null : id })}
            >
              {segment ? (
                <>
                  <ColorMark color={tagColor(segment.color)} />
                  <span className="truncate">{segment.name}</span>
                </>
              ) : (
                <span className="text-ink-3">{t('noSegment')}</span>
              )}
            </Choice>
          </span>
          <span className="min-w-0">
            <Choice
              label={t('personas.decision')}
              value={persona.decisionRole}
              options={DECISION_ROLES.map((id) => ({ id, label: t(`personas.roles.${id}`) }))}
              disabled={disabled}
              onChange={(id) =>
                edits.set(persona, { decisionRole: DECISION_ROLES.find((role) => role === id) ?? persona.decisionRole })
              }
            >
              <span className="text-ink-3">{t('personas.decision')}</span>
              <span className={cx(persona.decisionRole === 'unspecified' && 'text-ink-3')}>
                {t(`personas.roles.${persona.decisionRole}`)}
              </span>
            </Choice>
          </span>
        </div>
      </div>
    </header>
  );
}

const NONE = 'none';

function CardPart({ persona, name }: { persona: Persona; name: PartName }) {
  const { t } = useTranslation('targets');
  const edits = useEdits(personaKind);
  const fields: readonly FieldName[] = PARTS[name];
  return (
    <section aria-label={t(`personas.parts.${name}`)} className="mb-4 print:mb-2 print:break-inside-avoid">
      <h3 className="text-sm font-semibold text-ink">{t(`personas.parts.${name}`)}</h3>
      <dl className="mt-1 flex flex-col gap-1.5 print:gap-0.5">
        {fields.map((field) => (
          <div
            key={field}
            className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 print:grid-cols-[80px_minmax(0,1fr)]"
          >
            <dt className="py-0.5 text-ink-2 pointer-coarse:py-3 print:py-0">{t(`personas.fields.${field}`)}</dt>
            <dd className="min-w-0">
              <RecordText
                edits={edits}
                kind={personaKind}
                record={persona}
                field={field}
                label={t(`personas.fields.${field}`)}
                placeholder={t(`personas.examples.${field}`)}
                multiline
                className="-mx-1.5 px-1.5 print:py-0 print:placeholder:text-transparent"
              />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
