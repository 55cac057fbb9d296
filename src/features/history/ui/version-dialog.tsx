import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { newId } from '../../../kernel/ids.ts';
import type { Operation } from '../../../records/change.ts';
import { updateRecord } from '../../../records/edit.ts';
import { rankBetween } from '../../../records/rank.ts';
import { Button } from '../../../ui-kit/button.tsx';
import { Dialog } from '../../../ui-kit/dialog.tsx';
import { TextArea, TextField } from '../../../ui-kit/text-field.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { useToday } from '../../../web/today.ts';
import { planKind } from '../../plans/schema.ts';
import { type PlanVersion, planVersionKind } from '../schema.ts';
import { readDay } from './typed-day.ts';

interface VersionDialogProps {
  /** The one whose words are mended; undefined for a new one. */
  version: PlanVersion | undefined;
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Gives a moment of the plan a name, or mends that name. */
export function VersionDialog({ version, open, onOpenChange }: VersionDialogProps) {
  const { t, i18n } = useTranslation('versions');
  const { t: kit } = useTranslation('kit');
  const store = usePlanStore();
  const wayBack = useWayBack();
  const versions = useRecords(planVersionKind);
  const today = useToday();
  const format = formatFor(i18n.language);
  const [name, setName] = useState(version?.name ?? t(versions.length === 0 ? 'initialName' : 'revisedName'));
  const [note, setNote] = useState(version?.note ?? '');
  const [typedDay, setTypedDay] = useState('');
  const plan = store.get(planKind, store.planId);
  const begun = plan?.createdAt.slice(0, 10) ?? today;
  const asOf = readDay(typedDay, today, i18n.language);
  const isOutside = asOf === undefined || (asOf !== null && (asOf >= today || asOf < begun));
  const isReady = name.trim() !== '' && !isOutside;
  const save = () => {
    if (!isReady) return;
    const words = { name: name.trim(), note: note.trim() };
    const rank = rankBetween(versions.map((each) => each.rank).reduce((a, b) => (a > b ? a : b), '') || null, null);
    const creation: Operation = {
      op: 'create',
      kind: planVersionKind.kind,
      id: newId(),
      rank,
      fields: { ...words, asOf: asOf ?? null },
    };
    store.edit(version ? updateRecord(planVersionKind, version, words) : [creation]);
    onOpenChange(false);
    if (version) return;
    showToast({
      text: t('named', { name: words.name }),
      action: wayBack(),
    });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t(version ? 'rename' : 'name')}
      text={version ? undefined : t('nameText')}
      footer={
        <>
          <Button look="outline" onClick={() => onOpenChange(false)}>
            {kit('cancel')}
          </Button>
          <Button look="primary" onClick={save} disabled={!isReady}>
            {t(version ? 'saveWords' : 'nameConfirm')}
          </Button>
        </>
      }
    >
      <form
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <TextField
          label={t('fieldName')}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <TextArea
          label={t('fieldNote')}
          optional
          value={note}
          maxLength={2000}
          placeholder={t('noteExample')}
          onChange={(event) => setNote(event.target.value)}
        />
        {!version && (
          <TextField
            label={t('fieldAsOf')}
            optional
            hint={asOf ? format.dayLong(asOf) : t('asOfHint')}
            value={typedDay}
            placeholder={t('dayExample')}
            onChange={(event) => setTypedDay(event.target.value)}
            error={isOutside ? t('asOfOutside', { day: format.dayLong(begun) }) : undefined}
          />
        )}
      </form>
    </Dialog>
  );
}
