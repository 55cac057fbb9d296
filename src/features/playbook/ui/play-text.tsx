import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { publishedDay } from '../../../web/publication/published-day.ts';
import { numberedVersions } from '../../publication/rules.ts';
import { contentOf, type PlayStanding } from '../rules.ts';
import type { Play } from '../schema.ts';
import { PlayReading } from './play-reading.tsx';
import { PlayWriting } from './play-writing.tsx';
import { opening } from './playbook-search.ts';
import type { PlaybookProps } from './playbook-props.ts';
import { useChangesText } from './use-changes-text.ts';

interface PlayTextProps extends PlaybookProps {
  play: Play;
  standing: PlayStanding;
  isEditing: boolean;
}

/** What was published last, what is being written, or a version as it was. */
export function PlayText({ state, search, onSearch, play, standing, isEditing }: PlayTextProps) {
  const { t, i18n } = useTranslation('playbook');
  const changesText = useChangesText();
  const { current, changes } = standing;
  const here = opening(search, play.id);
  if (isEditing) return <PlayWriting play={play} parts={state.parts} />;
  if (search.version !== undefined) {
    const own = numberedVersions(state.versions.filter(({ playId }) => playId === play.id));
    const read = own.find(({ version }) => version.id === search.version);
    const back = (
      <Button look="outline" onClick={() => onSearch(here)}>
        {t('reading.toCurrent')}
      </Button>
    );
    if (!read) {
      return (
        <Banner tone="warn" action={back}>
          {t('reading.versionGone')}
        </Banner>
      );
    }
    const day = publishedDay(read.version.createdAt, formatFor(i18n.language));
    return (
      <>
        <Banner action={back}>{t('reading.version', { number: read.number, day })}</Banner>
        <PlayReading content={read.version.content} play={play} />
      </>
    );
  }
  if (!current) {
    return (
      <>
        <Banner>{t('reading.draft')}</Banner>
        <PlayReading content={contentOf(play, state.parts)} play={play} />
      </>
    );
  }
  return (
    <>
      {changes.length > 0 && state.canPublish && (
        <Banner
          action={
            <Button look="outline" onClick={() => onSearch({ ...here, edit: true })}>
              {t('reading.seeDraft')}
            </Button>
          }
        >
          {t('reading.changed', { number: current.number, changes: changesText(changes) })}
        </Banner>
      )}
      <PlayReading content={current.version.content} play={play} />
    </>
  );
}
