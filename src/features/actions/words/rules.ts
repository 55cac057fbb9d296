import { foldText } from '../../../kernel/folded-text.ts';
import type { ActionStatus, Priority } from '../schema.ts';

const STATUS_WORDS: readonly [ActionStatus, RegExp][] = [
  ['cancelled', /^(annulee?s?|abandonnee?s?|supprimee?s?|ko|cancell?ed|dropped|stoppee?)$/],
  [
    'paused',
    /^(en attente|suspendue?s?|en pause|reportee?s?|decalee?s?|bloquee?s?|gelee?|stand-?by|on hold|paused|blocked|postponed|waiting)$/,
  ],
  [
    'todo',
    /^(a (faire|lancer|planifier|demarrer|venir|initier)|(non|pas( encore)?) (commencee?s?|demarree?s?|lancee?s?|debutee?|initiee?|faite?s?|realisee?s?)|planifiee?s?|prevue?s?|to ?do|to start|not started|planned|open|ouverte?|nouve(au|lle)|non|no|faux|false)$/,
  ],
  [
    'done',
    /^(faite?s?|terminee?s?|realisee?s?|cloturee?s?|finie?s?|achevee?s?|livree?s?|soldee?s?|ok|oui|x|✓|✔|✅|done|completed?|finished|closed|yes|vrai|true)$/,
  ],
  [
    'in_progress',
    /^(en cours( .*)?|commencee?s?|demarree?s?|lancee?s?|engagee?s?|initiee?s?|en retard|retard|in progress|ongoing|started|wip|doing|late|delayed)$/,
  ],
];

/** The status a word means, null when it means none. Lateness follows from dates: what is late is in progress. */
export function statusOf(text: string): ActionStatus | null {
  const folded = foldText(text).replace(/[.!]+$/, '');
  return STATUS_WORDS.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/** A, B or C from letters, ranks, words, signs ("+++") or stars; null when it is none. */
export function priorityOf(text: string): Priority | null {
  const folded = foldText(text).replace(/^(priorite|priority|niveau|p) ?(?=[abc123]$)/, '');
  if (
    /^(a|1|haute?s?|elevee?s?|fortes?|urgente?s?|critiques?|prioritaires?|maximale?|tres (haute|forte|elevee)|high|highest|critical|urgent|must|\+{3}|\*{3}|!+)$/.test(
      folded,
    )
  )
    return 'A';
  if (/^(b|2|moyen(ne)?s?|normale?s?|medium|normal|should|\+{2}|\*{2})$/.test(folded)) return 'B';
  return /^(c|3|4|basses?|faibles?|mineure?s?|secondaires?|low|lowest|minor|could|\+|\*)$/.test(folded) ? 'C' : null;
}
