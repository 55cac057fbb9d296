import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { updateRecord } from '../../../records/edit.ts';
import { ChoiceCard } from '../../../ui-kit/choice-card.tsx';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuItem } from '../../../ui-kit/menu.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { keepPlace } from '../../../web/keep-place.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { type PlanModel, planModelKind } from '../schema.ts';
import { ModelDialog, type ModelWords } from './model-dialog.tsx';

/** The company's own models among what a plan may start from; whoever administers their plans renames and deletes them. */
export function ModelChoices(props: {
  /** What the starting points among which one is chosen share. */
  group: string;
  chosenId: string | null;
  onChoose: (id: string) => void;
  /** After the one that was chosen is no longer there. */
  onLost: () => void;
}) {
  const { t, i18n } = useTranslation('models');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const models = useRecords(planModelKind).toSorted((a, b) => a.name.localeCompare(b.name, i18n.language));
  const [edited, setEdited] = useState<PlanModel>();
  const [words, setWords] = useState<ModelWords>({ name: '', description: '' });
  const [isEditing, setEditing] = useState(false);
  const edit = (model: PlanModel) => {
    setEdited(model);
    setWords({ name: model.name, description: model.description });
    setEditing(true);
  };
  const save = (given: ModelWords) => {
    // What the company shares belongs to no plan.
    if (edited) store.edit(updateRecord(planModelKind, edited, given), null);
    setEditing(false);
  };
  const remove = (model: PlanModel) => {
    keepPlace();
    store.delete(planModelKind, [model.id], null);
    if (model.id === props.chosenId) props.onLost();
    showToast({ text: t('deleted', { name: model.name }), action: wayBack() });
  };
  return (
    <fieldset tabIndex={-1}>
      <legend className="mb-2 font-semibold">{t('title')}</legend>
      {models.length === 0 ? (
        <p className="text-ink-2 text-pretty">{t('none')}</p>
      ) : (
        <div className="grid grid-cols-3 gap-2 max-md:grid-cols-1">
          {models.map((model) => (
            <div key={model.id} className="relative grid">
              <ChoiceCard
                group={props.group}
                title={model.name}
                text={model.description}
                checked={model.id === props.chosenId}
                onChoose={() => props.onChoose(model.id)}
                className="pr-10"
              />
              {store.allows(planModelKind, 'delete', model) && (
                <div className="absolute top-1.5 right-1.5">
                  <Menu
                    align="end"
                    trigger={<IconButton icon={Ellipsis} label={t('commands', { name: model.name })} />}
                  >
                    <MenuItem icon={Pencil} onSelect={() => edit(model)}>
                      {t('rename')}
                    </MenuItem>
                    <MenuItem icon={Trash2} danger onSelect={() => remove(model)}>
                      {t('delete')}
                    </MenuItem>
                  </Menu>
                </div>
              )}
            </div>
          ))}
        </div>
      )}
      <ModelDialog
        key={edited?.id}
        open={isEditing}
        onOpenChange={setEditing}
        title={t('renameTitle')}
        words={words}
        onWords={setWords}
        confirm={t('renameConfirm')}
        onConfirm={save}
      />
    </fieldset>
  );
}
