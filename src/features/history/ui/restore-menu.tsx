import { History } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import type { CommittedChange, Operation } from '../../../records/change.ts';
import { sameValue } from '../../../records/value.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../../ui-kit/menu.tsx';
import { showToast } from '../../../ui-kit/toast.tsx';
import { usePlanStore, useStoreValue } from '../../../web/plan-store/plan-store-context.ts';
import { useWayBack } from '../../../web/plan-store/way-back.ts';
import { useValueText } from '../../../web/plan-store/value-text.ts';
import { TIME_ZONE, useNow } from '../../../web/today.ts';
import { objectiveKind } from '../../objectives/schema.ts';
import { netOf } from '../comparison/rules.ts';
import { goBack, valueAllowed } from '../restoration/rules.ts';
import { valuesBefore } from '../rules.ts';
import { usePresentState } from './use-present-state.ts';

interface RestoreMenuProps {
  kind: string;
  recordId: string;
  change: CommittedChange;
  /** What was changed since, the latest first. */
  later: readonly CommittedChange[];
  format: Format;
}

const LONGEST = 40;

/** Gives a field back what it held before a change, or the whole record, its budget included, what it held after it. */
export function RestoreMenu({ kind, recordId, change, later, format }: RestoreMenuProps) {
  const { t } = useTranslation('history');
  const store = usePlanStore();
  const wayBack = useWayBack();
  // Asked again whenever the plan changes.
  useStoreValue((current) => current.status);
  const valueText = useValueText(format);
  const now = useNow();
  const present = usePresentState();
  const record = store.find(kind, recordId);
  if (!record || record.deletedAt !== null || !store.allowsCreating(objectiveKind)) return null;
  const fields = Object.entries(valuesBefore([change], recordId))
    .map(([field, value]): [string, unknown] => [field, valueAllowed(present, kind, field, [value, record[field]])])
    .filter(([field, value]) => !sameValue(record[field], value));
  const whole = goBack(netOf(later), present, recordId).operations;
  if (fields.length + whole.length === 0) return null;
  const restore = (operations: Operation[], text: string) => {
    store.edit(operations);
    showToast({ text, action: wayBack() });
  };
  const restoreField = (field: string, value: unknown) =>
    restore([{ op: 'update', kind, id: recordId, fields: { [field]: [record[field], value] } }], t('fieldRestored'));
  const shown = (field: string, value: unknown) => {
    const text = valueText.of(kind, field, value);
    return text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}\u2026` : text || t('empty');
  };
  return (
    <Menu align="end" trigger={<IconButton icon={History} label={t('restoreTo')} className="-mt-1" />}>
      {fields.map(([field, value]) => (
        <MenuItem key={field} onSelect={() => restoreField(field, value)}>
          {t('restoreField', { field: valueText.fieldName(kind, field), value: shown(field, value) })}
        </MenuItem>
      ))}
      {fields.length > 0 && whole.length > 0 && <MenuSeparator />}
      {whole.length > 0 && (
        <MenuItem onSelect={() => restore(whole, t('recordRestored'))}>
          {t('restoreRecord', { when: format.instant(Date.parse(change.at), now, TIME_ZONE) })}
        </MenuItem>
      )}
    </Menu>
  );
}
