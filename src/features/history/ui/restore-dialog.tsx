import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { MAX_OPERATIONS } from '../../../records/change.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Skeleton } from '../../../ui-kit/skeleton.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { differencesOf, type NetChange } from '../comparison/rules.ts';
import { goBack } from '../restoration/rules.ts';
import { registry } from '../../registry.ts';
import { type Part, PARTS, partOf } from '../../steps/schema.ts';
import { useComparison } from './use-comparison.ts';
import { useMoments } from './use-moments.ts';
import { usePresentState } from './use-present-state.ts';

/** What goes back: the whole plan, one of its parts, or one record with its amounts. */
export type RestoreScope = { of: 'plan' } | { of: 'part'; part: Part } | { of: 'record'; kind: string; id: string };

interface RestoreDialogProps {
  moment: string;
  scope: RestoreScope;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Gives the plan, or a part of it, back what it was at a moment: first says what that changes, then does it as one change. */
export function RestoreDialog({ moment, scope, open, onOpenChange }: RestoreDialogProps) {
  const { t, i18n } = useTranslation('versions');
  const { t: kit } = useTranslation('kit');
  const { t: shell } = useTranslation('shell');
  const format = formatFor(i18n.language);
  const store = usePlanStore();
  const wayBack = useWayBack();
  const present = usePresentState();
  const { nameOf } = useMoments(format);
  const { data, isError, refetch } = useComparison(moment, undefined);
  const changes = data?.changes.filter((change) => isIn(scope, change)) ?? [];
  const { operations, refused } = goBack(changes, present);
  const touched = new Set(operations.map(({ id }) => id));
  const differences = differencesOf(
    changes.filter(({ id }) => touched.has(id)),
    registry,
  );
  const isTooMuch = operations.length > MAX_OPERATIONS;
  const restore = () => {
    store.edit(operations);
    onOpenChange(false);
    showToast({
      text: t('restored', { moment: nameOf(moment), count: differences.length }),
      action: wayBack(),
    });
  };
  const partName = (part: Part) => (part === 'plan' ? t('thePlan') : shell(`steps.${part}`));
  const title = scope.of === 'part' ? t('restorePart', { part: partName(scope.part) }) : t(`restoreTitle.${scope.of}`);
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      text={t('restoreText', { moment: nameOf(moment) })}
      footer={
        <>
          <Button look="outline" onClick={() => onOpenChange(false)}>
            {kit('cancel')}
          </Button>
          <Button look="primary" onClick={restore} disabled={operations.length === 0 || isTooMuch}>
            {t('restoreConfirm')}
          </Button>
        </>
      }
    >
      {isError && (
        <Banner tone="warn" action={<Button onClick={() => void refetch()}>{t('retry')}</Button>}>
          {t('unreachable')}
        </Banner>
      )}
      {!data && !isError && <Skeleton lines={4} />}
      {data && (
        <div className="flex flex-col gap-3">
          {operations.length === 0 && <p className="text-ink-2">{t(refused > 0 ? 'nothingAllowed' : 'nothing')}</p>}
          {differences.length > 0 && (
            <ul className="flex flex-col gap-1.5">
              {PARTS.map((part) => ({ part, of: differences.filter((each) => each.part === part) }))
                .filter(({ of }) => of.length > 0)
                .map(({ part, of }) => (
                  <li key={part} className="flex gap-3">
                    <span className="w-40 shrink-0 font-medium">{partName(part)}</span>
                    <span className="min-w-0 text-pretty text-ink-2">
                      {format.list(
                        (['updated', 'deleted', 'created'] as const)
                          .map((op) => ({ op, count: of.filter((each) => each.op === op).length }))
                          .filter(({ count }) => count > 0)
                          .map(({ op, count }) => t(`back.${op}`, { count })),
                      )}
                    </span>
                  </li>
                ))}
            </ul>
          )}
          {refused > 0 && <Banner tone="warn">{t('refused', { count: refused })}</Banner>}
          {isTooMuch && <Banner tone="warn">{t('tooMuch')}</Banner>}
          {differences.length > 0 && <p className="text-pretty text-ink-3">{t('stays')}</p>}
        </div>
      )}
    </Dialog>
  );
}

function isIn(scope: RestoreScope, { kind, id, record }: NetChange): boolean {
  if (scope.of === 'plan') return true;
  if (scope.of === 'part') return partOf(kind) === scope.part;
  return (kind === scope.kind && id === scope.id) || (kind === 'budgetLine' && record.actionId === scope.id);
}
