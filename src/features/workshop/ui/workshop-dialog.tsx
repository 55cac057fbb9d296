import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { personOptions } from '../../../web/person-options.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { personKind } from '../../people/schema.ts';
import { MOST_DOTS } from '../schema.ts';

export interface NewWorkshop {
  title: string;
  facilitatorId: string;
  dotBudget: number;
}

const USUAL_DOTS = 5;

/** A workshop begins with its question, and someone who leads it. */
export function WorkshopDialog(props: { onClose: () => void; onSubmit: (workshop: NewWorkshop) => void }) {
  const { t } = useTranslation('workshop');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const people = useRecords(personKind);
  const formId = useId();
  const [title, setTitle] = useState('');
  const [facilitatorId, setFacilitator] = useState(store.actor.personId);
  const [dots, setDots] = useState(String(USUAL_DOTS));
  const [isTried, setTried] = useState(false);
  const dotBudget = Number(dots);
  const isBudget = Number.isInteger(dotBudget) && dotBudget >= 1 && dotBudget <= MOST_DOTS;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (title.trim() !== '' && isBudget) props.onSubmit({ title: title.trim(), facilitatorId, dotBudget });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && props.onClose()}
      width="sm"
      title={t('create')}
      footer={
        <>
          <Button look="outline" onClick={props.onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId}>
            {t('open')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={t('question')}
          hint={t('questionHint')}
          value={title}
          maxLength={200}
          error={isTried && title.trim() === '' ? t('questionMissing') : null}
          onChange={(event) => setTitle(event.target.value)}
        />
        <Select
          label={t('facilitator')}
          value={facilitatorId}
          options={personOptions(people)}
          searchable
          onChange={setFacilitator}
        />
        <TextField
          label={t('dotBudget')}
          hint={t('dotBudgetHint')}
          inputMode="numeric"
          value={dots}
          error={isTried && !isBudget ? t('dotBudgetWrong', { max: MOST_DOTS }) : null}
          onChange={(event) => setDots(event.target.value)}
        />
      </form>
    </Dialog>
  );
}
