import { Trash2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { TextArea, TextField } from '../../../ui-kit/text-field.tsx';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { workshopProposalKind } from '../schema.ts';
import { ProposalCard } from './proposal-card.tsx';
import { useDraft } from './use-draft.ts';
import type { Room } from './use-workshop.ts';

/** Everyone writes what they propose, with or without their name; all see it arrive. */
export function ProposePart({ room, isWall }: { room: Room; isWall: boolean }) {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const remove = useDeletion();
  return (
    <div className="flex flex-col gap-6">
      {!isWall && room.mine && <ProposalForm room={room} />}
      {room.proposals.length > 0 && (
        <ul aria-label={t('proposals')} className="grid gap-3 @3xl:grid-cols-2 @6xl:grid-cols-3">
          {room.proposals.toReversed().map((proposal) => (
            <li key={proposal.id} className="min-w-0">
              <ProposalCard
                proposal={proposal}
                beside={
                  !isWall &&
                  store.allows(workshopProposalKind, 'delete', proposal) && (
                    <IconButton
                      icon={Trash2}
                      label={t('removeProposal', { title: proposal.title })}
                      onClick={() => remove(workshopProposalKind, [proposal.id], t('proposalRemoved'))}
                    />
                  )
                }
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ProposalForm({ room }: { room: Room }) {
  const { t } = useTranslation('workshop');
  const [title, setTitle] = useDraft(`proposal-${room.workshop.id}`);
  const [detail, setDetail] = useDraft(`proposal-detail-${room.workshop.id}`);
  const [isAnonymous, setAnonymous] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setMissing(true);
    room.propose(title.trim(), detail.trim(), isAnonymous);
    setSaid(t(isAnonymous ? 'anonymous.sent' : 'sent'));
    setTitle('');
    setDetail('');
    setMissing(false);
  };
  return (
    <form onSubmit={submit} className="mx-auto flex w-full max-w-xl flex-col gap-3">
      <TextField
        label={t('proposal')}
        hint={t('proposalHint')}
        value={title}
        maxLength={200}
        error={isMissing && title.trim() === '' ? t('proposalMissing') : null}
        onChange={(event) => setTitle(event.target.value)}
      />
      <TextArea
        label={t('detail')}
        optional
        rows={2}
        maxLength={2000}
        value={detail}
        onChange={(event) => setDetail(event.target.value)}
      />
      <label className="flex min-h-11 items-start gap-2 rounded-md border border-line p-3">
        <input
          type="checkbox"
          checked={isAnonymous}
          onChange={(event) => setAnonymous(event.target.checked)}
          className="mt-0.5 size-4 shrink-0 accent-accent"
        />
        <span className="min-w-0">
          <span className="block font-medium">{t('anonymous.choose')}</span>
          {isAnonymous && <span className="block text-sm text-ink-2 text-pretty">{t('anonymous.means')}</span>}
        </span>
      </label>
      <Button look="primary" size="lg" type="submit" className="w-full">
        {t('propose')}
      </Button>
      <output className="block text-center text-sm text-ink-2">{said}</output>
    </form>
  );
}
