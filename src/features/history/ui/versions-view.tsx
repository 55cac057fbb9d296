import { Bookmark, GitCompareArrows, Pencil, RotateCcw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { useAllRecords, usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useDeletion } from '../../../web/chain/use-deletion.ts';
import { personKind } from '../../people/schema.ts';
import { type PlanVersion, planVersionKind } from '../schema.ts';
import { RestoreDialog } from './restore-dialog.tsx';
import { useMoments } from './use-moments.ts';
import { VersionDialog } from './version-dialog.tsx';

interface VersionsViewProps {
  onCompare: (moment: string) => void;
  /** Names the plan as it stands; undefined for who may not. */
  onName: (() => void) | undefined;
}

/** The moments that have a name, the latest first: who named them, why, and what can be done from there. */
export function VersionsView({ onCompare, onName }: VersionsViewProps) {
  const { t, i18n } = useTranslation('versions');
  const format = formatFor(i18n.language);
  const { versions } = useMoments(format);
  const [renamed, setRenamed] = useState<PlanVersion>();
  const [restored, setRestored] = useState<PlanVersion>();
  if (versions.length === 0) {
    return (
      <EmptyState
        icon={Bookmark}
        title={t('none')}
        text={t(onName ? 'noneText' : 'noneReadOnly')}
        example={
          <>
            <p className="font-medium text-ink">{t('exampleName')}</p>
            <p className="mt-1 text-pretty">{t('exampleNote')}</p>
          </>
        }
        action={
          onName && (
            <Button look="primary" icon={Bookmark} onClick={onName}>
              {t('name')}
            </Button>
          )
        }
      />
    );
  }
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-[22px] pb-8 max-md:px-4">
      <ul aria-label={t('title')} className="max-w-4xl">
        {versions.map((version) => (
          <VersionLine
            key={version.id}
            version={version}
            mayEdit={onName !== undefined}
            onCompare={() => onCompare(version.id)}
            onRename={() => setRenamed(version)}
            onRestore={() => setRestored(version)}
          />
        ))}
      </ul>
      {renamed && (
        <VersionDialog
          key={renamed.id}
          version={renamed}
          open
          onOpenChange={(open) => {
            if (!open) setRenamed(undefined);
          }}
        />
      )}
      {restored && (
        <RestoreDialog
          moment={restored.id}
          scope={{ of: 'plan' }}
          open
          onOpenChange={(open) => {
            if (!open) setRestored(undefined);
          }}
        />
      )}
    </div>
  );
}

interface VersionLineProps {
  version: PlanVersion;
  mayEdit: boolean;
  onCompare: () => void;
  onRename: () => void;
  onRestore: () => void;
}

function VersionLine({ version, mayEdit, onCompare, onRename, onRestore }: VersionLineProps) {
  const { t, i18n } = useTranslation('versions');
  const format = formatFor(i18n.language);
  const { whenOf } = useMoments(format);
  const { actor } = usePlanStore();
  const people = useAllRecords(personKind);
  const deleteRecords = useDeletion();
  const author =
    version.createdBy === actor.personId ? t('you') : (people.find(({ id }) => id === version.createdBy)?.name ?? '');
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 border-b border-line py-3 last:border-0">
      <div className="min-w-52 flex-1">
        <p className="font-semibold break-words">{version.name}</p>
        <p className="text-sm text-ink-3">
          {whenOf(version)}
          {author && ` · ${author}`}
        </p>
        {version.note && <p className="mt-1 max-w-prose text-pretty text-ink-2">{version.note}</p>}
      </div>
      <div className="flex shrink-0 items-center gap-1" data-print="hidden">
        <Button icon={GitCompareArrows} onClick={onCompare} aria-label={t('compareOf', { name: version.name })}>
          {t('compare')}
        </Button>
        {mayEdit && (
          <>
            <Button icon={RotateCcw} onClick={onRestore} aria-label={t('restoreOf', { name: version.name })}>
              {t('restore')}
            </Button>
            <IconButton icon={Pencil} label={t('renameOf', { name: version.name })} onClick={onRename} />
            <IconButton
              icon={Trash2}
              label={t('deleteOf', { name: version.name })}
              onClick={() => deleteRecords(planVersionKind, [version.id], t('deleted', { name: version.name }))}
            />
          </>
        )}
      </div>
    </li>
  );
}
