import { Link, useNavigate } from '@tanstack/react-router';
import { CornerDownRight, Link2, ListChecks, type LucideIcon, Plus, Target, X } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { newId } from '../kernel/ids.ts';
import { updateRecord } from '../records/edit.ts';
import { compareByRank, rankBetween } from '../records/rank.ts';
import { Button } from '../ui-kit/button.tsx';
import { IconButton } from '../ui-kit/icon-button.tsx';
import type { Option } from '../ui-kit/option.ts';
import { Picker } from '../ui-kit/picker.tsx';
import { showToast } from '../ui-kit/toast.tsx';
import { usePlanStore, useRecords } from './plan-store/plan-store-context.ts';
import { recordLink } from './record-link.ts';
import { type Action, actionKind } from '../features/actions/schema.ts';
import { ranksUnder } from '../features/objectives/rules.ts';
import { type Objective, objectiveKind } from '../features/objectives/schema.ts';

type WorkKind = 'action' | 'objective';

const ICONS: Readonly<Record<WorkKind, LucideIcon>> = { objective: Target, action: ListChecks };

/** What came of something, and the ways to make more come of it. */
export function RelatedWork(props: {
  /** The field of an action, and of an objective for an option, that names what it comes from. */
  field: 'optionId' | 'competitorId' | 'criterionId' | 'questionId';
  id: string;
  heading: string;
  none: string;
  /** What a new one is called until it is given a name. */
  title: string;
  /** What a new action takes over from where it comes from. */
  inherited?: Partial<Pick<Action, 'ownerId'>>;
}) {
  const { field, id, heading, none, title, inherited } = props;
  const { t } = useTranslation('market');
  const store = usePlanStore();
  const navigate = useNavigate();
  const actions = useRecords(actionKind).toSorted(compareByRank);
  const objectives = useRecords(objectiveKind).toSorted(compareByRank);
  const ownActions = actions.filter((action) => action[field] === id);
  const ownObjectives = field === 'optionId' ? objectives.filter(({ optionId }) => optionId === id) : [];
  const mine = { ownerId: store.actor.personId };
  const linkPlace = useRef<HTMLDivElement>(null);
  const optionOf = (kind: WorkKind, work: Action | Objective, from: string | null): Option => {
    const Icon = ICONS[kind];
    const elsewhere = from === null ? '' : t(`work.elsewhere.${kind}`);
    return {
      id: work.id,
      label: work.title,
      mark: <Icon size={15} strokeWidth={1.75} className="shrink-0 text-ink-3" aria-hidden="true" />,
      hint: ['code' in work ? work.code : t('work.kinds.objective'), elsewhere].filter(Boolean).join(' · '),
      keywords: t(`work.kinds.${kind}`),
    };
  };
  // A contributor may only add what is theirs; an editor decides whose it is.
  const ownerOf = (kind: typeof actionKind | typeof objectiveKind) => (store.allowsCreating(kind) ? {} : mine);

  const made = (kind: WorkKind, madeId: string) => {
    const link = recordLink(kind, madeId, store.actor.workspaceId, store.planId);
    showToast({
      text: t(`work.made.${kind}`),
      ...(link && { action: { label: t('work.open'), run: () => void navigate(link) } }),
    });
  };
  const createAction = () => {
    const madeId = newId();
    const rank = rankBetween(actions.at(-1)?.rank ?? null, null);
    const fields = { title, ...inherited, [field]: id, ...ownerOf(actionKind) };
    store.edit([{ op: 'create', kind: actionKind.kind, id: madeId, rank, fields }]);
    made('action', madeId);
  };
  const createObjective = () => {
    const madeId = newId();
    const [rank = ''] = ranksUnder(objectives, null, 1);
    const fields = { title, optionId: id, ...ownerOf(objectiveKind) };
    store.edit([{ op: 'create', kind: objectiveKind.kind, id: madeId, rank, fields }]);
    made('objective', madeId);
  };
  const setAction = (action: Action, to: string | null) =>
    store.edit(updateRecord(actionKind, action, { [field]: to }));
  const setObjective = (objective: Objective, to: string | null) =>
    store.edit(updateRecord(objectiveKind, objective, { optionId: to }));
  const linkable = [
    ...(field === 'optionId' ? objectives : [])
      .filter((one) => one.optionId !== id && store.allows(objectiveKind, 'update', one, ['optionId']))
      .map((one) => ({ option: optionOf('objective', one, one.optionId), link: () => setObjective(one, id) })),
    ...actions
      .filter((one) => one[field] !== id && store.allows(actionKind, 'update', one, [field]))
      .map((one) => ({ option: optionOf('action', one, one[field]), link: () => setAction(one, id) })),
  ];
  const unlink = (clear: () => void) => {
    flushSync(clear);
    // The button that was pressed is gone with its line.
    linkPlace.current?.querySelector('button')?.focus();
  };
  const linkText = t(field === 'optionId' ? 'work.linkAny' : 'work.link');
  return (
    <section className="mt-5 border-t border-line pt-4">
      <h2 className="font-semibold">{heading}</h2>
      {ownActions.length + ownObjectives.length === 0 && <p className="mt-1.5 text-ink-3">{none}</p>}
      <ul className="mt-1.5 flex flex-col">
        {ownObjectives.map((objective) => (
          <Work
            key={objective.id}
            kind="objective"
            record={objective}
            onUnlink={
              store.allows(objectiveKind, 'update', objective, ['optionId'])
                ? () => unlink(() => setObjective(objective, null))
                : undefined
            }
          />
        ))}
        {ownActions.map((action) => (
          <Work
            key={action.id}
            kind="action"
            record={action}
            onUnlink={
              store.allows(actionKind, 'update', action, [field])
                ? () => unlink(() => setAction(action, null))
                : undefined
            }
          />
        ))}
      </ul>
      <div data-guide="optionsIdle" className="mt-2 flex flex-wrap gap-2">
        {field === 'optionId' && store.allowsCreating(objectiveKind, mine) && (
          <Button look="outline" icon={Plus} onClick={createObjective}>
            {t('work.newObjective')}
          </Button>
        )}
        {store.allowsCreating(actionKind, mine) && (
          <Button look="outline" icon={Plus} onClick={createAction}>
            {t('work.newAction')}
          </Button>
        )}
        <div ref={linkPlace} className="empty:hidden">
          {linkable.length > 0 && (
            <Picker
              label={linkText}
              value={null}
              searchable
              options={linkable.map(({ option }) => option)}
              onChange={(chosenId) => linkable.find(({ option }) => option.id === chosenId)?.link()}
              trigger={
                <Button icon={Link2} className="px-2">
                  {linkText}
                </Button>
              }
            />
          )}
        </div>
      </div>
    </section>
  );
}

