import { Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Select } from '../../../ui-kit/picker.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useForm } from '../../../web/form.ts';
import { api } from '../../../web/http.ts';
import { newApiKeySchema } from '../schema.ts';

const LIFETIMES = { days30: 30, days90: 90, days365: 365, never: null } as const;
type Lifetime = keyof typeof LIFETIMES;
const LIFETIME_IDS: Lifetime[] = ['days30', 'days90', 'days365', 'never'];

/** Makes a key, then shows it for the only time. */
export function NewApiKeyDialog(props: { path: string; onClose: () => void; onCreated: () => void }) {
  const { t } = useTranslation('settings');
  const { t: kit } = useTranslation('kit');
  const [scope, setScope] = useState<'read' | 'write'>('read');
  const [lifetime, setLifetime] = useState<Lifetime>('days90');
  const [text, setText] = useState<string>();
  const form = useForm(newApiKeySchema, async (values) => {
    const made = await api<{ text: string }>(props.path, { method: 'POST', body: values });
    setText(made.text);
    props.onCreated();
  });
  if (text !== undefined) return <ShownKey text={text} onClose={props.onClose} />;
  return (
    <Dialog
      open
      onOpenChange={props.onClose}
      title={t('keys.createTitle')}
      text={t('keys.text')}
      footer={
        <>
          <Button look="outline" onClick={props.onClose}>
            {kit('cancel')}
          </Button>
          <Button look="primary" type="submit" form="new-api-key" busy={form.busy}>
            {t('keys.create')}
          </Button>
        </>
      }
    >
      <form
        id="new-api-key"
        noValidate
        onSubmit={form.onSubmit({ scopes: [scope], expiresInDays: LIFETIMES[lifetime] })}
        className="flex flex-col gap-4"
      >
        {form.problem && <Banner tone="bad">{form.problem}</Banner>}
        <TextField label={t('keys.name')} name="name" error={form.errorOf('name')} />
        <Select
          label={t('keys.scope')}
          options={(['read', 'write'] as const).map((id) => ({ id, label: t(`keys.${id}`) }))}
          value={scope}
          onChange={(id) => setScope(id === 'write' ? 'write' : 'read')}
        />
        <Select
          label={t('keys.expiry')}
          options={LIFETIME_IDS.map((id) => ({ id, label: t(`keys.${id}`) }))}
          value={lifetime}
          onChange={(id) => setLifetime(LIFETIME_IDS.find((known) => known === id) ?? 'days90')}
        />
      </form>
    </Dialog>
  );
}

function ShownKey({ text, onClose }: { text: string; onClose: () => void }) {
  const { t } = useTranslation('settings');
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    showToast({ text: t('keys.copied') });
  };
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={t('keys.shownTitle')}
      text={t('keys.shownText')}
      footer={
        <>
          <Button look="outline" icon={Copy} onClick={() => void copy()}>
            {t('keys.copy')}
          </Button>
          <Button look="primary" onClick={onClose}>
            {t('keys.done')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('keys.shownTitle')}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="font-mono"
      />
    </Dialog>
  );
}
