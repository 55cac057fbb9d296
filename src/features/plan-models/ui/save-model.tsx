import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { ApiProblem, api, Unreachable } from '../../../web/http.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { Plan } from '../../plans/schema.ts';
import { planModelKind } from '../schema.ts';
import { ModelDialog, type ModelWords } from './model-dialog.tsx';

const NEW = 'new';

interface SaveModelProps {
  plan: Plan;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Keeps the plan as a model, or renews one that is there; for those who administer the plan. */
export function SaveModel({ plan, open, onOpenChange }: SaveModelProps) {
  const { t } = useTranslation('models');
  // Each opening begins anew, and closing keeps what is shown until it is gone.
  const [last, setLast] = useState({ open, opening: 0 });
  if (last.open !== open) setLast({ open, opening: last.opening + (open ? 1 : 0) });
  return (
    <div className="flex max-w-xl flex-col items-start gap-3">
      <p className="text-ink-2 text-pretty">{t('saveText')}</p>
      <Button look="outline" onClick={() => onOpenChange(true)}>
        {t('save')}
      </Button>
      <SaveDialog key={last.opening} plan={plan} open={open} onOpenChange={onOpenChange} />
    </div>
  );
}

function SaveDialog(props: SaveModelProps) {
  const { plan } = props;
  const { t, i18n } = useTranslation('models');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const models = useRecords(planModelKind)
    .filter((model) => store.allows(planModelKind, 'delete', model))
    .toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const [replaced, setReplaced] = useState(NEW);
  const [words, setWords] = useState<ModelWords>({ name: plan.name, description: '' });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (id: string) => {
    const model = models.find((known) => known.id === id);
    setReplaced(id);
    setWords(model ? { name: model.name, description: model.description } : { name: plan.name, description: '' });
  };
  const save = async ({ name, description }: ModelWords) => {
    setBusy(true);
    setProblem(null);
    const { workspaceId } = store.actor;
    const id = newId();
    try {
      await api(`/v1/workspaces/${workspaceId}/plan-models`, {
        method: 'POST',
        body: { id, name, description, sourcePlanId: plan.id, ...(replaced !== NEW && { replacesId: replaced }) },
      });
      props.onOpenChange(false);
      const undo = () =>
        api(`/v1/workspaces/${workspaceId}/changes/${id}/undo`, { method: 'POST' }).catch((error: unknown) => {
          showToast({ text: t(problemOf(error)), urgent: true });
        });
      showToast({
        text: t(replaced === NEW ? 'saved' : 'renewed', { name }),
        action: { label: kit('undo'), run: () => void undo() },
      });
    } catch (error) {
      setProblem(t(problemOf(error)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <ModelDialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={t('saveTitle')}
      text={t(plan.openTo === 'members' ? 'openedText' : 'keptText')}
      words={words}
      onWords={setWords}
      confirm={t(replaced === NEW ? 'saveConfirm' : 'renewConfirm')}
      busy={busy}
      problem={problem}
      onConfirm={(given) => void save(given)}
    >
      {models.length > 0 && (
        <Select
          label={t('place')}
          value={replaced}
          onChange={choose}
          options={[
            { id: NEW, label: t('asNew') },
            ...models.map(({ id, name }) => ({ id, label: t('inPlaceOf', { name }) })),
          ]}
        />
      )}
    </ModelDialog>
  );
}

function problemOf(error: unknown): 'offline' | 'tooLarge' | 'refused' {
  if (error instanceof Unreachable) return 'offline';
  return error instanceof ApiProblem && error.code === 'too_large' ? 'tooLarge' : 'refused';
}
