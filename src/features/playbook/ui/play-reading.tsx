import { useTranslation } from 'react-i18next';
import { isEmptyDocument, type RichText } from '../../../records/rich-text.ts';
import { RichTextView } from '../../../web/rich-text/rich-text-view.tsx';
import { isWritten } from '../rules.ts';
import type { Play, PlayContent } from '../schema.ts';
import { PlayMark } from './play-mark.tsx';

/** A play as one reads it before a call: what the customer says and what to answer come first. */
export function PlayReading({ content, play }: { content: PlayContent; play: Pick<Play, 'saleStage'> }) {
  const { t } = useTranslation('playbook');
  const { title, playKind, situation, objection, wording } = content.play;
  const isObjection = playKind === 'objection';
  const parts = content.parts.length > 0 && (
    <section aria-label={t(isObjection ? 'reading.answers' : 'reading.steps')} className="mt-6">
      <h3 className="mb-2 text-sm font-medium text-ink-2">{t(isObjection ? 'reading.answers' : 'reading.steps')}</h3>
      <ol className="flex flex-col gap-3">
        {Object.entries(content.parts).map(([place, part]) => (
          <li key={place} className="flex gap-3 rounded-lg border border-line p-4 print:break-inside-avoid">
            {!isObjection && (
              <span aria-hidden="true" className="w-5 shrink-0 text-lg font-semibold text-ink-3 tabular-nums">
                {Number(place) + 1}
              </span>
            )}
            <div className="min-w-0 flex-1">
              <h4 className="text-lg font-semibold">{part.title}</h4>
              <Prose document={part.wording} />
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
  return (
    <>
      <header className="mt-2">
        <p className="flex items-center gap-1.5 text-sm text-ink-2">
          <PlayMark kind={playKind} />
          {t(`kinds.${playKind}`)}
          {play.saleStage !== 'unspecified' && ` · ${t(`stages.${play.saleStage}`)}`}
        </p>
        <h2 className="mt-1 text-2xl font-semibold tracking-[-0.01em] text-balance">{title}</h2>
        {situation && <p className="mt-1.5 text-lg text-ink-2 text-pretty">{situation}</p>}
      </header>
      {isObjection && objection && (
        <figure className="mt-5 rounded-lg bg-surface-2 p-4">
          <figcaption className="text-sm font-medium text-ink-2">{t('reading.customerSays')}</figcaption>
          <blockquote className="mt-1 text-xl font-medium whitespace-pre-line text-pretty">{objection}</blockquote>
        </figure>
      )}
      {isObjection && (parts || <p className="mt-6 text-ink-2">{t('reading.noAnswer')}</p>)}
      {!isEmptyDocument(wording) && (
        <section aria-label={t(`writing.wording.${playKind}`)} className="mt-6">
          <h3 className="text-sm font-medium text-ink-2">{t(`writing.wording.${playKind}`)}</h3>
          <Prose document={wording} />
        </section>
      )}
      {!isObjection && parts}
      {!isObjection && !isWritten(content) && <p className="mt-6 text-ink-2">{t('reading.nothing')}</p>}
    </>
  );
}

function Prose({ document }: { document: RichText }) {
  if (isEmptyDocument(document)) return null;
  return (
    <div className="mt-1 text-lg leading-[1.6]">
      <RichTextView document={document} />
    </div>
  );
}
