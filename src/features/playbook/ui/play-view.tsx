import { Link } from '@tanstack/react-router';
import { ArrowLeft, Check, ChevronDown, ChevronUp, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { useShortcut } from '../../../ui-kit/use-shortcut.ts';
import { RecordThread } from '../../../web/chain/record-thread.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { isOfUse, readingListOf, standingOf } from '../rules.ts';
import { type Play, playKind } from '../schema.ts';
import { MyReading } from './my-reading.tsx';
import { PlayActions } from './play-actions.tsx';
import { PlayFacts } from './play-facts.tsx';
import { PlayPeers } from './play-peers.tsx';
import { PlayText } from './play-text.tsx';
import { PlayVersions } from './play-versions.tsx';
import { opening } from './playbook-search.ts';
import type { PlaybookProps } from './playbook-props.ts';

interface PlayViewProps extends PlaybookProps {
  playId: string;
  renderHistory: (playId: string) => ReactNode;
}

/** One play: its text to be read, and beside it where it is of use, who reads it, what was published. */
export function PlayView(props: PlayViewProps) {
  const { t } = useTranslation('playbook');
  const { state, search, onSearch, playId } = props;
  const store = usePlanStore();
  const erase = useDeletion();
  const { actor, planId } = store;
  const play = state.plays.find(({ id }) => id === playId);
  const canEdit = play !== undefined && store.allows(playKind, 'update', play);
  const isEditing = canEdit && search.edit === true;
  const order =
    search.part === 'reading'
      ? readingListOf(state, actor.personId).map((step) => step.play)
      : state.plays.filter((each) => isOfUse(each, search));
  const at = order.findIndex(({ id }) => id === playId);
  const before = at > 0 ? order[at - 1] : undefined;
  const after = at === -1 ? undefined : order[at + 1];
  const remove = ({ id, title }: Play) => {
    erase(playKind, [id], t('deleted', { title }));
    onSearch(opening(search));
  };
  const open = (other: Play | undefined) => other && onSearch(opening(search, other.id));
  useShortcut('k', () => open(before));
  useShortcut('j', () => open(after));
  return (
    <div className="min-h-0 flex-1 overflow-y-auto print:overflow-visible">
      <div className="mx-auto max-w-[1080px] px-8 @max-4xl:px-[22px] max-md:px-4 print:p-0">
        <nav aria-label={t('title')} data-print="hidden" className="flex items-center gap-1 pt-3">
          <Link
            to="/w/$workspaceId/plans/$planId/playbook"
            params={{ workspaceId: actor.workspaceId, planId }}
            search={opening(search)}
            className="-ml-2 flex h-[30px] touch-target items-center gap-2 rounded-sm px-2 font-medium text-ink-2 hover:bg-hover hover:text-ink"
          >
            <ArrowLeft className="size-4" strokeWidth={1.75} aria-hidden="true" />
            {t(search.part === 'reading' ? 'parts.reading' : 'back')}
          </Link>
          <span className="flex-1" />
          {play && <PlayPeers playId={play.id} />}
          {canEdit && search.version === undefined && (
            <Button
              look="outline"
              icon={isEditing ? Check : Pencil}
              onClick={() => onSearch({ ...opening(search, playId), ...(!isEditing && { edit: true }) })}
            >
              {t(isEditing ? 'stopEditing' : 'edit')}
            </Button>
          )}
          {play && store.allows(playKind, 'delete', play) && (
            <IconButton icon={Trash2} label={t('delete')} onClick={() => remove(play)} />
          )}
          <IconButton
            icon={ChevronUp}
            label={t('previous')}
            shortcut="K"
            disabled={!before}
            onClick={() => open(before)}
          />
          <IconButton icon={ChevronDown} label={t('next')} shortcut="J" disabled={!after} onClick={() => open(after)} />
        </nav>
        {play ? (
          <OpenPlay {...props} play={play} canEdit={canEdit} isEditing={isEditing} />
        ) : (
          <div className="py-4">
            <Banner tone="warn">{t('gone')}</Banner>
          </div>
        )}
      </div>
    </div>
  );
}

function OpenPlay(props: PlayViewProps & { play: Play; canEdit: boolean; isEditing: boolean }) {
  const { state, search, onSearch, play, canEdit, isEditing } = props;
  const standing = standingOf(play, state.parts, state.versions);
  const here = opening(search, play.id);
  return (
    <div className="flex gap-x-10 @max-4xl:flex-col print:block">
      <article className="min-w-0 flex-1 pt-4 pb-8 @4xl:max-w-[680px]">
        <PlayText {...props} standing={standing} isEditing={isEditing} />
      </article>
      <aside
        aria-label={play.title}
        className="w-[300px] shrink-0 pt-5 pb-10 @max-4xl:w-full @max-4xl:border-t @max-4xl:border-line print:hidden"
      >
        <MyReading state={state} search={search} play={play} onSearch={onSearch} />
        <PlayFacts play={play} disabled={!canEdit} />
        <PlayActions play={play} />
        <PlayVersions
          state={state}
          play={play}
          standing={standing}
          readVersionId={search.version}
          onRead={(version) => onSearch({ ...here, version })}
        />
        <RecordThread id={play.id} />
        {props.renderHistory(play.id)}
      </aside>
    </div>
  );
}
