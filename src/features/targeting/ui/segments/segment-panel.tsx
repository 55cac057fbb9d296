import { Flag, Handshake, Hash, Palette, Percent } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../../i18n/format.ts';
import { Choice, Choices, Property } from '../../../../ui-kit/property-list.tsx';
import { SidePanel } from '../../../../ui-kit/side-panel.tsx';
import { RecordThread } from '../../../../web/chain/record-thread.tsx';
import { usePlanStore, useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { useBeingOn } from '../../../../web/plan-store/use-being-on.ts';
import { RichTextField } from '../../../../web/rich-text/rich-text-field.tsx';
import { ColorMark, tagColor } from '../../../../ui-kit/color-mark.tsx';
import { COLORS } from '../../../catalogue/schema.ts';
import { objectiveKind } from '../../../objectives/schema.ts';
import { isShare } from '../../../targets/rules.ts';
import { contributionKind, type Segment, segmentKind, SELLING_METHODS } from '../../../targets/schema.ts';
import { ProblemList } from '../problems/problem-list.tsx';
import { RecordText } from '../record-text.tsx';
import { ServedWork } from '../served-work.tsx';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';
import { ContributionText } from './contribution-text.tsx';
import { PriorityChoice, ShareText, SizeText } from './segment-values.tsx';

interface SegmentPanelProps {
  segment: Segment;
  format: Format;
  onClose: () => void;
  onStep: (by: -1 | 1) => void;
  history: ReactNode;
}

/** A segment: who they are, what they weigh, how they are met, what troubles them, what is done for them. */
export function SegmentPanel({ segment, format, onClose, onStep, history }: SegmentPanelProps) {
  const { t } = useTranslation('targets');
  const { t: fields } = useTranslation('fields');
  const { t: editor } = useTranslation('editor');
  const store = usePlanStore();
  const edits = useEdits(segmentKind);
  useBeingOn(segmentKind.kind, segment.id, 'name');
  const disabled = !edits.canEdit(segment);
  const methods = SELLING_METHODS.map((id) => ({ id, label: t(`methods.${id}`) }));
  const chosen = methods.filter(({ id }) => segment.sellingMethods.includes(id));
  return (
    <SidePanel
      label={t('segments.open')}
      reference={t('segments.one')}
      onClose={onClose}
      removal={
        edits.canDelete(segment)
          ? {
              label: t('segments.delete'),
              remove: () => edits.remove(segment, t('segments.deleted', { name: segment.name })),
            }
          : undefined
      }
      onStep={onStep}
    >
      <RecordText
        edits={edits}
        kind={segmentKind}
        record={segment}
        field="name"
        label={t('segments.name')}
        isNew={segment.name === t('segments.newName')}
        className="text-lg font-semibold"
      />
      <div data-guide="segmentsUndefined" className="mt-1">
        <RichTextField
          label={t('segments.definition')}
          value={segment.definition}
          placeholder={t('segments.definitionExample')}
          disabled={disabled}
          onSave={(from, to) => {
            const field = segmentKind.fields.definition;
            if (!field.accepts(to)) return editor('refused', { max: field.maxLength ?? 0 });
            // From what was seen when it was opened, so that what someone else wrote meanwhile is kept too.
            store.edit([{ op: 'update', kind: segmentKind.kind, id: segment.id, fields: { definition: [from, to] } }]);
            return undefined;
          }}
        />
      </div>
      <dl className="mt-4 flex flex-col gap-0.5">
        <Property icon={Flag} label={t('segments.columns.priority')}>
          <PriorityChoice segment={segment} edits={edits} />
        </Property>
        <Property icon={Hash} label={t('segments.columns.size')}>
          <SizeText segment={segment} edits={edits} format={format} />
        </Property>
        <Property icon={Percent} label={t('segments.columns.share')}>
          <ShareText segment={segment} edits={edits} format={format} />
        </Property>
        <Property icon={Handshake} label={t('segments.methods')}>
          <Choices
            label={t('segments.methods')}
            values={segment.sellingMethods}
            options={methods}
            placeholder={t('segments.noMethod')}
            disabled={disabled}
            onChange={(ids) => edits.set(segment, { sellingMethods: SELLING_METHODS.filter((id) => ids.includes(id)) })}
          >
            {chosen.length > 0 && <span className="py-1">{format.list(chosen.map(({ label }) => label))}</span>}
          </Choices>
        </Property>
        <Property icon={Palette} label={t('segments.color')}>
          <Choice
            label={t('segments.color')}
            value={segment.color}
            options={COLORS.map((color) => ({
              id: color,
              label: fields(`choices.color.${color}`),
              mark: <ColorMark color={tagColor(color)} />,
            }))}
            disabled={disabled}
            onChange={(id) => edits.set(segment, { color: COLORS.find((color) => color === id) ?? segment.color })}
          >
            <ColorMark color={tagColor(segment.color)} />
            {fields(`choices.color.${segment.color}`)}
          </Choice>
        </Property>
      </dl>
      <h3 className="mt-4 text-ink-2">{t('segments.criteria')}</h3>
      <RecordText
        edits={edits}
        kind={segmentKind}
        record={segment}
        field="criteria"
        label={t('segments.criteria')}
        placeholder={t('segments.criteriaExample')}
        multiline
        className="-mx-1.5 px-1.5"
      />
      <Contributions segment={segment} format={format} />
      <section aria-label={t('problems.title')} className="mt-5 border-t border-line pt-4">
        <h3 className="font-semibold">{t('problems.title')}</h3>
        <ProblemList of={{ segmentId: segment.id }} />
      </section>
      <ServedWork target={{ kind: 'segment', id: segment.id }} name={segment.name} />
      <RecordThread id={segment.id} />
      {history}
    </SidePanel>
  );
}

function Contributions({ segment, format }: { segment: Segment; format: Format }) {
  const { t } = useTranslation('targets');
  const objectives = useInOrder(objectiveKind);
  const contributions = useRecords(contributionKind).filter(({ segmentId }) => segmentId === segment.id);
  if (objectives.length === 0) return null;
  return (
    <section aria-label={t('contributions.title')} className="mt-5 border-t border-line pt-4">
      <h3 className="font-semibold">{t('contributions.title')}</h3>
      <ul className="mt-1.5">
        {objectives.map((objective) => {
          const entered = contributions.find(({ objectiveId }) => objectiveId === objective.id);
          return (
            <li key={objective.id} className="grid min-h-7 grid-cols-[minmax(0,1fr)_64px_68px] items-center gap-1">
              <span className="min-w-0 py-1 leading-4 text-ink-2">{objective.title}</span>
              <ContributionText
                objective={objective}
                segment={segment}
                entered={entered}
                format={format}
                className="px-1.5 text-right tabular-nums"
              />
              {/* A share says itself that it is one. */}
              <span className="truncate text-sm text-ink-3">{isShare(entered) ? '' : objective.unit}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
