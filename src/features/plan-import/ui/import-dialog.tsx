import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { imports } from '../../../i18n/fr/imports.ts';
import { Banner } from '../../../ui-kit/banner.tsx';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { Spinner } from '../../../ui-kit/spinner.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { FileDrop } from './file-drop.tsx';
import { ImportPreview } from './import-preview.tsx';
import { type PlanImport, useImport } from './use-import.ts';

/** A file into the plan: choose it, look at what it would bring, agree. Everything it wrote is taken back by one undo. */
export function ImportDialog({ open, onOpenChange }: { open: boolean; onOpenChange: (open: boolean) => void }) {
  const { t } = useTranslation(['imports', 'kit']);
  const planImport = useImport();
  const { state } = planImport;
  const close = () => {
    planImport.reset();
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => (next ? onOpenChange(true) : close())}
      title={t('imports:title')}
      {...(state.step !== 'choosing' && { text: state.name })}
      width="lg"
      footer={state.step === 'read' && <Footer planImport={planImport} onClose={close} />}
    >
      {state.step === 'choosing' && (
        <div className="flex flex-col gap-3 pb-3">
          {state.problem !== undefined && <Problem code={state.problem} />}
          <FileDrop onFile={planImport.read} />
        </div>
      )}
      {state.step === 'reading' && (
        <output className="flex flex-col items-center gap-3 py-12">
          <Spinner />
          <p>{t('imports:reading', { name: state.name })}</p>
          <Button look="outline" onClick={planImport.reset}>
            {t('kit:cancel')}
          </Button>
        </output>
      )}
      {state.step === 'read' && planImport.proposal && (
        <ImportPreview planImport={planImport} state={state} proposal={planImport.proposal} />
      )}
    </Dialog>
  );
}

type Refusal = keyof (typeof imports)['refusals'];

function Problem({ code }: { code: string }) {
  const { t } = useTranslation('imports');
  if (code === 'unreachable') return <Banner tone="warn">{t('unreachable')}</Banner>;
  return <Banner tone="bad">{t([`refusals.${code as Refusal}`, 'refusals.other'])}</Banner>;
}

function Footer({ planImport, onClose }: { planImport: PlanImport; onClose: () => void }) {
  const { t } = useTranslation(['imports', 'kit']);
  const wayBack = useWayBack();
  const [isWriting, setWriting] = useState(false);
  const { proposal, operations, isTooMuch } = planImport;
  const created = operations.filter(({ op, kind }) => op === 'create' && kind === 'action').length;
  const write = () => {
    setWriting(true);
    if (planImport.commit()) showToast({ text: t('imports:done'), action: wayBack() });
    onClose();
  };
  return (
    <>
      <Button look="ghost" onClick={planImport.reset} className="mr-auto">
        {t('imports:other')}
      </Button>
      <Button look="outline" onClick={onClose}>
        {t('kit:cancel')}
      </Button>
      <Button
        look="primary"
        busy={isWriting}
        disabled={!proposal || operations.length === 0 || isTooMuch}
        onClick={write}
      >
        {created > 0 || operations.length === 0
          ? t('imports:submitActions', { count: created })
          : t('imports:submitEdits')}
      </Button>
    </>
  );
}
