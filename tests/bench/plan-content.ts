import { newId } from '../../src/kernel/ids.ts';
import type { Operation } from '../../src/records/change.ts';
import { ranksAfter } from '../../src/records/rank.ts';

const VERBS = ['Relancer', 'Préparer', 'Négocier', 'Lancer', 'Qualifier', 'Animer', 'Former', 'Présenter', 'Mesurer'];
const THINGS = [
  'les devis de plus de trente jours',
  'la campagne de prospection téléphonique',
  'le salon de l’automatisation',
  'les contrats de maintenance à échéance',
  'la page consacrée aux études de cas',
  'le webinaire sur la sécurité des machines',
  'les comptes stratégiques inactifs',
  'la grille tarifaire des intégrateurs',
  'l’offre d’essai pour les bureaux d’études',
  'le fichier des contacts rencontrés',
  'les témoignages de clients industriels',
  'la newsletter des ateliers',
];
const PLACES = [
  'Lyon',
  'Lille',
  'Nantes',
  'Rennes',
  'Toulouse',
  'Grenoble',
  'Strasbourg',
  'Bordeaux',
  'Dijon',
  'Tours',
];
const NOTES = [
  'Commencer par les dix comptes les plus anciens, puis élargir selon les réponses.',
  'Prévoir un point avec le service client avant l’envoi.',
  'Reprendre le discours validé en comité et noter chaque objection.',
];
const STATUSES = ['todo', 'todo', 'in_progress', 'done', 'paused'];
const CATEGORIES = ['media', 'events', 'tools', 'training', 'travel', 'agency'];
const OBJECTIVES = 40;

export interface PlanContent {
  operations: Operation[];
  actionIds: string[];
  objectiveIds: string[];
}

/**
 * A plan as one grows over a year: forty objectives, actions with an owner, dates, a channel, sometimes a note, and a
 * budget line for each. The same seed gives the same words; ids are new.
 */
export function planContent(options: {
  actions: number;
  personIds: readonly string[];
  channelIds: readonly string[];
  seed: number;
}): PlanContent {
  const { actions, personIds, channelIds } = options;
  const random = createRandom(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const objectiveRanks = ranksAfter(null, OBJECTIVES);
  const objectives = objectiveRanks.map((rank, index): Operation => {
    const fields = {
      title: `Objectif ${index + 1} : ${pick(THINGS)}`,
      ownerId: pick(personIds),
      dueDate: '2027-12-31',
    };
    return { op: 'create', kind: 'objective', id: newId(), rank, fields };
  });
  const actionIds: string[] = [];
  const operations = [...objectives];
  for (const rank of ranksAfter(null, actions)) {
    const id = newId();
    const startDay = Math.floor(random() * 300);
    actionIds.push(id);
    operations.push({
      op: 'create',
      kind: 'action',
      id,
      rank,
      fields: {
        title: `${pick(VERBS)} ${pick(THINGS)} – ${pick(PLACES)}`,
        description: random() < 0.3 ? pick(NOTES) : '',
        objectiveId: pick(objectives).id,
        ownerId: pick(personIds),
        channelId: pick(channelIds),
        startDate: dayOf2027(startDay),
        dueDate: dayOf2027(startDay + Math.floor(random() * 60)),
        status: pick(STATUSES),
        progress: Math.floor(random() * 11) / 10,
      },
    });
    operations.push({
      op: 'create',
      kind: 'budgetLine',
      id: newId(),
      rank: 'a0',
      fields: {
        actionId: id,
        month: dayOf2027(startDay).slice(0, 7),
        category: pick(CATEGORIES),
        plannedCents: Math.floor(random() * 200) * 10_000,
      },
    });
  }
  return { operations, actionIds, objectiveIds: objectives.map(({ id }) => id) };
}

function dayOf2027(index: number): string {
  return new Date(Date.UTC(2027, 0, 1 + index)).toISOString().slice(0, 10);
}

/** A linear congruential generator: what matters is only that every run writes the same words. */
function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
