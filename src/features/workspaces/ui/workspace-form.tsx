import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { monthOf } from '../../../kernel/calendar.ts';
import { newId } from '../../../kernel/ids.ts';
import { CURRENCIES } from '../../../kernel/money.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useForm } from '../../../web/form.ts';
import { api } from '../../../web/http.ts';
import {
  type MyWorkspace,
  newWorkspaceSchema,
  type WorkspaceChanges,
  type WorkspaceSettings,
  workspaceChangesSchema,
} from '../schema.ts';

type Choices = Required<Pick<WorkspaceChanges, 'currency' | 'fiscalYearStartMonth' | 'locale'>>;

/** The company, on the way to the first plan. */
export function NewWorkspaceForm({ onCreated }: { onCreated: (workspace: MyWorkspace) => Promise<void> | void }) {
  const { t, i18n } = useTranslation('settings');
  // One id for this form: sending it twice makes one workspace.
  const [id] = useState(newId);
  const [choices, setChoices] = useState<Choices>({
    currency: 'EUR',
    fiscalYearStartMonth: 1,
    locale: i18n.language === 'en' ? 'en' : 'fr',
  });
  const form = useForm(newWorkspaceSchema, async (values) => {
    await onCreated(await api<MyWorkspace>('/v1/workspaces', { method: 'POST', body: values }));
  });
  return (
    <form noValidate onSubmit={form.onSubmit({ id, ...choices })} className="flex flex-col gap-4">
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      <TextField label={t('workspace.name')} name="name" autoComplete="organization" error={form.errorOf('name')} />
      <SettingsChoices choices={choices} onChange={setChoices} />
      <Button type="submit" look="primary" size="lg" busy={form.busy}>
        {t('workspace.submit')}
      </Button>
    </form>
  );
}

/** The same, later. */
export function WorkspaceSettingsForm(props: {
  settings: WorkspaceSettings;
  canEdit: boolean;
  onSaved: (settings: WorkspaceSettings) => void;
}) {
  const { t } = useTranslation('settings');
  const { t: forms } = useTranslation('forms');
  const { settings, canEdit } = props;
  const [choices, setChoices] = useState<Choices>(settings);
  const form = useForm(workspaceChangesSchema, async (values) => {
    const path = `/v1/workspaces/${settings.id}`;
    props.onSaved(await api<WorkspaceSettings>(path, { method: 'PATCH', body: values }));
    showToast({ text: forms('saved') });
  });
  const { currency, fiscalYearStartMonth, locale } = choices;
  return (
    <form
      noValidate
      onSubmit={form.onSubmit({ currency, fiscalYearStartMonth, locale })}
      className="flex max-w-sm flex-col items-start gap-4 *:w-full [&>button]:w-auto"
    >
      {!canEdit && <p className="text-ink-2">{t('workspace.readOnly')}</p>}
      {form.problem && <Banner tone="bad">{form.problem}</Banner>}
      <TextField
        label={t('workspace.name')}
        name="name"
        defaultValue={settings.name}
        readOnly={!canEdit}
        error={form.errorOf('name')}
      />
      <SettingsChoices choices={choices} onChange={setChoices} disabled={!canEdit} />
      {canEdit && (
        <Button type="submit" look="outline" busy={form.busy}>
          {forms('save')}
        </Button>
      )}
    </form>
  );
}

function SettingsChoices(props: { choices: Choices; onChange: (choices: Choices) => void; disabled?: boolean }) {
  const { t, i18n } = useTranslation('settings');
  const { t: shell } = useTranslation('shell');
  const { choices, onChange, disabled } = props;
  const months = Array.from({ length: 12 }, (_, index) => ({
    id: String(index + 1),
    label: monthName(i18n.language, index + 1),
  }));
  return (
    <>
      <Select
        label={t('workspace.currency')}
        options={CURRENCIES.map((id) => ({ id, label: t(`currencies.${id}`), keywords: id }))}
        value={choices.currency}
        onChange={(id) => onChange({ ...choices, currency: CURRENCIES.find((known) => known === id) ?? 'EUR' })}
        disabled={disabled}
      />
      <Select
        label={t('workspace.fiscalYear')}
        options={months}
        value={String(choices.fiscalYearStartMonth)}
        onChange={(id) => onChange({ ...choices, fiscalYearStartMonth: Number(id) })}
        disabled={disabled}
      />
      <Select
        label={t('workspace.locale')}
        options={(['fr', 'en'] as const).map((id) => ({ id, label: shell(`languages.${id}`) }))}
        value={choices.locale}
        onChange={(id) => onChange({ ...choices, locale: id === 'en' ? 'en' : 'fr' })}
        disabled={disabled}
      />
    </>
  );
}

/** A month alone, as it starts a line. */
function monthName(language: string, month: number): string {
  const name = formatFor(language)
    .monthLong(monthOf(2000, month))
    .replace(/\s*2000/, '');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
