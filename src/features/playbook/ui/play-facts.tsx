import { Handshake, Megaphone, Milestone, Route, UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank } from '../../../records/rank.ts';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { Choice, Choices, Property } from '../../../ui-kit/property-list.tsx';
import { personOptions } from '../../../web/person-options.tsx';
import { useAllRecords, usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { channelKind } from '../../catalogue/schema.ts';
import { personKind } from '../../people/schema.ts';
import { segmentKind, SELLING_METHODS } from '../../targets/schema.ts';
import { type Play, playKind, SALE_STAGES } from '../schema.ts';
import { useJourneyOptions } from './use-journey-options.ts';

const NONE = 'none';
const METHODS = ['unspecified', ...SELLING_METHODS] as const;
/** As many as the record takes. */
const MOST = 20;

/** Where a play is of use, and who keeps it. */
export function PlayFacts({ play, disabled }: { play: Play; disabled: boolean }) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const segments = useRecords(segmentKind).toSorted(compareByRank);
  const journey = useJourneyOptions();
  const channels = useRecords(channelKind);
  const everyone = useAllRecords(personKind);
  const living = everyone.filter(({ deletedAt }) => deletedAt === null);
  const set = (values: Partial<Play>) => void store.edit(updateRecord(playKind, play, values));
  const ownSegments = segments.filter(({ id }) => play.segmentIds.includes(id));
  const ownSteps = journey.filter(({ id }) => play.journeyStepIds.includes(id));
  const owner = everyone.find(({ id }) => id === play.ownerId);
  const channel = channels.find(({ id }) => id === play.channelId);
  const muted = (text: string) => <span className="text-ink-3">{text}</span>;
  const known = (ids: readonly string[], among: readonly { id: string }[]) =>
    ids.filter((id) => among.some((each) => each.id === id)).slice(0, MOST);
  return (
    <section className="mt-5 first:mt-0">
      <h2 className="font-semibold">{t('facts.title')}</h2>
      <dl className="mt-1.5 flex flex-col gap-0.5">
        <Property icon={UsersRound} label={t('facts.segments')}>
          <Choices
            label={t('facts.segments')}
            values={play.segmentIds}
            options={segments.map(({ id, name, color }) => ({
              id,
              label: name,
              mark: <ColorMark color={tagColor(color)} />,
            }))}
            placeholder={t('facts.allSegments')}
            disabled={disabled}
            onChange={(ids) => set({ segmentIds: known(ids, segments) })}
          >
            {ownSegments.length > 0 && (
              <span className="flex min-w-0 flex-col py-1">
                {ownSegments.map(({ id, name, color }) => (
                  <span key={id} className="flex min-w-0 items-center gap-2">
                    <ColorMark color={tagColor(color)} />
                    <span className="truncate">{name}</span>
                  </span>
                ))}
              </span>
            )}
          </Choices>
        </Property>
        <Property icon={Milestone} label={t('facts.stage')}>
          <Choice
            label={t('facts.stage')}
            value={play.saleStage}
            options={SALE_STAGES.map((id) => ({ id, label: t(`stages.${id}`) }))}
            disabled={disabled}
            onChange={(id) => set({ saleStage: SALE_STAGES.find((one) => one === id) ?? play.saleStage })}
          >
            {play.saleStage === 'unspecified' ? muted(t('stages.unspecified')) : t(`stages.${play.saleStage}`)}
          </Choice>
        </Property>
        <Property icon={Route} label={t('facts.journey')}>
          <Choices
            label={t('facts.journey')}
            values={play.journeyStepIds}
            options={journey}
            placeholder={t('facts.noJourney')}
            disabled={disabled}
            onChange={(ids) => set({ journeyStepIds: known(ids, journey) })}
          >
            {ownSteps.length > 0 && (
              <span className="flex min-w-0 flex-col py-1">
                {ownSteps.map(({ id, label, hint }) => (
                  <span key={id} className="truncate" title={hint}>
                    {label}
                  </span>
                ))}
              </span>
            )}
          </Choices>
        </Property>
        <Property icon={Handshake} label={t('facts.method')}>
          <Choice
            label={t('facts.method')}
            value={play.sellingMethod}
            options={METHODS.map((id) => ({ id, label: t(`methods.${id}`) }))}
            disabled={disabled}
            onChange={(id) => set({ sellingMethod: METHODS.find((one) => one === id) ?? play.sellingMethod })}
          >
            {play.sellingMethod === 'unspecified'
              ? muted(t('methods.unspecified'))
              : t(`methods.${play.sellingMethod}`)}
          </Choice>
        </Property>
        <Property icon={Megaphone} label={t('facts.channel')}>
          <Choice
            label={t('facts.channel')}
            value={play.channelId ?? NONE}
            options={[{ id: NONE, label: t('facts.none') }, ...channels.map(({ id, name }) => ({ id, label: name }))]}
            searchable
            disabled={disabled}
            onChange={(id) => set({ channelId: id === NONE ? null : id })}
          >
            <span className="truncate">{channel?.name ?? muted(t('facts.none'))}</span>
          </Choice>
        </Property>
        <Property icon={UserRound} label={t('facts.owner')}>
          <Choice
            label={t('facts.owner')}
            value={play.ownerId ?? NONE}
            options={[{ id: NONE, label: t('facts.nobody') }, ...personOptions(living)]}
            searchable
            disabled={disabled}
            onChange={(id) => set({ ownerId: id === NONE ? null : id })}
          >
            {owner ? (
              <>
                <Avatar id={owner.id} name={owner.name} decorative />
                <span className="truncate">{owner.name}</span>
              </>
            ) : (
              muted(t('facts.nobody'))
            )}
          </Choice>
        </Property>
      </dl>
    </section>
  );
}
