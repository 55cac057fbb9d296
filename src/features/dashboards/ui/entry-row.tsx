import { Check } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { cx } from '../../../ui-kit/classes.ts';
import { InlineText } from '../../../ui-kit/inline-text.tsx';
import { FIELD_BOX } from '../../../ui-kit/text-field.tsx';
import { usePlanStore } from '../../../web/plan-store/plan-store-context.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { quotient } from '../../indicators/series/rules.ts';
import { measureText } from '../../../web/indicators/kpi-text.ts';
import { type EntryLine, typedText } from './entry-lines.ts';
import type { EntryCommands } from './use-entry.ts';
import { KpiPeer } from './kpi-peer.tsx';
import { usePeriodText } from './use-period-text.ts';

export interface EntryRowProps {
  line: EntryLine;
  entry: EntryCommands;
  format: Format;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  onPaste: (event: ClipboardEvent<HTMLInputElement>) => void;
  onOpen: () => void;
}

/** One value to give: what, for when, what it was before, and a remark if there is one to make. */
export function EntryRow({ line, entry, format, onKeyDown, onPaste, onOpen }: EntryRowProps) {
  const { t } = useTranslation('indicators');
  const store = usePlanStore();
  const periodText = usePeriodText(format);
  const id = useId();
  const { followUp, period, previous } = line;
  const { kpi } = followUp;
  const stored = entry.valueOf(line);
  const draft = entry.draftOf(line);
  const text = typedText(stored, format);
  const isRatio = kpi.aggregation === 'ratio';
  const rate = quotient(stored?.numeratorValue ?? null, stored?.denominatorValue ?? null, kpi.unit);
  const isGiven = draft === undefined && text !== '';
  return (
    <li className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 border-b border-line px-[22px] py-2 max-md:px-4 @3xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)_240px_minmax(0,3fr)]">
      <KpiPeer kpiId={kpi.id} />
      <div className="min-w-0">
        <label htmlFor={id} className="block truncate font-medium @max-3xl:whitespace-normal">
          {kpi.name}
        </label>
        <button
          type="button"
          onClick={onOpen}
          className="block max-w-full truncate rounded-xs text-left text-sm text-ink-3 underline-offset-2 hover:underline pointer-coarse:py-1"
        >
          {periodText(period)}
          {isRatio && kpi.numerator && kpi.denominator ? ` · ${kpi.numerator} / ${kpi.denominator}` : ''}
        </button>
      </div>
      <p className="truncate text-sm text-ink-2 tabular-nums @max-3xl:col-start-1 @max-3xl:row-start-2">
        {previous
          ? t('entry.before', {
              value: measureText(previous.value, kpi, format, t('unknown')),
              period: periodText(previous),
            })
          : t('entry.first')}
      </p>
      <div className="flex items-center gap-2 @max-3xl:col-start-2 @max-3xl:row-span-2 @max-3xl:row-start-1 @max-3xl:w-46">
        <span className="relative min-w-0 flex-1">
          <input
            id={id}
            data-entry=""
            data-guide="kpisWithoutValue"
            type="text"
            inputMode={isRatio ? 'text' : 'decimal'}
            enterKeyHint="next"
            autoComplete="off"
            value={draft?.text ?? text}
            placeholder={isRatio ? t('entry.ratioExample') : ''}
            aria-invalid={draft?.problem ? true : undefined}
            aria-describedby={`${id}-note`}
            onChange={(event) => entry.type(line, event.target.value)}
            onFocus={(event) => {
              event.target.select();
              store.moveTo({ kind: kpiKind.kind, id: kpi.id, field: 'name' });
            }}
            onBlur={() => draft && !draft.problem && entry.give([{ line, text: draft.text }])}
            onKeyDown={onKeyDown}
            onPaste={onPaste}
            className={cx(FIELD_BOX, 'h-9 pr-[104px] text-right tabular-nums pointer-coarse:h-11')}
          />
          <span className="pointer-events-none absolute inset-y-0 right-2.5 flex max-w-[88px] items-center text-sm text-ink-3">
            <span className="truncate">{kpi.unit}</span>
          </span>
        </span>
        <span className="flex w-4 justify-center">
          {isGiven && (
            <>
              <Check className="size-4 text-ok" strokeWidth={2} aria-hidden="true" />
              <span className="sr-only">{t('entry.given')}</span>
            </>
          )}
        </span>
      </div>
      <div className="min-w-0 text-sm @max-3xl:col-span-2">
        <p id={`${id}-note`} className={cx('px-1.5', draft?.problem ? 'text-bad' : 'text-ink-2')}>
          {draft?.problem
            ? t(`entry.problems.${draft.problem}`)
            : rate !== null && t('entry.rate', { value: measureText(rate, kpi, format, '') })}
        </p>
        <InlineText
          label={t('entry.noteOf', { name: kpi.name })}
          value={stored?.note ?? ''}
          placeholder={t('entry.addNote')}
          maxLength={1000}
          className="px-1.5 text-ink-2"
          onCommit={(typed) => {
            entry.note(line, typed.trim());
            return undefined;
          }}
        />
      </div>
    </li>
  );
}
