import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../records/edit.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Picker } from '../../../ui-kit/picker.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { partsOf } from '../rules.ts';
import { type Play, PLAY_KINDS, playKind, type PlayPart } from '../schema.ts';
import { PlayParts } from './play-parts.tsx';
import { PlayWording } from './play-wording.tsx';

/** A play as one writes it, in place. */
export function PlayWriting({ play, parts }: { play: Play; parts: readonly PlayPart[] }) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const set = (values: Partial<Play>): undefined => {
    store.edit(updateRecord(playKind, play, values));
  };
  const isNew = PLAY_KINDS.some((kind) => play.title === t(`newTitle.${kind}`));
  return (
    <div className="mt-2 flex flex-col gap-6">
      <div>
        <div className="w-52">
          <Picker
            label={t('writing.kind')}
            value={play.playKind}
            options={PLAY_KINDS.map((id) => ({ id, label: t(`kinds.${id}`) }))}
            onChange={(id) => set({ playKind: PLAY_KINDS.find((one) => one === id) ?? play.playKind })}
          />
        </div>
        <div className="-mx-1.5 mt-3">
          <InlineText
            label={t('writing.title')}
            value={play.title}
            maxLength={200}
            selectAtFirst={isNew}
            className="px-1.5 text-2xl font-semibold tracking-[-0.01em]"
            onCommit={(typed) => (typed.trim() === '' ? t('writing.titleRequired') : set({ title: typed.trim() }))}
          />
        </div>
        <Words
          label={t('writing.situation')}
          value={play.situation}
          placeholder={t('writing.situationExample')}
          onCommit={(situation) => set({ situation })}
        />
        {play.playKind === 'objection' && (
          <Words
            label={t('writing.objection')}
            value={play.objection}
            placeholder={t('writing.objectionExample')}
            onCommit={(objection) => set({ objection })}
          />
        )}
      </div>
      {play.playKind === 'objection' && <PlayParts play={play} sort="objection" parts={partsOf(play, parts)} />}
      <section data-guide="playsUnwritten">
        <h3 className="mb-1 text-sm font-medium text-ink-2">{t(`writing.wording.${play.playKind}`)}</h3>
        <PlayWording
          kind={playKind}
          record={play}
          label={t(`writing.wording.${play.playKind}`)}
          placeholder={t(`writing.wordingExample.${play.playKind}`)}
        />
      </section>
      {play.playKind === 'script' && <PlayParts play={play} sort="script" parts={partsOf(play, parts)} />}
    </div>
  );
}

function Words(props: { label: string; value: string; placeholder: string; onCommit: (text: string) => undefined }) {
  return (
    <div className="mt-3">
      <p className="text-sm font-medium text-ink-2">{props.label}</p>
      <div className="-mx-1.5">
        <InlineText
          label={props.label}
          value={props.value}
          placeholder={props.placeholder}
          multiline
          maxLength={500}
          className="px-1.5 text-lg"
          onCommit={(typed) => props.onCommit(typed.trim())}
        />
      </div>
    </div>
  );
}
