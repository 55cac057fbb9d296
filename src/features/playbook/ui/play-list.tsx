import { Link } from '@tanstack/react-router';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { compareByRank } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Tag } from '../../../ui-kit/chip.tsx';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { PeerMark } from '../../../ui-kit/peer-mark.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { usePeersOn } from '../../../web/plan-store/use-peers-on.ts';
import { type Segment, segmentKind } from '../../targets/schema.ts';
import { byStage, isOfUse, readingListOf, standingOf } from '../rules.ts';
import { type Play, playKind } from '../schema.ts';
import { PlayMark } from './play-mark.tsx';
import { opening } from './playbook-search.ts';
import { PlaybookFilters } from './playbook-filters.tsx';
import type { PlaybookProps } from './playbook-props.ts';

/** The plays that one looks for, stage by stage of a sale. */
export function PlayList({ state, search, onSearch }: PlaybookProps) {
  const { t } = useTranslation('playbook');
  const { actor } = usePlanStore();
  const found = state.plays.filter((play) => isOfUse(play, search));
  const read = new Set(
    readingListOf(state, actor.personId).flatMap((step) => (step.state === 'read' ? [step.play.id] : [])),
  );
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <PlaybookFilters search={search} onSearch={onSearch} />
        <p aria-live="polite" className="ml-auto text-sm text-ink-2">
          {t('filter.count', { count: found.length })}
        </p>
      </div>
      {found.length === 0 && (
        <div className="flex flex-col items-center gap-3 py-16 text-center">
          <p className="text-ink-2">{t('filter.none')}</p>
          <Button look="outline" onClick={() => onSearch({})}>
            {t('filter.clear')}
          </Button>
        </div>
      )}
      {byStage(found).map(({ stage, plays }) => (
        <section key={stage} aria-labelledby={`stage-${stage}`} className="mt-6">
          <h2 id={`stage-${stage}`} className="mb-1 text-sm font-medium text-ink-2">
            {t(`stages.${stage}`)}
          </h2>
          <ul className="border-y border-line">
            {plays.map((play) => (
              <PlayRow key={play.id} play={play} state={state} search={search} isRead={read.has(play.id)} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function PlayRow(props: Pick<PlaybookProps, 'state' | 'search'> & { play: Play; isRead: boolean }) {
  const { play, state, search, isRead } = props;
  const { t } = useTranslation('playbook');
  const { actor, planId } = usePlanStore();
  const peer = usePeersOn(playKind.kind).find(({ rowId }) => rowId === play.id);
  const segments = useRecords(segmentKind)
    .filter(({ id }) => play.segmentIds.includes(id))
    .toSorted(compareByRank);
  const { current, changes } = standingOf(play, state.parts, state.versions);
  const about = (play.playKind === 'objection' && play.objection) || play.situation;
  return (
    <li className="relative border-b border-line last:border-b-0">
      <Link
        to="/w/$workspaceId/plans/$planId/playbook"
        params={{ workspaceId: actor.workspaceId, planId }}
        search={opening(search, play.id)}
        className="flex items-center gap-3 rounded-sm px-2 py-2.5 hover:bg-hover"
      >
        <PlayMark kind={play.playKind} />
        <span className="min-w-0 flex-1">
          <span className="flex flex-wrap items-center gap-x-2">
            <span className="font-medium">{play.title}</span>
            <span className="sr-only">{t(`kinds.${play.playKind}`)}</span>
            {!current && <Tag tone="outline">{t('draft')}</Tag>}
            {changes.length > 0 && state.canPublish && <Tag>{t('changed')}</Tag>}
          </span>
          {about && <span className="line-clamp-2 text-ink-2 @3xl:line-clamp-1">{about}</span>}
        </span>
        <SegmentMarks segments={segments} />
        {isRead && (
          <span className="text-ok" title={t('read')}>
            <CircleCheck className="size-4" strokeWidth={1.75} aria-hidden="true" />
            <span className="sr-only">{t('read')}</span>
          </span>
        )}
      </Link>
      {peer && (
        <>
          <PeerMark id={peer.id} name={peer.name} />
          <span className="sr-only">{t('isHere', { name: peer.name })}</span>
        </>
      )}
    </li>
  );
}

/** The segments by name where there is room, by their colours elsewhere. */
function SegmentMarks({ segments }: { segments: readonly Segment[] }) {
  if (segments.length === 0) return null;
  const [first] = segments;
  return (
    <span
      className="flex shrink-0 items-center gap-1.5 text-sm text-ink-2"
      title={segments.map(({ name }) => name).join(', ')}
    >
      {segments.map(({ id, color }) => (
        <ColorMark key={id} color={tagColor(color)} />
      ))}
      {segments.length === 1 && <span className="max-w-44 truncate @max-3xl:sr-only">{first?.name}</span>}
      {segments.length > 1 && <span className="sr-only">{segments.map(({ name }) => name).join(', ')}</span>}
    </span>
  );
}
