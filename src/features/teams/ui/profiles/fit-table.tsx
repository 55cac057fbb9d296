import { useTranslation } from 'react-i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import { useNarrow } from '../../../../ui-kit/media.ts';
import { Choice } from '../../../../ui-kit/property-list.tsx';
import { usePlanStore } from '../../../../web/plan-store/plan-store-context.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { type Fit, FITS, type Profile } from '../../../profiles/schema.ts';
import { type Persona, personaKind } from '../../../targets/schema.ts';
import type { Profiles } from './use-profiles.ts';

const UNSAID = 'unsaid';

const LOOKS: Record<Fit, string> = {
  none: 'text-ink-3',
  possible: 'text-ink-2',
  good: 'rounded-xs bg-accent-soft px-1.5 font-medium text-accent',
  ideal: 'rounded-xs bg-accent px-1.5 font-medium text-on-accent',
};

/** Personas down, profiles across: which of them each persona is best met by. */
export function FitTable({ profiles }: { profiles: Profiles }) {
  const { t } = useTranslation('sizing');
  const store = usePlanStore();
  const isNarrow = useNarrow();
  const personas = useInOrder(personaKind);
  if (personas.length === 0) {
    const canAdd = store.allowsCreating(personaKind);
    return (
      <p className="px-[22px] text-ink-2 max-md:px-4">{t(canAdd ? 'profiles.noPersona' : 'profiles.noPersonaRead')}</p>
    );
  }
  const choice = (persona: Persona, { id, name }: Profile) => (
    <FitChoice
      label={`${persona.name}, ${name}`}
      fit={profiles.fitOf(id, persona.id)}
      disabled={!profiles.canFit}
      onChange={(fit) => profiles.setFit(id, persona.id, fit)}
    />
  );
  if (isNarrow) {
    return (
      <ul aria-label={t('profiles.fits')} className="border-y border-line">
        {personas.map((persona) => (
          <li key={persona.id} className="border-b border-line px-4 py-2.5 last:border-0">
            <p className="font-medium">{persona.name}</p>
            {persona.jobTitle && <p className="text-sm text-ink-3">{persona.jobTitle}</p>}
            <dl className="mt-1">
              {profiles.profiles.map((profile) => (
                <div key={profile.id} className="grid grid-cols-2 items-center gap-2">
                  <dt className="min-w-0 text-ink-2">{profile.name}</dt>
                  <dd className="min-w-0">{choice(persona, profile)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <div className="overflow-x-auto border-y border-line">
      <table className="w-full table-fixed border-collapse" style={{ minWidth: 230 + profiles.profiles.length * 120 }}>
        <caption className="sr-only">{t('profiles.fits')}</caption>
        <thead className="border-b border-line bg-surface-2 text-sm text-ink-2">
          <tr>
            <th scope="col" className="w-[330px] py-2 pr-2 pl-[22px] text-left font-normal">
              {t('profiles.fitsPersona')}
            </th>
            {profiles.profiles.map(({ id, name }) => (
              <th key={id} scope="col" className="px-2 py-2 pl-3.5 text-left font-normal">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {personas.map((persona) => (
            <tr key={persona.id} className="border-b border-line last:border-0">
              <th scope="row" className="h-9 py-1 pr-2 pl-[22px] text-left font-medium">
                {persona.name}
                {persona.jobTitle && <span className="ml-2 font-normal text-ink-3">{persona.jobTitle}</span>}
              </th>
              {profiles.profiles.map((profile) => (
                <td key={profile.id} className="px-2 py-0.5">
                  {choice(persona, profile)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FitChoice(props: { label: string; fit: Fit | null; disabled: boolean; onChange: (fit: Fit | null) => void }) {
  const { label, fit, disabled, onChange } = props;
  const { t } = useTranslation('sizing');
  const { t: fields } = useTranslation('fields');
  return (
    <Choice
      label={label}
      value={fit ?? UNSAID}
      options={[
        ...FITS.toReversed().map((id) => ({ id, label: fields(`choices.fit.${id}`) })),
        { id: UNSAID, label: t('profiles.fitUnsaid'), className: 'text-ink-3' },
      ]}
      disabled={disabled}
      onChange={(chosen) => onChange(FITS.find((one) => one === chosen) ?? null)}
    >
      <span className={cx('text-sm', fit === null ? 'text-ink-3' : LOOKS[fit])}>
        {fit === null ? '–' : fields(`choices.fit.${fit}`)}
      </span>
    </Choice>
  );
}
