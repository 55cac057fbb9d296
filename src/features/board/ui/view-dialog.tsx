import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';

export interface ViewDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The name it has; undefined for a new one. */
  name: string | undefined;
  canShare: boolean;
  onSave: (name: string, shared: boolean) => void;
}

/** Asks under which name a view is kept, and for whom. */
export function ViewDialog(props: ViewDialogProps) {
  const { t } = useTranslation('views');
  const title = t(props.name === undefined ? 'saveTitle' : 'renameTitle');
  return (
    <Dialog open={props.open} onOpenChange={props.onOpenChange} title={title} width="sm">
      <ViewForm {...props} />
    </Dialog>
  );
}

function ViewForm({ onOpenChange, name: before, canShare, onSave }: ViewDialogProps) {
  const { t } = useTranslation('views');
  const [name, setName] = useState(before ?? '');
  const [shared, setShared] = useState(false);
  const [problem, setProblem] = useState<string>();
  return (
    <form
      className="flex flex-col gap-3 pb-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === '') {
          setProblem(t('nameRequired'));
          return;
        }
        onSave(name.trim(), shared);
        onOpenChange(false);
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        maxLength={80}
        placeholder={t('nameExample')}
        error={problem}
        onChange={(event) => setName(event.target.value)}
      />
      {canShare && (
        <label className="flex min-h-[30px] items-center gap-2 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            checked={shared}
            onChange={(event) => setShared(event.target.checked)}
            className="size-4 accent-accent"
          />
          {t('shareToo')}
        </label>
      )}
      <span className="flex justify-end gap-2">
        <Button look="outline" onClick={() => onOpenChange(false)}>
          {t('cancel')}
        </Button>
        <Button look="primary" type="submit">
          {t('save')}
        </Button>
      </span>
    </form>
  );
}
