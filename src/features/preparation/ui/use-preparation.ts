import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { updateRecord } from '../../../records/edit.ts';
import { compareByRank, rankBetween } from '../../../records/rank.ts';
import { uniqueId } from '../../../records/unique-record.ts';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { CATALOGUE, type FamilyKey, type QuestionEntry } from '../catalogue/rules.ts';
import { byFamily, type FamilyQuestions, rankAt, type Standing, takeFamilies, takeQuestions } from '../rules.ts';
import { type Question, type QuestionFamily, questionFamilyKind, questionKind } from '../schema.ts';

/** The questions of the plan by family, and what one may do with them. Everything done can be undone. */
export interface Preparation {
  families: readonly FamilyQuestions[];
  questions: readonly Question[];
  canArrange: boolean;
  canEdit: (question: Question) => boolean;
  canAsk: boolean;
  /** Takes every family of the catalogue into the plan. */
  start: () => void;
  takeFamily: (key: string) => void;
  takeQuestion: (entry: QuestionEntry, family: FamilyQuestions) => void;
  /** Adds a family of one’s own at the end; answers with its id. */
  addFamily: () => string;
  /** Adds a question of one’s own at the end of a family; answers with its id. */
  addQuestion: (familyId: string, values?: Partial<Question>) => string;
  set: (question: Question, values: Partial<Question>) => undefined;
  rename: (family: QuestionFamily, name: string) => undefined;
  moveFamily: (family: QuestionFamily, by: -1 | 1) => void;
  moveQuestion: (questionId: string, familyId: string, index: number) => void;
  removeQuestions: (ids: readonly string[]) => void;
  removeFamily: (family: QuestionFamily) => void;
}

export function usePreparation(): Preparation {
  const { t, i18n } = useTranslation('preparation');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const store = usePlanStore();
  const erase = useDeletion();
  const ownFamilies = useRecords(questionFamilyKind);
  const questions = useRecords(questionKind);
  const families = useMemo(() => byFamily(ownFamilies, questions), [ownFamilies, questions]);
  // A contributor may only ask what they answer themselves; an editor decides who does.
  const owned = store.allowsCreating(questionKind) ? {} : { ownerId: store.actor.personId };

  const questionsOf = (familyId: string) => families.find(({ family }) => family.id === familyId)?.questions ?? [];
  const standing: Standing = { planId: store.planId, families: ownFamilies, questions, locale };
  const take = (keys: readonly FamilyKey[]) => void store.edit(takeFamilies(keys, standing));
  return {
    families,
    questions,
    canArrange: store.allowsCreating(questionFamilyKind),
    canEdit: (question) => store.allows(questionKind, 'update', question),
    canAsk: store.allowsCreating(questionKind, { ownerId: store.actor.personId }),
    start: () => take(CATALOGUE.map(({ key }) => key)),
    takeFamily: (key) => take(CATALOGUE.filter((entry) => entry.key === key).map((entry) => entry.key)),
    takeQuestion: (entry, { family, questions: own }) =>
      void store.edit(takeQuestions([entry], { id: family.id, last: own.at(-1)?.rank ?? null }, standing)),
    addFamily: () => {
      const fields = { name: t('newFamily'), familyKey: newId() };
      const id = uniqueId(questionFamilyKind, store.planId, fields);
      const rank = rankBetween(ownFamilies.toSorted(compareByRank).at(-1)?.rank ?? null, null);
      store.edit([{ op: 'create', kind: questionFamilyKind.kind, id, rank, fields }]);
      return id;
    },
    addQuestion: (familyId, values = {}) => {
      const fields = { familyId, title: t('newQuestion'), questionKey: newId(), ...values, ...owned };
      const id = uniqueId(questionKind, store.planId, fields);
      const rank = rankBetween(questionsOf(familyId).at(-1)?.rank ?? null, null);
      store.edit([{ op: 'create', kind: questionKind.kind, id, rank, fields }]);
      return id;
    },
    set: (question, values) => void store.edit(updateRecord(questionKind, question, values)),
    rename: (family, name) => void store.edit(updateRecord(questionFamilyKind, family, { name })),
    moveFamily: (family, by) => {
      const index = families.findIndex((each) => each.family.id === family.id) + by;
      const rank = rankAt(ownFamilies, family.id, index);
      store.edit(updateRecord(questionFamilyKind, family, { rank }));
    },
    moveQuestion: (questionId, familyId, index) => {
      const question = questions.find(({ id }) => id === questionId);
      if (!question || !store.allows(questionKind, 'update', question)) return;
      const rank = rankAt(questionsOf(familyId), questionId, index);
      store.edit(updateRecord(questionKind, question, { familyId, rank }));
    },
    removeQuestions: (ids) => {
      const mine = questions.filter((each) => ids.includes(each.id) && store.allows(questionKind, 'delete', each));
      if (mine.length === 0) return;
      erase(
        questionKind,
        mine.map(({ id }) => id),
        t('deleted', { count: mine.length }),
      );
    },
    removeFamily: (family) => erase(questionFamilyKind, [family.id], t('familyDeleted', { name: family.name })),
  };
}
