import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui-kit/button.tsx';
import { cx } from '../../ui-kit/classes.ts';
import { Dialog } from '../../ui-kit/dialog.tsx';
import { TextArea } from '../../ui-kit/text-field.tsx';

export interface PublishDialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** No version was published before: everyone is asked, and there is no change to tell. */
  isFirst: boolean;
  words: {
    title: string;
    text: string;
    /** What has changed, as a sentence; empty where nothing is to be said. */
    changed: string;
    note: string;
    noteExample: string;
    scope: string;
    material: string;
    materialText: string;
    minor: string;
    minorText: string;
    confirm: string;
  };
  onPublish: (version: { note: string; material: boolean }) => void;
}

/** Publishes a text as it stands: with a word on what changed, and whether everyone is asked again. */
export function PublishDialog({ open, onOpenChange, isFirst, words, onPublish }: PublishDialogProps) {
  const { t: kit } = useTranslation('kit');
  const [note, setNote] = useState('');
  const [isMaterial, setMaterial] = useState(true);
  const publish = () => {
    onPublish({ note: note.trim(), material: isFirst || isMaterial });
    setNote('');
    setMaterial(true);
    onOpenChange(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.title}
      text={words.text}
      footer={
        <>
          <Button look="outline" onClick={() => onOpenChange(false)}>
            {kit('cancel')}
          </Button>
          <Button look="primary" onClick={publish}>
            {words.confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {words.changed && <p className="text-ink-2">{words.changed}</p>}
        <TextArea
          label={words.note}
          optional={isFirst}
          value={note}
          maxLength={2000}
          placeholder={words.noteExample}
          onChange={(event) => setNote(event.target.value)}
        />
        {!isFirst && (
          <fieldset className="grid gap-3 md:grid-cols-2">
            <legend className="mb-1 text-sm font-medium text-ink-2">{words.scope}</legend>
            {(['material', 'minor'] as const).map((scope) => {
              const isChosen = isMaterial === (scope === 'material');
              return (
                <label
                  key={scope}
                  className={cx(
                    'flex cursor-pointer flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent',
                    isChosen ? 'border-accent bg-sel' : 'border-line-2 hover:bg-hover',
                  )}
                >
                  <input
                    type="radio"
                    name="scope"
                    checked={isChosen}
                    onChange={() => setMaterial(scope === 'material')}
                    className="sr-only"
                  />
                  <span className="font-semibold">{words[scope]}</span>
                  <span className="text-ink-2 text-pretty">{words[`${scope}Text`]}</span>
                </label>
              );
            })}
          </fieldset>
        )}
      </div>
    </Dialog>
  );
}
