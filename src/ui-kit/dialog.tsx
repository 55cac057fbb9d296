import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button.tsx';
import type { DialogProps } from './layer-props.ts';
import { onDemand, useOnDemand } from './on-demand.ts';

export const dialogCode = onDemand(() => import('./layers/dialog-layer.tsx'));

/** A question or a form over the page: focus stays inside, Escape closes, then goes back where it was. */
export function Dialog(props: DialogProps) {
  // Once asked for, it stays: closing is a movement too.
  const [wasOpen, setWasOpen] = useState(props.open);
  if (props.open && !wasOpen) setWasOpen(true);
  const layer = useOnDemand(dialogCode, wasOpen);
  return layer ? <layer.DialogLayer {...props} /> : <AwaitedDialog open={props.open} />;
}

/** In the place of a dialog that is asked for and not there yet: plain keys are no longer the page’s (see useShortcut). */
export function AwaitedDialog({ open }: { open: boolean | undefined }) {
  return open && <span data-awaited="" hidden />;
}

/** Asks before something that cannot be undone. */
export function ConfirmDialog(props: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  text: string;
  confirm: string;
  danger?: boolean;
  onConfirm: () => void;
}) {
  const { t } = useTranslation('kit');
  return (
    <Dialog
      open={props.open}
      onOpenChange={props.onOpenChange}
      title={props.title}
      text={props.text}
      width="sm"
      footer={
        <>
          <Button look="outline" onClick={() => props.onOpenChange(false)}>
            {t('cancel')}
          </Button>
          <Button look={props.danger ? 'danger' : 'primary'} onClick={props.onConfirm}>
            {props.confirm}
          </Button>
        </>
      }
    />
  );
}
