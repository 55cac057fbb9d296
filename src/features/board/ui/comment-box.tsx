import { SendHorizontal } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '../../../kernel/ids.ts';
import { IconButton } from '../../../ui-kit/icon-button.tsx';
import { shortcutText } from '../../../ui-kit/keys.ts';
import { Kbd } from '../../../ui-kit/kbd.tsx';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { mentionedIn } from '../../discussion/rules.ts';
import { commentKind, type SUBJECT_KINDS } from '../../discussion/schema.ts';
import { personKind } from '../../people/schema.ts';
import { MentionBox } from './mention-box.tsx';

/** Where one writes; ⌘ Enter sends. What was typed stays until it is sent. */
export function CommentBox(props: { subjectKind: (typeof SUBJECT_KINDS)[number]; subjectId: string }) {
  const { t, i18n } = useTranslation('panel');
  const store = usePlanStore();
  const people = useRecords(personKind);
  const [body, setBody] = useState('');
  if (!store.allowsCreating(commentKind)) return null;
  const isEmpty = body.trim() === '';
  const send = () => {
    if (isEmpty) return;
    const text = body.trim();
    const fields = { ...props, body: text, mentionIds: mentionedIn(text, people) };
    store.edit([{ op: 'create', kind: commentKind.kind, id: newId(), rank: 'a0', fields }]);
    setBody('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
    event.preventDefault();
    send();
  };
  const shortcut = shortcutText('mod+enter', i18n.language);
  return (
    <div className="relative flex items-end gap-2 rounded-lg border border-line-2 bg-surface py-1 pr-1 pl-3 focus-within:border-accent">
      <span className="flex min-h-[30px] min-w-0 pointer-coarse:min-h-11 flex-1 items-center">
        <MentionBox
          label={t('record.write')}
          placeholder={t('record.write')}
          value={body}
          onChange={setBody}
          onKeyDown={onKeyDown}
        />
      </span>
      {isEmpty && <Kbd className="mr-2 mb-1.5 pointer-coarse:hidden">{shortcut}</Kbd>}
      <IconButton
        icon={SendHorizontal}
        label={t('record.send')}
        shortcut={shortcut}
        onClick={send}
        className={isEmpty ? 'sr-only pointer-coarse:not-sr-only' : 'text-accent!'}
        disabled={isEmpty}
      />
    </div>
  );
}
