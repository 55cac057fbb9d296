import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { CardPlace } from '../../../kernel/cards.ts';
import { COLORS } from '../../catalogue/schema.ts';
import { documentOfText } from '../../../records/rich-text.ts';
import { ranksUnder } from '../../objectives/rules.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { freeTheme, regroup } from '../grouping/rules.ts';
import {
  type Phase,
  type Workshop,
  workshopKind,
  type WorkshopParticipant,
  workshopParticipantKind,
  type WorkshopProposal,
  workshopProposalKind,
  type WorkshopVote,
  workshopVoteKind,
} from '../schema.ts';
import { dotsLeft } from '../tally/schema.ts';
import { STOPPED } from '../timer/rules.ts';

/** A workshop as one person has it before them, and what they may do in it. */
export interface Room {
  workshop: Workshop;
  proposals: readonly WorkshopProposal[];
  participants: readonly WorkshopParticipant[];
  /** One's own participation; undefined before one has joined. */
  mine: WorkshopParticipant | undefined;
  /** One's own votes, the only ones that come here. */
  votes: ReadonlyMap<string, WorkshopVote>;
  dotsLeft: number;
  leads: boolean;
  canAccept: boolean;
  join: (personId?: string) => void;
  setReady: (isReady: boolean) => void;
  change: (values: Partial<Workshop>) => void;
  moveTo: (phase: Phase) => void;
  propose: (title: string, detail: string, anonymous: boolean) => void;
  mayEdit: (proposal: WorkshopProposal) => boolean;
  edit: (proposal: WorkshopProposal, values: Partial<WorkshopProposal>) => void;
  /** Puts a proposal in a group; answers with its theme, or undefined when nothing changes. */
  group: (proposal: WorkshopProposal, place: CardPlace) => string | undefined;
  /** Gives a theme another name, that of another to put them together, or none. */
  renameTheme: (theme: string, name: string) => void;
  /** Puts one proposal before everyone, and the one before it away. */
  discuss: (proposal: WorkshopProposal | undefined) => void;
  vote: (proposal: WorkshopProposal, values: { dots?: number; feasibility?: number | null }) => void;
  /** Makes an objective of it; answers with the objective's id. */
  accept: (proposal: WorkshopProposal) => string;
}

export function useRoom(workshop: Workshop): Room {
  const { t } = useTranslation('workshop');
  const store = usePlanStore();
  const { planId } = store;
  const personId = store.actor.personId;
  const allProposals = useRecords(workshopProposalKind);
  const allParticipants = useRecords(workshopParticipantKind);
  const allVotes = useRecords(workshopVoteKind);
  const { id } = workshop;
  const proposals = useMemo(
    () => allProposals.filter(({ workshopId }) => workshopId === id).toSorted(compareByRank),
    [allProposals, id],
  );
  const participants = useMemo(
    () => allParticipants.filter(({ workshopId }) => workshopId === id),
    [allParticipants, id],
  );
  const votes = useMemo(() => {
    const own = allVotes.filter((vote) => vote.workshopId === id && vote.personId === personId);
    return new Map(own.map((vote) => [vote.proposalId, vote]));
  }, [allVotes, id, personId]);
  const mine = participants.find((one) => one.personId === personId);
  const owned = store.allowsCreating(objectiveKind) ? {} : { ownerId: personId };
  const participation = (who: string, readyFor?: WorkshopParticipant['readyFor']): Operation => {
    const fields = { workshopId: id, personId: who, ...(readyFor && { readyFor }) };
    const own = uniqueId(workshopParticipantKind, planId, fields);
    return { op: 'create', kind: workshopParticipantKind.kind, id: own, rank: 'a0', fields };
  };

  const editEach = (each: readonly (Partial<WorkshopProposal> & { id: string })[]) =>
    store.edit(
      each.flatMap(({ id: proposalId, ...values }) => {
        const proposal = proposals.find((one) => one.id === proposalId);
        return proposal ? updateRecord(workshopProposalKind, proposal, values) : [];
      }),
    );

  return {
    workshop,
    proposals,
    participants,
    mine,
    votes,
    dotsLeft: dotsLeft(workshop.dotBudget, [...votes.values()]),
    leads: store.allows(workshopKind, 'update', workshop, ['workshopPhase']),
    canAccept: store.allowsCreating(objectiveKind, owned),
    join: (who = personId) => store.note([participation(who)]),
    setReady: (isReady) => {
      const readyFor = isReady ? workshop.workshopPhase : 'none';
      store.note(
        mine ? updateRecord(workshopParticipantKind, mine, { readyFor }) : [participation(personId, readyFor)],
      );
    },
    change: (values) => void store.edit(updateRecord(workshopKind, workshop, values)),
    moveTo: (workshopPhase) => {
      const operations = updateRecord(workshopKind, workshop, { workshopPhase, ...STOPPED });
      // A count is for good: undoing what came before must not meet it.
      if (workshopPhase === 'results' && workshop.tally === null) store.note(operations);
      else store.edit(operations);
    },
    propose: (title, detail, anonymous) => {
      const rank = rankBetween(proposals.at(-1)?.rank ?? null, null);
      const fields = { workshopId: id, title, detail, anonymous };
      const operation: Operation = { op: 'create', kind: workshopProposalKind.kind, id: newId(), rank, fields };
      // What nobody signed, nobody takes back: undo passes over it.
      if (anonymous) store.note([operation]);
      else store.edit([operation]);
    },
    mayEdit: (proposal) => store.allows(workshopProposalKind, 'update', proposal, ['title']),
    edit: (proposal, values) => void store.edit(updateRecord(workshopProposalKind, proposal, values)),
    group: (proposal, place) => {
      const changes = regroup(proposals, proposal.id, place, freeTheme(proposals, t('newTheme')));
      if (changes.length === 0) return undefined;
      editEach(changes);
      return changes.find((one) => one.id === proposal.id)?.theme;
    },
    renameTheme: (theme, name) =>
      void editEach(proposals.filter((one) => one.theme === theme).map((one) => ({ id: one.id, theme: name }))),
    discuss: (next) => {
      const before = proposals.filter(({ id: other, proposalTurn }) => proposalTurn === 'now' && other !== next?.id);
      store.edit([
        ...before.flatMap((each) => updateRecord(workshopProposalKind, each, { proposalTurn: 'done' })),
        ...(next ? updateRecord(workshopProposalKind, next, { proposalTurn: 'now' }) : []),
      ]);
    },
    vote: (proposal, values) => {
      const known = votes.get(proposal.id);
      if (known) return store.note(updateRecord(workshopVoteKind, known, values));
      const fields = { workshopId: id, proposalId: proposal.id, personId, ...values };
      const own = uniqueId(workshopVoteKind, planId, fields);
      store.note([{ op: 'create', kind: workshopVoteKind.kind, id: own, rank: 'a0', fields }]);
    },
    accept: (proposal) => {
      const objectiveId = newId();
      const objectives = store.living(objectiveKind);
      const [rank = ''] = ranksUnder(objectives, null, 1);
      const color = COLORS[objectives.length % COLORS.length];
      const description = documentOfText([proposal.detail, proposal.said].filter(Boolean).join('\n'));
      const fields = { title: proposal.title, description, color, ...owned };
      store.edit([
        { op: 'create', kind: objectiveKind.kind, id: objectiveId, rank, fields },
        ...updateRecord(workshopProposalKind, proposal, { proposalOutcome: 'accepted', objectiveId }),
      ]);
      return objectiveId;
    },
  };
}
