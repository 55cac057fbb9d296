import { Send } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { PublishDialog } from '../../../web/publication/publish-dialog.tsx';
import { publishedDay } from '../../../web/publication/published-day.ts';
import { VersionEntries } from '../../../web/publication/version-entries.tsx';
import { personKind } from '../../people/schema.ts';
import { nextNumber, type NumberedVersion, numberedVersions } from '../../publication/rules.ts';
import { contentOf, isWritten, type PlayStanding } from '../rules.ts';
import { type Play, type PlayVersion, playVersionKind } from '../schema.ts';
import { useChangesText } from './use-changes-text.ts';
import type { PlaybookState } from './use-playbook.ts';

interface PlayVersionsProps {
  state: PlaybookState;
  play: Play;
  standing: PlayStanding;
  readVersionId: string | undefined;
  onRead: (versionId: string) => void;
}

/** What was published of a play, and the way to publish it again. */
export function PlayVersions(props: PlayVersionsProps) {
  const { t, i18n } = useTranslation('playbook');
  const { state, play, standing } = props;
  const store = usePlanStore();
  const wayBack = useWayBack();
  const changesText = useChangesText();
  const format = formatFor(i18n.language);
  const people = useAllRecords(personKind);
  const { current, changes } = standing;
  const numbered = numberedVersions(state.versions.filter(({ playId }) => playId === play.id));
  const hasNothing = state.canPublish && !current && !isWritten(contentOf(play, state.parts));
  const remove = ({ version, number }: NumberedVersion<PlayVersion>) => {
    keepPlace();
    store.delete(playVersionKind, [version.id]);
    showToast({ text: t('version.deleted', { number }), action: wayBack() });
  };
  return (
    <section className="mt-5 border-t border-line pt-4">
      <header className="flex min-h-7 items-center gap-2">
        <h2 className="flex-1 font-semibold">{t(current ? 'version.all' : 'version.none')}</h2>
        <Publish {...props} />
      </header>
      <p className="mt-0.5 text-ink-2 text-pretty">
        {!current
          ? t('version.noneText')
          : changes.length === 0
            ? t('version.upToDate')
            : t('version.changed', { changes: changesText(changes) })}
      </p>
      {hasNothing && <p className="mt-1 text-ink-2 text-pretty">{t(`publish.nothing.${play.playKind}`)}</p>}
      <VersionEntries
        numbered={numbered}
        readVersionId={props.readVersionId}
        onRead={props.onRead}
        canRemove={(version) => store.allows(playVersionKind, 'delete', version)}
        onRemove={remove}
        words={{
          title: (number) => t('version.title', { number }),
          read: (number) => t('version.read', { number }),
          remove: (number) => t('version.delete', { number }),
          publishedBy: ({ createdAt, createdBy }) =>
            t('version.publishedBy', {
              day: publishedDay(createdAt, format),
              name: people.find(({ id }) => id === createdBy)?.name ?? '–',
            }),
          material: t('version.material'),
          minor: t('version.minor'),
        }}
      />
    </section>
  );
}

/** Publishes the play as it stands; nothing where it says nothing new. */
function Publish({ state, play, standing }: PlayVersionsProps) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const changesText = useChangesText();
  const [isOpen, setOpen] = useState(false);
  const { current, changes } = standing;
  const content = contentOf(play, state.parts);
  if (!state.canPublish || !(current ? changes.length > 0 : isWritten(content))) return null;
  const number = nextNumber(state.versions.filter(({ playId }) => playId === play.id));
  return (
    <>
      <Button look="outline" icon={Send} data-guide="playsUnpublished" onClick={() => setOpen(true)}>
        {t('publish.open')}
      </Button>
      <PublishDialog
        open={isOpen}
        onOpenChange={setOpen}
        isFirst={!current}
        words={{
          title: t('publish.title', { number }),
          text: t('publish.text'),
          changed: current ? t('publish.changed', { changes: changesText(changes) }) : '',
          note: t(current ? 'publish.note' : 'publish.noteFirst'),
          noteExample: t(current ? 'publish.noteExample' : 'publish.noteFirstExample'),
          scope: t('publish.scope'),
          material: t('publish.material'),
          materialText: t('publish.materialText'),
          minor: t('publish.minor'),
          minorText: t('publish.minorText'),
          confirm: t('publish.confirm'),
        }}
        onPublish={(version) => {
          const rank = rankBetween(current?.version.rank ?? null, null);
          const fields = { ...version, playId: play.id, content };
          store.edit([{ op: 'create', kind: playVersionKind.kind, id: newId(), rank, fields }]);
          showToast({ text: t('publish.done', { number }), action: wayBack() });
        }}
      />
    </>
  );
}
