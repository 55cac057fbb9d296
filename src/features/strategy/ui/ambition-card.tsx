import { ArrowDown, ArrowUp, MoreHorizontal, Trash2 } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { decimalsOf, readMeasure } from '../../../kernel/measure.ts';
import { updateRecord } from '../../../records/edit.ts';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { Choice } from '../../../ui-kit/property-list.tsx';
import { AmbitionObjectives } from '../../../web/ambition-objectives.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import { segmentKind } from '../../targets/schema.ts';
import { type Ambition, AMBITION_KINDS, ambitionKind } from '../schema.ts';
import { ProseField } from './prose-field.tsx';

const NOBODY = 'nobody';
/** What the guide calls an ambition that has no horizon, or no measure. */
const UNMEASURED = 'ambitionsUnmeasured';

export interface AmbitionCardProps {
  ambition: Ambition;
  format: Format;
  /** Just made: its name is ready to be typed over. */
  isNew: boolean;
  isPointedAt: boolean;
  canMove: (by: -1 | 1) => boolean;
  onMove: (by: -1 | 1) => void;
}

/** An ambition, everything about it written in place. */
export function AmbitionCard({ ambition, format, isNew, isPointedAt, canMove, onMove }: AmbitionCardProps) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const deleteRecords = useDeletion();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isPointedAt) card.current?.scrollIntoView({ block: 'center' });
  }, [isPointedAt]);
  const set = (values: Partial<Ambition>): undefined => {
    store.edit(updateRecord(ambitionKind, ambition, values));
  };
  const remove = () => {
    deleteRecords(ambitionKind, [ambition.id], t('ambition.deleted', { title: ambition.title }));
  };
  return (
    <li
      ref={card}
      className={cx(
        'rounded-lg border px-4 pt-3 pb-3 print:break-inside-avoid',
        isPointedAt ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <InlineText
            label={t('ambition.name')}
            value={ambition.title}
            maxLength={200}
            selectAtFirst={isNew}
            className="-mx-1.5 px-1.5 text-lg font-semibold text-balance"
            onCommit={(typed) => (typed.trim() === '' ? t('ambition.titleRequired') : set({ title: typed.trim() }))}
          />
        </div>
        <Menu
          align="end"
          trigger={
            <IconButton
              icon={MoreHorizontal}
              label={t('ambition.more', { title: ambition.title })}
              data-print="hidden"
              className="-mr-1.5"
            />
          }
        >
          <MenuItem icon={ArrowUp} disabled={!canMove(-1)} onSelect={() => onMove(-1)}>
            {t('ambition.up')}
          </MenuItem>
          <MenuItem icon={ArrowDown} disabled={!canMove(1)} onSelect={() => onMove(1)}>
            {t('ambition.down')}
          </MenuItem>
          <MenuSeparator />
          <MenuItem icon={Trash2} onSelect={remove}>
            {t('ambition.delete')}
          </MenuItem>
        </Menu>
      </div>
      <ProseField
        label={t('ambition.description')}
        placeholder={t('examples.description')}
        value={ambition.description}
        field={ambitionKind.fields.description}
        onSave={(from, to) => {
          const fields: { [field: string]: [unknown, unknown] } = { description: [from, to] };
          store.edit([{ op: 'update', kind: ambitionKind.kind, id: ambition.id, fields }]);
        }}
      />
      <dl className="mt-2 -mx-1.5 grid grid-cols-2 gap-x-3 gap-y-1.5 @2xl:grid-cols-4">
        <Fact label={t('ambition.type')}>
          <Choice
            label={t('ambition.type')}
            value={ambition.ambitionType}
            options={AMBITION_KINDS.map((id) => ({ id, label: t(`ambition.types.${id}`) }))}
            disabled={false}
            onChange={(id) =>
              set({ ambitionType: AMBITION_KINDS.find((known) => known === id) ?? ambition.ambitionType })
            }
          >
            <span>{t(`ambition.types.${ambition.ambitionType}`)}</span>
          </Choice>
        </Fact>
        <Fact label={t('ambition.horizon')} guide={ambition.horizonYear === null ? UNMEASURED : undefined}>
          <HorizonField year={ambition.horizonYear} onChange={(horizonYear) => set({ horizonYear })} />
        </Fact>
        <Fact label={t('ambition.owner')}>
          <OwnerChoice ownerId={ambition.ownerId} onChange={(ownerId) => set({ ownerId })} />
        </Fact>
        <Fact label={t('ambition.segment')}>
          <SegmentChoice segmentId={ambition.segmentId} onChange={(segmentId) => set({ segmentId })} />
        </Fact>
        <AmbitionMeasure ambition={ambition} format={format} onChange={set} />
      </dl>
      <AmbitionObjectives ambitionId={ambition.id} />
    </li>
  );
}

function Fact({ label, guide, children }: { label: string; guide?: string | undefined; children: ReactNode }) {
  return (
    <div data-guide={guide} className="min-w-0">
      <dt className="px-1.5 text-sm text-ink-3">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface MeasureProps {
  ambition: Ambition;
  format: Format;
  onChange: (values: Partial<Ambition>) => undefined;
}

/** Measured by what, from where to where. */
function AmbitionMeasure({ ambition, format, onChange }: MeasureProps) {
  const { t, i18n } = useTranslation('strategy');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const text = (field: 'indicator' | 'unit', maxLength: number) => (
    <Fact label={t(`ambition.${field}`)}>
      <InlineText
        label={t(`ambition.${field}`)}
        value={ambition[field]}
        placeholder={t(`ambition.${field}Example`)}
        maxLength={maxLength}
        className="min-h-7 px-1.5 py-1"
        onCommit={(typed) => onChange({ [field]: typed.trim() })}
      />
    </Fact>
  );
  const quantity = (field: 'baseline' | 'target') => {
    const value = ambition[field];
    return (
      <Fact label={t(`ambition.${field}`)} guide={field === 'target' && value === null ? UNMEASURED : undefined}>
        <InlineText
          label={t(`ambition.${field}`)}
          value={value === null ? '' : format.number(value, decimalsOf(value))}
          placeholder="–"
          className="min-h-7 px-1.5 py-1 tabular-nums"
          onCommit={(typed) => {
            const read = readMeasure(typed, locale, ambition.unit);
            return read === undefined ? t('ambition.numberUnreadable') : onChange({ [field]: read });
          }}
        />
      </Fact>
    );
  };
  return (
    <>
      {text('indicator', 120)}
      {quantity('baseline')}
      {quantity('target')}
      {text('unit', 30)}
    </>
  );
}

function HorizonField({ year, onChange }: { year: number | null; onChange: (year: number | null) => undefined }) {
  const { t } = useTranslation('strategy');
  return (
    <InlineText
      label={t('ambition.horizon')}
      value={year === null ? '' : String(year)}
      placeholder={t('ambition.horizonExample')}
      className="min-h-7 px-1.5 py-1 tabular-nums"
      onCommit={(typed) => {
        const read = typed.trim() === '' ? null : Number(/\b(19|20|21|22)\d\d\b/.exec(typed)?.[0]);
        const isKnown = ambitionKind.fields.horizonYear.accepts(read);
        return isKnown ? onChange(read) : t('ambition.horizonUnreadable');
      }}
    />
  );
}

function OwnerChoice({ ownerId, onChange }: { ownerId: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('strategy');
  const people = useAllRecords(personKind);
  const owner = people.find(({ id }) => id === ownerId);
  const options = people
    .filter(({ deletedAt }) => deletedAt === null)
    .map(({ id, name, jobTitle }) => ({
      id,
      label: name,
      hint: jobTitle,
      mark: <Avatar id={id} name={name} decorative />,
    }));
  return (
    <Choice
      label={t('ambition.owner')}
      value={owner?.id ?? NOBODY}
      options={[{ id: NOBODY, label: t('ambition.noOwner') }, ...options]}
      searchable
      disabled={false}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
    >
      {owner ? (
        <>
          <Avatar id={owner.id} name={owner.name} decorative />
          <span className="min-w-0 py-1 leading-4">{owner.name}</span>
        </>
      ) : (
        <span className="text-ink-3">{t('ambition.noOwner')}</span>
      )}
    </Choice>
  );
}

function SegmentChoice({ segmentId, onChange }: { segmentId: string | null; onChange: (id: string | null) => void }) {
  const { t } = useTranslation('strategy');
  const segments = useRecords(segmentKind);
  const segment = segments.find(({ id }) => id === segmentId);
  const options = segments.map(({ id, name }) => ({ id, label: name }));
  return (
    <Choice
      label={t('ambition.segment')}
      value={segment?.id ?? NOBODY}
      options={[{ id: NOBODY, label: t('ambition.noSegment') }, ...options]}
      searchable={options.length > 8}
      disabled={false}
      onChange={(id) => onChange(id === NOBODY ? null : id)}
    >
      <span className={cx(!segment && 'text-ink-3')}>{segment?.name ?? t('ambition.noSegment')}</span>
    </Choice>
  );
}
