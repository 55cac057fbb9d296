import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { updateRecord } from '../../../records/edit.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { TextArea } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { adhesionsOf, numberedVersions } from '../../publication/rules.ts';
import { changedSections, publishedContent } from '../rules.ts';
import { type Acknowledgement, acknowledgementKind } from '../schema.ts';
import { publishedDay } from '../../../web/publication/published-day.ts';
import type { VersionReading } from './version-reading.ts';

/** What is asked of the reader, or the word they gave; nothing for someone who is not a member. */
export function MyAdhesion({ state, readVersionId, onRead, format }: VersionReading & { format: Format }) {
  const { t } = useTranslation('strategy');
  const { actor } = usePlanStore();
  const { versions, acknowledgements, content } = state;
  const current = numberedVersions(versions).at(-1);
  const [mine] = adhesionsOf(versions, acknowledgements, [actor.personId]);
  if (!current) return null;
  if (mine?.given) return <MyWord acknowledgement={mine.given.acknowledgement} format={format} />;
  const { version, number } = current;
  const isDraft = readVersionId !== version.id && changedSections(publishedContent(version), content).length > 0;
  const gaveBefore = acknowledgements.some(({ personId }) => personId === actor.personId);
  return (
    <section
      id="my-adhesion"
      tabIndex={-1}
      aria-labelledby="my-adhesion-title"
      data-print="hidden"
      className="scroll-mt-4 rounded-lg border border-accent-2 bg-sel p-4 outline-none"
    >
      <h2 id="my-adhesion-title" className="font-semibold">
        {t('adhesion.asked')}
      </h2>
      <p className="mt-1 mb-3 text-ink-2 text-pretty">
        {t(gaveBefore ? 'adhesion.askedAgain' : 'adhesion.askedFirst')}
      </p>
      {isDraft && (
        <p className="mb-3 text-ink-2 text-pretty">
          {t('adhesion.draft')}{' '}
          <button
            type="button"
            className="touch-target rounded-sm text-accent underline underline-offset-2"
            onClick={() => onRead(version.id)}
          >
            {t('adhesion.readFirst', { number })}
          </button>
        </p>
      )}
      <GiveWord versionId={version.id} />
    </section>
  );
}

function GiveWord({ versionId }: { versionId: string }) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const [remark, setRemark] = useState('');
  const give = () => {
    const fields = { versionId, personId: store.actor.personId, remark: remark.trim() };
    const id = uniqueId(acknowledgementKind, store.planId, fields);
    keepPlace();
    store.edit([{ op: 'create', kind: acknowledgementKind.kind, id, rank: 'a0', fields }]);
    showToast({ text: t('adhesion.thanks'), action: wayBack() });
  };
  return (
    <div className="flex flex-col gap-3">
      <TextArea
        label={t('adhesion.remark')}
        optional
        rows={2}
        value={remark}
        maxLength={1000}
        placeholder={t('adhesion.remarkExample')}
        onChange={(event) => setRemark(event.target.value)}
      />
      <Button look="primary" size="lg" data-guide="unacknowledged" onClick={give}>
        {t('adhesion.give')}
      </Button>
    </div>
  );
}

function MyWord({ acknowledgement, format }: { acknowledgement: Acknowledgement; format: Format }) {
  const { t } = useTranslation('strategy');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const withdraw = () => {
    keepPlace();
    store.delete(acknowledgementKind, [acknowledgement.id]);
    showToast({ text: t('adhesion.withdrawn'), action: wayBack() });
  };
  return (
    <section data-print="hidden" className="rounded-lg border border-line p-4">
      <p className="flex gap-2 font-medium">
        <CircleCheck className="mt-0.5 size-4 shrink-0 text-ok" strokeWidth={1.75} aria-hidden="true" />
        {t('adhesion.given', { day: publishedDay(acknowledgement.createdAt, format) })}
      </p>
      <InlineText
        label={t('adhesion.remark')}
        value={acknowledgement.remark}
        placeholder={t('adhesion.remarkExample')}
        multiline
        maxLength={1000}
        className="mt-2 -mx-1.5 px-1.5 text-ink-2"
        onCommit={(typed) => {
          store.edit(updateRecord(acknowledgementKind, acknowledgement, { remark: typed.trim() }));
          return undefined;
        }}
      />
      <Button className="mt-1 -ml-2.5" onClick={withdraw}>
        {t('adhesion.withdraw')}
      </Button>
    </section>
  );
}