function Work(props: { kind: WorkKind; record: Action | Objective; onUnlink: (() => void) | undefined }) {
  const { kind, record, onUnlink } = props;
  const { t } = useTranslation('market');
  const { actor, planId } = usePlanStore();
  const Icon = ICONS[kind];
  return (
    <li className="flex min-h-8 items-center gap-2">
      <Icon size={15} strokeWidth={1.75} className="shrink-0 text-ink-3" aria-hidden="true" />
      <Link
        {...recordLink(kind, record.id, actor.workspaceId, planId)}
        className="min-w-0 flex-1 py-1 text-ink underline-offset-2 hover:underline"
      >
        <span className="sr-only">{t(`work.kinds.${kind}`)}, </span>
        {record.title}
      </Link>
      {onUnlink && (
        <IconButton icon={X} label={t('work.unlink', { title: record.title })} onClick={onUnlink} className="size-7!" />
      )}
    </li>
  );
}

/** « 2 objectifs · 3 actions », or that nothing came of it yet. */
export function WorkCount({ objectives, actions }: { objectives: number; actions: number }) {
  const { t } = useTranslation('market');
  const parts = [
    ...(objectives > 0 ? [t('work.objectives', { count: objectives })] : []),
    ...(actions > 0 ? [t('work.actions', { count: actions })] : []),
  ];
  return (
    <span className="flex items-center gap-1.5">
      <CornerDownRight className="size-3.5 text-ink-3" aria-hidden="true" />
      {parts.join(' · ')}
    </span>
  );
}
