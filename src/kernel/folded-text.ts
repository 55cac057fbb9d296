/**
 * A text as it is compared rather than shown: no accents, lower case, one kind of space, dash and apostrophe, compatibility
 * forms undone ("1ᵉʳ" is "1er", a no-break space is a space). "Échéance " and "echeance" fold to the same text.
 */
export function foldText(text: string): string {
  // Most texts have nothing to undo, and files have many.
  if (/^[!-_a-z{-~]+(?: [!-_a-z{-~]+)*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/[\u2018\u2019\u02bc\u00b4\u2032`]/g, "'")
    .replace(/[\s\u200b\ufeff]+/g, ' ')
    .trim();
}

/** The same as words apart, as one searches them: « d’août » is « d aout », « e-mail (lot) » is « e mail lot) ». */
export function foldWords(text: string): string {
  return foldText(text)
    .replace(/[\s'(«"-]+/g, ' ')
    .trim();
}

const UNDECIDED = new Set(
  [
    'a definir,a determiner,a confirmer,a preciser,a chiffrer,a estimer,a evaluer,a voir,a fixer,a planifier,a completer',
    'non defini,non definie,indefini,inconnu,inconnue,en attente,en cours,sur devis,devis en cours,nc,nd,na,n/a,n/d,n/c',
    'tbd,tbc,tba,to be defined,to be determined,to be confirmed,to be decided,undefined,unknown,pending,not defined,?',
  ]
    .join()
    .split(','),
);

/** True for what people write where they have not decided yet: "à définir", "tbd", "n.c.", "?". Expects folded text. */
export function meansUndecided(folded: string): boolean {
  return UNDECIDED.has(folded.replace(/[.!…]|(?<=\?)\?/g, '').trim());
}
