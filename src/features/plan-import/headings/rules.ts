import { foldText } from '../../../kernel/folded-text.ts';
import type { ColumnField } from '../schema.ts';

export interface HeadingMeaning {
  field: ColumnField;
  /** 1 when the heading is the word itself, less when it only contains it. */
  confidence: number;
  scale: 1 | 1_000 | 1_000_000;
}

/**
 * The words people head their columns with, in French and English, folded. Earlier lines win where a heading has words of
 * several: "budget consommé" is not a budget, "date de début" is not just a date.
 */
const WORDS: readonly [ColumnField, RegExp][] = [
  ['record_id', /^pactole id$/],
  ['ignored', /^(disponible|atterrissage|available|landing)$/],
  ['description', /^descriptions?$/],
  ['volumeLow', /^(volumes? (attendus? )?bas|low volume)$/],
  ['volumeHigh', /^(volumes? (attendus? )?hauts?|high volume)$/],
  ['yieldLow', /^(rendements? (attendus? )?bas|low yield)$/],
  ['yieldHigh', /^(rendements? (attendus? )?hauts?|high yield)$/],
  ['volume', /volumes? attendus?|expected volume/],
  ['yield', /rendements? attendus?|expected yield/],
  ['hours', /^(charge en heures|heures de travail|hours of work|work hours)$/],
  ['segments', /^segments?$/],
  ['personas', /^personas?$/],
  ['method', /^(modes? de vente|selling methods?)$/],
  ['option', /^(options? strategiques?|strategic options?)$/],
  ['indicator', /^(indicateur vise|target indicator)$/],
  ['competitor', /^(concurrents?|competitors?)$/],
  ['revenue', /(ca|chiffre d'affaires) attendu|expected revenue/],
  ['revised', /(budgets?|montants?)?( ?)revise(e|s|es)?|revised( budget)?/],
  ['paid', /(budgets?|montants?)?( ?)(payee?s?|reglee?s?)|paid/],
  ['note', /kpis?|indicateurs?|indicators?|metriques?|metrics?|criteres? de (reussite|succes)|mesures? de succes/],
  ['note', /cibles?|segments?|personas?|clienteles?|publics?|audiences?|targets?|clients? vises?/],
  [
    'note',
    /objectifs? (chiffres?|quantitatifs?)|resultats? (attendus?|obtenus?)|retombees|expected results?|livrables?/,
  ],
  [
    'invoiced',
    /(budgets?|couts?|montants?|depenses?)?( ?)(consommes?|realises?|reels?|reelles?|factures?|depenses?)|actual( cost| spend)?|invoiced|spent/,
  ],
  ['committed', /(budgets?|montants?|couts?)?( ?)engagee?s?|committed/],
  [
    'budget',
    /budgets?|couts?|montants?|investissements?|combien|enveloppes?|depenses prevues|moyens financiers|costs?|amounts?|spend|how much|prix/,
  ],
  [
    'progress',
    /(taux d'|% ?(d')?)?avancements?( %)?|progression|progress|% (realise|fait|complete)|completion|% ?done/,
  ],
  ['status', /statuts?|etats?( d'avancement)?|situation|status|state|fait ?\??/],
  ['priority', /priorites?|urgences?|importances?|niveau|priority/],
  ['start', /(dates? de )?(debuts?|demarrages?|lancements?)|commence le|start( date)?|begins?|launch/],
  [
    'due',
    /pour quand|quand|echeances?|dead ?lines?|delais?|dates? de fin|fin|dates? (limites?|butoirs?|cibles?)|due( date)?|by when|when|end( date)?/,
  ],
  [
    'contributors',
    /contributeurs?|contributions?|participants?|avec qui|equipes?|personnes impliquees|parties prenantes|co-?pilotes?|contributors?|teams?|with whom/,
  ],
  [
    'owner',
    /qui|responsables?|resp|porteurs?|pilotes?|proprietaires?|en charge|referents?|acteurs?|who|owners?|responsible|leads?|assigned to|assignees?|accountable/,
  ],
  ['axis', /axes?( strategiques?)?|piliers?|chantiers?|themes?|domaines?|pillars?/],
  ['objective', /objectifs?|buts?|enjeux?|objectives?|goals?|aims?/],
  ['tags', /etiquettes?|tags?|mots?[- ]cles?/],
  ['channel', /canal|canaux|leviers?|medias?|supports?|channels?/],
  [
    'action',
    /actions?|quoi|taches?|operations?|initiatives?|activites?|campagnes?|intitules?|libelles?|what|tasks?|activity|activities|titles?|titres?/,
  ],
  ['due', /dates?|calendriers?|plannings?|periodes?|timings?|timelines?|trimestres?|mois|months?|quarters?/],
  ['code', /n°|no|numeros?|num|#|ref|references?|id|codes?/],
  [
    'note',
    /commentaires?|remarques?|observations?|notes?|precisions?|details?|descriptions?|comments?|remarks?|moyens|ressources|resources/,
  ],
];

const PATTERNS = WORDS.map(([field, words]) => ({
  field,
  whole: new RegExp(`^(?:${words.source})$`),
  within: new RegExp(`(?<![a-z])(?:${words.source})(?![a-z])`),
}));

/** Those of exported letters, whole: other files use such words for whoever is in charge. */
const LETTERS: readonly [ColumnField, RegExp][] = [
  ['accountable', /^(repond de l'action|accountable) \(a\)$/],
  ['doers', /^(realise l'action|does it) \(r\)$/],
  ['consulted', /^(consultes|consulted) \(c\)$/],
  ['informed', /^(informes|informed) \(i\)$/],
];

const VAGUE = PATTERNS.at(-1)?.within;

/** What a heading says its column holds; null when it has none of the words. Its unit ("k€") scales bare amounts. */
export function meaningOfHeading(heading: string): HeadingMeaning | null {
  const folded = foldText(heading);
  if (folded === '' || folded.length > 80) return null;
  const letter = LETTERS.find(([, whole]) => whole.test(folded));
  if (letter) return { field: letter[0], confidence: 1, scale: 1 };
  const bare = folded
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\bk ?€|\bm ?€|€|[*:?.]/g, ' ')
    .replace(/(?<=[a-z])\/(?=[a-z])/g, ' / ')
    .replace(/ +/g, ' ')
    .trim();
  const exact = PATTERNS.find(({ whole }) =>
    whole.test(bare.replace(/\b(ht|prevus?|previsionnels?|prevues?|alloues?|estimes?)\b/g, '').trim()),
  );
  const scale = scaleOf(folded);
  if (exact) return { field: exact.field, confidence: 1, scale };
  let best: { field: ColumnField; at: number } | null = null;
  for (const { field, within } of PATTERNS) {
    const at = within.exec(bare)?.index;
    // Words that say nothing in particular ("moyens", "description") give way to any that do.
    const isVague = within === VAGUE && best !== null;
    if (at !== undefined && !isVague && (best === null || at < best.at)) best = { field, at };
  }
  return best ? { field: best.field, confidence: best.at === 0 ? 0.85 : 0.6, scale } : null;
}

function scaleOf(folded: string): 1 | 1_000 | 1_000_000 {
  if (/(?<![a-z])k ?(€|eur|euros|[$£]|chf)(?![a-z])|(?<![a-z])milliers? d'euros/.test(folded)) return 1_000;
  return /(?<![a-z])m ?(€|eur|euros)(?![a-z])|(?<![a-z])millions? d'euros/.test(folded) ? 1_000_000 : 1;
}
