import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { TextField } from '../../../ui-kit/text-field.tsx';
import { planModelKind } from '../schema.ts';

const { name: NAME, description: DESCRIPTION } = planModelKind.fields;

export interface ModelWords {
  name: string;
  description: string;
}

interface ModelDialogProps {
  title: string;
  text?: string;
  words: ModelWords;
  onWords: (words: ModelWords) => void;
  /** What is asked before the words. */
  children?: ReactNode;
  confirm: string;
  busy?: boolean;
  problem?: string | null;
  onConfirm: (words: ModelWords) => void;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** What a model is called, and the line that says what it is for. */
export function ModelDialog({ words, onWords, onConfirm, ...props }: ModelDialogProps) {
  const { t } = useTranslation('models');
  const { t: kit } = useTranslation('kit');
  const formId = useId();
  const [isTried, setTried] = useState(false);
  const isNameless = words.name.trim() === '';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // It stands in the form of the new plan, which it must not send.
    event.stopPropagation();
    setTried(true);
    if (!isNameless) onConfirm({ name: words.name.trim(), description: words.description.trim() });
  };
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      {...(props.text && { text: props.text })}
      footer={
        <>
          <Button look="outline" onClick={() => props.onOpenChange(false)}>
            {kit('cancel')}
          </Button>
          <Button type="submit" form={formId} look="primary" busy={props.busy ?? false}>
            {props.confirm}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={submit} className="flex flex-col gap-4">
        {props.problem && <Banner tone="bad">{props.problem}</Banner>}
        {props.children}
        <TextField
          label={t('name')}
          value={words.name}
          maxLength={NAME.maxLength}
          error={isTried && isNameless ? t('nameRequired') : null}
          onChange={(event) => onWords({ ...words, name: event.target.value })}
        />
        <TextField
          label={t('description')}
          optional
          value={words.description}
          maxLength={DESCRIPTION.maxLength}
          placeholder={t('descriptionExample')}
          onChange={(event) => onWords({ ...words, description: event.target.value })}
        />
      </form>
    </Dialog>
  );
}
