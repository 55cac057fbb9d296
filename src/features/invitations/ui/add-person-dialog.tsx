import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { useForm } from '../../../web/form.ts';
import { nameSchema } from '../../accounts/schema.ts';
import { DEPARTMENTS } from '../../people/schema.ts';
import { useDepartmentOptions } from './role-options.ts';

const newPersonSchema = z.strictObject({
  name: nameSchema,
  jobTitle: z.string().trim().max(120),
  department: z.enum(DEPARTMENTS),
});
export type NewPerson = z.infer<typeof newPersonSchema>;

/** Someone to be named in plans, without an account. */
export function AddPersonDialog(props: { onClose: () => void; onAdd: (person: NewPerson) => void }) {
  const { t } = useTranslation('people');
  const { t: fields } = useTranslation('fields');
  const { t: kit } = useTranslation('kit');
  const [department, setDepartment] = useState<(typeof DEPARTMENTS)[number]>('sales');
  const departments = useDepartmentOptions();
  const form = useForm(newPersonSchema, async (person) => {
    props.onAdd(person);
    props.onClose();
  });
  const jobTitle = fields('names.jobTitle');
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('addTitle')}
      text={t('addText')}
      footer={
        <>
          <Button look="outline" onClick={props.onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form="add-person" busy={form.busy}>
            {t('addSubmit')}
          </Button>
        </>
      }
    >
      <form id="add-person" noValidate onSubmit={form.onSubmit({ department })} className="flex flex-col gap-4">
        <TextField label={t('name')} name="name" error={form.errorOf('name')} />
        <TextField
          label={jobTitle.charAt(0).toUpperCase() + jobTitle.slice(1)}
          name="jobTitle"
          optional
          error={form.errorOf('jobTitle')}
        />
        <Select
          label={t('department')}
          options={departments}
          value={department}
          onChange={(id) => setDepartment(DEPARTMENTS.find((known) => known === id) ?? 'other')}
        />
      </form>
    </Dialog>
  );
}
