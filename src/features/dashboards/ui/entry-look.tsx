import { CircleCheckBig, ClipboardPenLine } from 'lucide-react';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Format } from '../../../i18n/format.ts';
import { EmptyState } from '../../../ui-kit/empty-state.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import type { FollowUp } from '../../indicators/follow-up/rules.ts';
import { kpiValueKind } from '../../indicators/schema.ts';
import { EntryRow } from './entry-row.tsx';
import { currentLines, dueLines, type EntryLine, pastedColumn } from './entry-lines.ts';
import { useEntry } from './use-entry.ts';

export interface EntryLookProps {
  followUps: readonly FollowUp[];
  format: Format;
  locale: 'fr' | 'en';
  everyone: boolean;
  onEveryone: (everyone: boolean) => void;
  onOpenKpi: (kpiId: string) => void;
}

/** Saisir: what is mine and due, one line each. A value, Enter, the next one. */
export function EntryLook(props: EntryLookProps) {
  const { format, locale, everyone } = props;
  const { t } = useTranslation('indicators');
  const store = usePlanStore();
  // The list is drawn again as values come in.
  useRecords(kpiValueKind);
  const entry = useEntry(locale);
  const list = useRef<HTMLDivElement>(null);
  const allowed = props.followUps.filter(({ kpi }) =>
    store.allowsCreating(kpiValueKind, { kpiId: kpi.id, periodFrom: '2000-01-01' }),
  );
  const mine = allowed.filter(({ kpi }) => kpi.ownerId === store.actor.personId);
  const shown = everyone ? allowed : mine;
  const due = dueLines(shown, entry.entered);
  const current = currentLines(shown, due);
  const lines = [...due, ...current];
  const left = due.filter((line) => line.followUp.due.some(({ periodFrom }) => periodFrom === line.period.periodFrom));

  useEffect(() => () => store.moveTo(null), [store]);
  useEffect(() => {
    // On a phone, the keyboard would hide what one is asked for.
    if (matchMedia('(pointer: fine)').matches) list.current?.querySelector<HTMLElement>('[data-entry]')?.focus();
  }, []);
  const focusLine = (index: number) => {
    const inputs = list.current?.querySelectorAll<HTMLInputElement>('[data-entry]') ?? [];
    inputs[index]?.focus();
    inputs[index]?.select();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, index: number, line: EntryLine) => {
    const step = { Enter: event.shiftKey ? -1 : 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') entry.forget(line);
    if (step === undefined || event.nativeEvent.isComposing) return;
    event.preventDefault();
    const draft = entry.draftOf(line);
    if (!draft || entry.give([{ line, text: draft.text }])) focusLine(index + step);
  };
  const onPaste = (event: ClipboardEvent<HTMLInputElement>, index: number) => {
    const column = pastedColumn(event.clipboardData.getData('text/plain'));
    if (!column) return;
    event.preventDefault();
    const typed = column.flatMap((text, at) => {
      const line = lines[index + at];
      return line && text !== '' ? [{ line, text }] : [];
    });
    entry.give(typed);
    focusLine(Math.min(lines.length, index + column.length) - 1);
  };

  const others = allowed.length - mine.length;
  if (lines.length === 0 && (everyone || others === 0)) {
    return <EmptyState icon={ClipboardPenLine} title={t('entry.none')} text={t('entry.noneText')} />;
  }
  const row = (line: EntryLine, index: number) => (
    <EntryRow
      key={line.key}
      line={line}
      entry={entry}
      format={format}
      onKeyDown={(event) => onKeyDown(event, index, line)}
      onPaste={(event) => onPaste(event, index)}
      onOpen={() => props.onOpenKpi(line.followUp.kpi.id)}
    />
  );
  return (
    <div ref={list} className="min-h-0 flex-1 overflow-y-auto">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2 px-[22px] pt-4 pb-3 max-md:px-4">
        <p className="text-lg font-semibold">
          {left.length === 0 ? (
            <span className="flex items-center gap-2">
              <CircleCheckBig className="size-5 text-ok" strokeWidth={1.75} aria-hidden="true" />
              {t('entry.allDone')}
            </span>
          ) : (
            t('entry.left', { count: left.length })
          )}
        </p>
        <p className="text-ink-2 max-md:hidden">{t('entry.how')}</p>
        <span className="flex-1" />
        {others > 0 && (
          <label className="flex touch-target items-center gap-2 text-ink-2">
            <input
              type="checkbox"
              checked={everyone}
              onChange={(event) => props.onEveryone(event.target.checked)}
              className="accent-accent"
            />
            {t('entry.everyone')}
          </label>
        )}
      </div>
      {due.length > 0 && <ul aria-label={t('entry.due')}>{due.map(row)}</ul>}
      {current.length > 0 && (
        <section aria-label={t('entry.current')}>
          <h2 className="flex h-10 items-center border-b border-line bg-surface-2 px-[22px] font-semibold max-md:px-4">
            {t('entry.current')}
          </h2>
          <ul>{current.map((line, index) => row(line, due.length + index))}</ul>
        </section>
      )}
    </div>
  );
}
