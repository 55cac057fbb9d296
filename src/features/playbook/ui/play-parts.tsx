import { ArrowDown, ArrowUp, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { steppedRank } from '../rules.ts';
import { type Play, type PlayPart, playPartKind } from '../schema.ts';
import { PlayWording } from './play-wording.tsx';

interface PlayPartsProps {
  play: Play;
  sort: 'script' | 'objection';
  /** In order. */
  parts: readonly PlayPart[];
}

/** The parts of a script or the answers to an objection, written in place and put in order. */
export function PlayParts({ play, sort, parts }: PlayPartsProps) {
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const [newest, setNewest] = useState<string | null>(null);
  const add = () => {
    const id = newId();
    const rank = rankBetween(parts.at(-1)?.rank ?? null, null);
    const fields = { playId: play.id, title: t(`writing.newPart.${sort}`) };
    store.edit([{ op: 'create', kind: playPartKind.kind, id, rank, fields }]);
    setNewest(id);
  };
  return (
    <section aria-label={t(`writing.parts.${sort}`)}>
      <h3 className="mb-2 text-sm font-medium text-ink-2">{t(`writing.parts.${sort}`)}</h3>
      <ol className="flex flex-col gap-3">
        {parts.map((part, index) => (
          <PartFields key={part.id} part={part} index={index} parts={parts} isNew={part.id === newest} />
        ))}
      </ol>
      <Button look="outline" icon={Plus} className="mt-3" onClick={add}>
        {t(`writing.addPart.${sort}`)}
      </Button>
    </section>
  );
}

function PartFields(props: { part: PlayPart; index: number; parts: readonly PlayPart[]; isNew: boolean }) {
  const { part, index, parts, isNew } = props;
  const { t } = useTranslation('playbook');
  const store = usePlanStore();
  const erase = useDeletion();
  const { title } = part;
  const set = (values: Partial<PlayPart>): undefined => {
    store.edit(updateRecord(playPartKind, part, values));
  };
  const step = (by: -1 | 1) => {
    const rank = steppedRank(parts, part.id, by);
    if (rank !== undefined) set({ rank });
  };
  return (
    <li className="rounded-lg border border-line p-4">
      <div className="flex items-start gap-2">
        <div className="-ml-1.5 min-w-0 flex-1">
          <InlineText
            label={t('writing.part', { number: index + 1 })}
            value={title}
            maxLength={200}
            selectAtFirst={isNew}
            className="px-1.5 text-lg font-semibold"
            onCommit={(typed) => (typed.trim() === '' ? t('writing.partRequired') : set({ title: typed.trim() }))}
          />
        </div>
        <Menu
          align="end"
          trigger={<IconButton icon={Ellipsis} label={t('writing.partMenu', { title })} className="size-7!" />}
        >
          {index > 0 && (
            <MenuItem icon={ArrowUp} onSelect={() => step(-1)}>
              {t('writing.up')}
            </MenuItem>
          )}
          {index < parts.length - 1 && (
            <MenuItem icon={ArrowDown} onSelect={() => step(1)}>
              {t('writing.down')}
            </MenuItem>
          )}
          <MenuItem icon={Trash2} onSelect={() => erase(playPartKind, [part.id], t('writing.partRemoved', { title }))}>
            {t('writing.removePart')}
          </MenuItem>
        </Menu>
      </div>
      <PlayWording
        kind={playPartKind}
        record={part}
        label={t('writing.partWording', { title })}
        placeholder={t('writing.partExample')}
      />
    </li>
  );
}
