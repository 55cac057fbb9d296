import { type FormEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import type { DashboardContent } from '../rules.ts';
import { AUDIENCES, type Audience } from '../schema.ts';

/** Names a dashboard: a new one for someone, or the one that is there. */
export function DashboardDialog(props: {
  dashboard: DashboardContent | undefined;
  onClose: () => void;
  onSubmit: (name: string, audience: Audience) => void;
}) {
  const { dashboard, onClose, onSubmit } = props;
  const { t } = useTranslation('indicators');
  const { t: kit } = useTranslation('kit');
  const formId = useId();
  const [name, setName] = useState(dashboard?.name ?? '');
  const [audience, setAudience] = useState<Audience>(dashboard?.audience ?? 'direction');
  const [isMissing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') setMissing(true);
    else onSubmit(name.trim(), audience);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      width="sm"
      title={dashboard ? t('dashboard.rename') : t('dashboard.create')}
      footer={
        <>
          <Button look="outline" onClick={onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form={formId}>
            {dashboard ? t('dashboard.keep') : t('dashboard.make')}
          </Button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} className="flex flex-col gap-3">
        <TextField
          label={t('dashboard.name')}
          value={name}
          maxLength={80}
          error={isMissing && name.trim() === '' ? t('dashboard.nameRequired') : null}
          onChange={(event) => setName(event.target.value)}
        />
        {!dashboard && (
          <Select
            label={t('dashboard.audience')}
            value={audience}
            options={AUDIENCES.map((id) => ({ id, label: t(`audiences.${id}`) }))}
            onChange={(id) => setAudience(AUDIENCES.find((one) => one === id) ?? audience)}
          />
        )}
      </form>
    </Dialog>
  );
}
