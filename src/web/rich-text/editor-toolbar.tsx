import { Toolbar } from '@base-ui/react/toolbar';
import type { Editor } from '@tiptap/core';
import {
  Bold,
  Heading1,
  Heading2,
  Italic,
  Link,
  List,
  ListChecks,
  ListOrdered,
  type LucideIcon,
  TextQuote,
} from 'lucide-react';
import { type FormEvent, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui-kit/button.tsx';
import { cx } from '../../ui-kit/classes.ts';
import { IconButton } from '../../ui-kit/icon-button.tsx';
import { shortcutText } from '../../ui-kit/keys.ts';
import { linkOf } from './editor-document.ts';

interface Tool {
  id: 'bold' | 'italic' | 'heading1' | 'heading2' | 'bulletList' | 'orderedList' | 'taskList' | 'quote';
  icon: LucideIcon;
  shortcut: string;
  isOn: (editor: Editor) => boolean;
  run: (editor: Editor) => void;
}

const TOOLS: readonly Tool[] = [
  {
    id: 'bold',
    icon: Bold,
    shortcut: 'mod+b',
    isOn: (editor) => editor.isActive('bold'),
    run: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    id: 'italic',
    icon: Italic,
    shortcut: 'mod+i',
    isOn: (editor) => editor.isActive('italic'),
    run: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    id: 'heading1',
    icon: Heading1,
    shortcut: 'mod+alt+1',
    isOn: (editor) => editor.isActive('heading', { level: 1 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 1 }).run(),
  },
  {
    id: 'heading2',
    icon: Heading2,
    shortcut: 'mod+alt+2',
    isOn: (editor) => editor.isActive('heading', { level: 2 }),
    run: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
  },
  {
    id: 'bulletList',
    icon: List,
    shortcut: 'mod+shift+8',
    isOn: (editor) => editor.isActive('bulletList'),
    run: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    icon: ListOrdered,
    shortcut: 'mod+shift+7',
    isOn: (editor) => editor.isActive('orderedList'),
    run: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'taskList',
    icon: ListChecks,
    shortcut: 'mod+shift+9',
    isOn: (editor) => editor.isActive('taskList'),
    run: (editor) => editor.chain().focus().toggleTaskList().run(),
  },
  {
    id: 'quote',
    icon: TextQuote,
    shortcut: 'mod+shift+b',
    isOn: (editor) => editor.isActive('blockquote'),
    run: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
];

/** What a text is written with; the arrows move along it. */
export function EditorToolbar(props: { editor: Editor; isLinking: boolean; onLinking: (isLinking: boolean) => void }) {
  const { editor, isLinking, onLinking } = props;
  const { t, i18n } = useTranslation('editor');
  const on = useEditorValue(editor, () =>
    TOOLS.filter(({ isOn }) => isOn(editor))
      .map(({ id }) => id)
      .join(' '),
  ).split(' ');
  const href = useEditorValue(editor, () => String(editor.getAttributes('link').href ?? ''));
  return (
    <div className="rounded-t-md border border-b-0 border-line-2 bg-surface-2">
      <Toolbar.Root aria-label={t('tools')} className="flex flex-wrap p-0.5">
        {TOOLS.map(({ id, icon, shortcut, run }) => (
          <ToolButton
            key={id}
            icon={icon}
            label={t(id)}
            shortcut={shortcutText(shortcut, i18n.language)}
            isOn={on.includes(id)}
            onPress={() => run(editor)}
          />
        ))}
        <ToolButton
          icon={Link}
          label={t('link')}
          shortcut={shortcutText('mod+k', i18n.language)}
          isOn={href !== ''}
          onPress={() => onLinking(!isLinking)}
        />
      </Toolbar.Root>
      {isLinking && <LinkForm key={href} editor={editor} href={href} onClose={() => onLinking(false)} />}
    </div>
  );
}

function ToolButton(props: { icon: LucideIcon; label: string; shortcut: string; isOn: boolean; onPress: () => void }) {
  return (
    <Toolbar.Button
      render={
        <IconButton
          icon={props.icon}
          label={props.label}
          shortcut={props.shortcut}
          aria-pressed={props.isOn}
          // The words that are selected stay so.
          onMouseDown={(event) => event.preventDefault()}
          onClick={props.onPress}
          className={cx('size-7!', props.isOn && 'bg-accent-soft! text-accent!')}
        />
      }
    />
  );
}

function LinkForm({ editor, href, onClose }: { editor: Editor; href: string; onClose: () => void }) {
  const { t } = useTranslation('editor');
  const [typed, setTyped] = useState(href.replace(/^mailto:/, ''));
  const [isUnreadable, setUnreadable] = useState(false);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    const target = linkOf(typed);
    if (target === undefined) return setUnreadable(true);
    const chain = editor.chain().focus().extendMarkRange('link');
    const mark = { type: 'link', attrs: { href: target } };
    // Without words to put it on, a link is written as its own address.
    if (editor.state.selection.empty && href === '')
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [mark] }).run();
    else chain.setMark('link', mark.attrs).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetMark('link').run();
    onClose();
  };
  return (
    <form onSubmit={apply} className="flex flex-wrap items-center gap-1 border-t border-line px-2 py-1">
      <input
        // Asked for with a key or a press: one goes on by typing.
        ref={(input) => input?.focus()}
        value={typed}
        aria-label={t('linkAddress')}
        aria-invalid={isUnreadable || undefined}
        placeholder={t('linkExample')}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          editor.commands.focus();
          onClose();
        }}
        className="h-7 min-w-40 flex-1 rounded-sm bg-transparent px-1 outline-offset-1"
      />
      <Button type="submit">{t('linkApply')}</Button>
      {href !== '' && <Button onClick={remove}>{t('linkRemove')}</Button>}
      {isUnreadable && (
        <p role="alert" className="w-full px-1 text-sm text-bad">
          {t('linkUnreadable')}
        </p>
      )}
    </form>
  );
}

/** What the editor says of where the caret is, kept up to date. */
function useEditorValue(editor: Editor, read: () => string): string {
  const subscribe = (listener: () => void) => {
    editor.on('transaction', listener);
    return () => void editor.off('transaction', listener);
  };
  return useSyncExternalStore(subscribe, read);
}
