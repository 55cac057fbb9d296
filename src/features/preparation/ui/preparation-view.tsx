import { CircleDashed, FolderPlus, User } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Menu, MenuGroup, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { ProgressRing } from '../../../ui-kit/progress-ring.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useToday } from '../../../web/today.ts';
import { personKind } from '../../people/schema.ts';
import type { Plan } from '../../plans/schema.ts';
import { isLate, isOpen, missingFamilies, progressOf } from '../rules.ts';
import type { Question } from '../schema.ts';
import { EmptyPreparation } from './empty-preparation.tsx';
import { beside, type PreparationSearch } from './preparation-search.ts';
import type { EditContext } from './question-edits.ts';
import { QuestionGrid } from './question-grid.tsx';
import { type Preparation, usePreparation } from './use-preparation.ts';

export interface PreparationViewProps {
  plan: Plan;
  /** How many actions came of a question. */
  actionCounts: ReadonlyMap<string | null, number>;
  search: PreparationSearch;
  onSearch: (search: PreparationSearch) => void;
}

/** Préparation: what a plan should know before it is written, by family of questions. */
export function PreparationView({ plan, actionCounts, search, onSearch }: PreparationViewProps) {
  const { t, i18n } = useTranslation('preparation');
  const locale = i18n.language === 'en' ? 'en' : 'fr';
  const format = formatFor(locale);
  const preparation = usePreparation();
  const { actor } = usePlanStore();
  const people = useRecords(personKind);
  const today = useToday();
  const edit = useMemo(
    (): EditContext => ({ plan, today, locale, people, stateText: (state) => t(`states.${state}`) }),
    [plan, today, locale, people, t],
  );
  const { questions } = preparation;
  const isShown = useShown(search, questions, actor.personId);
  const set = (change: Partial<PreparationSearch>) => onSearch({ ...search, ...change });

  if (preparation.families.length === 0) {
    return <EmptyPreparation locale={locale} onStart={preparation.canArrange ? preparation.start : undefined} />;
  }
  const isFiltered = search.mine === true || search.open === true;
  return (
    <div className="flex min-h-0 min-w-0 flex-1 flex-col">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 px-[22px] py-3.5 max-md:px-4" data-print="hidden">
        <Standing questions={questions} today={today} />
        <span className="flex-1 max-md:hidden" />
        <fieldset className="flex gap-1">
          <legend className="sr-only">{t('filters')}</legend>
          <Button
            icon={User}
            aria-pressed={search.mine === true}
            className={PRESSED}
            onClick={() => set({ mine: search.mine ? undefined : true })}
          >
            {t('mine')}
          </Button>
          <Button
            icon={CircleDashed}
            aria-pressed={search.open === true}
            className={PRESSED}
            onClick={() => set({ open: search.open ? undefined : true })}
          >
            {t('open')}
          </Button>
        </fieldset>
        {preparation.canArrange && (
          <AddFamily preparation={preparation} onAdded={(family) => onSearch(beside(search, { family }))} />
        )}
      </div>
      <QuestionGrid
        preparation={preparation}
        isShown={isShown}
        isFiltered={isFiltered}
        given={search.mine ? { ownerId: actor.personId } : NOTHING}
        edit={edit}
        format={format}
        actionCounts={actionCounts}
        openId={search.question ?? null}
        onOpen={(question) => onSearch(beside(search, { question }))}
        onOpenFamily={(family) => onSearch(beside(search, { family }))}
        onShowAll={() => set({ mine: undefined, open: undefined })}
      />
    </div>
  );
}

const PRESSED = 'aria-pressed:bg-accent-soft aria-pressed:text-accent';
const NOTHING: Partial<Question> = {};

/** Those the address asks for; a question that an edit takes out of them stays until they are asked for anew. */
function useShown(search: PreparationSearch, questions: readonly Question[], personId: string) {
  const asked = `${String(search.mine)} ${String(search.open)}`;
  const matches = (question: Question) =>
    (!search.mine || question.ownerId === personId) && (!search.open || isOpen(question));
  const seen = () => new Set(questions.filter(matches).map(({ id }) => id));
  const [kept, setKept] = useState(() => ({ asked, ids: seen() }));
  const isComing = questions.some((question) => matches(question) && !kept.ids.has(question.id));
  if (kept.asked !== asked) setKept({ asked, ids: seen() });
  else if (isComing) setKept({ asked, ids: new Set([...kept.ids, ...seen()]) });
  const { ids } = kept;
  return useMemo(
    () =>
      ({ id }: Question) =>
        ids.has(id),
    [ids],
  );
}

/** How far the preparation is, and what is in its way. */
function Standing({ questions, today }: { questions: readonly Question[]; today: string }) {
  const { t } = useTranslation('preparation');
  const { settled, asked } = progressOf(questions);
  const unowned = questions.filter((question) => isOpen(question) && question.ownerId === null).length;
  const late = questions.filter((question) => isLate(question, today)).length;
  return (
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="flex items-center gap-2 font-semibold">
        <ProgressRing ratio={asked === 0 ? 0 : settled / asked} />
        {t('settledLong', { settled, count: asked })}
      </span>
      {unowned > 0 && <span className="text-ink-2">{t('unowned', { count: unowned })}</span>}
      {late > 0 && <span className="text-bad">{t('late', { count: late })}</span>}
    </p>
  );
}

function AddFamily({ preparation, onAdded }: { preparation: Preparation; onAdded: (familyId: string) => void }) {
  const { t, i18n } = useTranslation('preparation');
  const offered = missingFamilies(preparation.families.map(({ family }) => family));
  const addOwn = () => onAdded(preparation.addFamily());
  const button = (onClick?: () => void) => (
    <Button look="outline" icon={FolderPlus} title={t('addFamily')} onClick={onClick}>
      <span className="@max-4xl:sr-only">{t('addFamily')}</span>
    </Button>
  );
  if (offered.length === 0) return button(addOwn);
  return (
    <Menu align="end" trigger={button()}>
      <MenuItem onSelect={addOwn}>{t('ownFamily')}</MenuItem>
      <MenuSeparator />
      <MenuGroup label={t('proposed')}>
        {offered.map(({ key, name }) => (
          <MenuItem key={key} onSelect={() => preparation.takeFamily(key)}>
            {name[i18n.language === 'en' ? 'en' : 'fr']}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
