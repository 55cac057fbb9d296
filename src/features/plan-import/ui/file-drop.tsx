import { FileSpreadsheet } from 'lucide-react';
import { type DragEvent, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BUTTON_LOOKS, BUTTON_SHAPE } from '../../../ui-kit/button.tsx';
import { cx } from '../../../ui-kit/classes.ts';
import { useKeepPageOnDrop } from '../../../ui-kit/keep-page-on-drop.ts';

const ACCEPTED =
  '.xlsx,.xlsm,.csv,.tsv,.txt,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,text/csv,text/plain';

/** Where a file is dropped, or chosen with the button. */
export function FileDrop({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('imports');
  const inputId = useId();
  const [isOver, setOver] = useState(false);
  useKeepPageOnDrop();
  const over = (event: DragEvent) => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onFile(file);
  };
  return (
    <div
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={cx(
        'flex flex-col items-center gap-3 rounded-lg border border-dashed px-4 py-10 text-center',
        isOver ? 'border-accent bg-sel' : 'border-line-2',
      )}
    >
      <FileSpreadsheet className="size-7 text-ink-3" strokeWidth={1.5} aria-hidden="true" />
      <p className="font-medium">{t('drop')}</p>
      <input
        id={inputId}
        type="file"
        accept={ACCEPTED}
        className="peer sr-only"
        onChange={(event) => {
          const file = event.target.files?.[0];
          // The same file may be chosen again after it was mended.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
      <label
        htmlFor={inputId}
        className={cx(
          BUTTON_SHAPE,
          BUTTON_LOOKS.primary,
          'h-9 cursor-pointer px-4 peer-focus-visible:outline-2 peer-focus-visible:outline-offset-2 peer-focus-visible:outline-accent',
        )}
      >
        {t('choose')}
      </label>
      <p className="max-w-sm text-sm text-ink-2">{t('promise')}</p>
    </div>
  );
}
