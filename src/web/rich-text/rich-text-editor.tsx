import { Editor } from '@tiptap/core';
import { type FocusEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '../../records/rich-text.ts';
import { sameValue } from '../../records/value.ts';
import { shortcutText } from '../../ui-kit/keys.ts';
import { matchesShortcut } from '../../ui-kit/use-shortcut.ts';
import { useBeforeLeaving } from '../before-leaving.ts';
import { documentOfEditor, editorContent } from './editor-document.ts';
import { editorExtensions } from './editor-extensions.ts';
import { EditorToolbar } from './editor-toolbar.tsx';

/** Long enough to finish a sentence, short enough that colleagues see it come. */
const PAUSE_MS = 4000;

export interface RichTextEditorProps {
  label: string;
  value: RichText;
  placeholder: string;
  onSave: (from: RichText, to: RichText) => string | undefined;
  onClose: (byKey: boolean) => void;
}

/**
 * Writes a formatted text. What is written is kept when one leaves or pauses; Escape gives back what was last kept. What
 * someone else writes meanwhile shows as long as nothing is typed here; otherwise both are kept, like any conflict.
 */
export function RichTextEditor({ label, value, placeholder, onSave, onClose }: RichTextEditorProps) {
  const { t, i18n } = useTranslation('editor');
  const frame = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  /** The document that what is typed here changes. */
  const base = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [editor, setEditor] = useState<Editor>();
  /** Left already: what is still in the editor is of no account. */
  const isDone = useRef(false);
  const [isLinking, setLinking] = useState(false);
  const [problem, setProblem] = useState<string>();

  const save = (current: Editor | undefined): boolean => {
    clearTimeout(timer.current);
    if (!current || isDone.current) return true;
    const written = documentOfEditor(current.getJSON());
    if (sameValue(written, base.current)) return true;
    const refusal = onSave(base.current, written);
    setProblem(refusal);
    if (refusal === undefined) base.current = written;
    return refusal === undefined;
  };
  const leave = (current: Editor | undefined, byKey: boolean) => {
    if (!save(current)) return;
    isDone.current = true;
    onClose(byKey);
  };
  const cancel = () => {
    clearTimeout(timer.current);
    isDone.current = true;
    onClose(true);
  };
  const onUpdate = useEffectEvent((current: Editor) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => save(current), PAUSE_MS);
  });
  const onKeyDown = useEffectEvent((event: KeyboardEvent, current: Editor | undefined): boolean => {
    if (event.isComposing) return false;
    if (matchesShortcut('mod+enter', event)) leave(current, true);
    else if (matchesShortcut('escape', event)) cancel();
    else if (matchesShortcut('mod+k', event)) setLinking(true);
    else return false;
    event.preventDefault();
    // The panel around has its own use of Escape.
    event.stopPropagation();
    return true;
  });
  const create = useEffectEvent((element: HTMLElement) => {
    const made: Editor = new Editor({
      element,
      injectCSS: false,
      autofocus: 'end',
      content: editorContent(base.current),
      extensions: editorExtensions({ placeholder, task: (text) => t('task', { text }) }),
      editorProps: {
        handleKeyDown: (_, event) => onKeyDown(event, made),
        attributes: { class: 'rich-text', role: 'textbox', 'aria-multiline': 'true', 'aria-label': label },
      },
      onUpdate: () => onUpdate(made),
    });
    setEditor(made);
    return made;
  });
  // Before the editor is taken down.
  useBeforeLeaving(() => void save(editor));
  useEffect(() => {
    if (!host.current) return undefined;
    const made = create(host.current);
    return () => made.destroy();
  }, []);

  const onArrival = useEffectEvent((arrived: RichText) => {
    if (!editor || sameValue(arrived, base.current)) return;
    if (!sameValue(documentOfEditor(editor.getJSON()), base.current)) return;
    base.current = arrived;
    editor.commands.setContent(editorContent(arrived), { emitUpdate: false });
  });
  useEffect(() => onArrival(value), [value]);

  const onBlur = (event: FocusEvent) => {
    const isInside = event.relatedTarget instanceof Node && frame.current?.contains(event.relatedTarget);
    // Another window in front is not leaving.
    if (!isInside && document.hasFocus()) leave(editor, false);
  };
  return (
    <div ref={frame} onBlur={onBlur} className="-mx-1.5">
      {editor && <EditorToolbar editor={editor} isLinking={isLinking} onLinking={setLinking} />}
      <div ref={host} className="rounded-b-md border border-line-2 bg-surface px-2.5 py-2 focus-within:border-accent" />
      {problem ? (
        <p role="alert" className="mt-1 px-1.5 text-sm text-bad">
          {problem}
        </p>
      ) : (
        <p className="mt-1 px-1.5 text-sm text-ink-3 pointer-coarse:hidden">
          {t('keys', { save: shortcutText('mod+enter', i18n.language) })}
        </p>
      )}
    </div>
  );
}
