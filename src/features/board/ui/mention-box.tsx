import { type KeyboardEvent, type RefObject, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { cx } from '../../../ui-kit/classes.ts';
import { filterOptions, type Option } from '../../../ui-kit/option.ts';
import { OptionList, useOptionList } from '../../../ui-kit/option-list.tsx';
import { FLOATING } from '../../../ui-kit/floating.ts';
import { usePlanStore, useRecords } from '../../../web/plan-store/plan-store-context.ts';
import { mentionQuery, mentionText } from '../../discussion/rules.ts';
import { personKind } from '../../people/schema.ts';
import { personOptions } from '../../../web/person-options.tsx';

const NOBODY: readonly Option[] = [];

export interface MentionBoxProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  box?: RefObject<HTMLTextAreaElement | null>;
  placeholder?: string;
}

/** Where a message is written; @ offers the people of the plan, the arrows and Enter choose. */
export function MentionBox({ label, value, onChange, onKeyDown, box, placeholder }: MentionBoxProps) {
  const { t } = useTranslation('panel');
  const { actor } = usePlanStore();
  const people = useRecords(personKind);
  const own = useRef<HTMLTextAreaElement>(null);
  const area = box ?? own;
  const [caret, setCaret] = useState(0);
  /** The @ whose list was closed with Escape: it stays closed. */
  const [closedAt, setClosedAt] = useState<number>();
  const looked = mentionQuery(value, caret);
  const found = looked && looked.start !== closedAt ? looked : undefined;
  const query = found?.query;
  const options = useMemo(() => {
    if (query === undefined) return NOBODY;
    const others = people.filter(({ id }) => id !== actor.personId);
    return filterOptions(personOptions(others), query).slice(0, 6);
  }, [people, actor, query]);
  const isOpen = found !== undefined && options.length > 0;
  const pick = ({ id }: Option) => {
    const person = people.find((each) => each.id === id);
    if (!found || !person) return;
    const name = `${mentionText(person, people)} `;
    const end = found.start + name.length;
    // Written at once: what is typed next follows the name.
    flushSync(() => {
      onChange(value.slice(0, found.start) + name + value.slice(caret).replace(/^ /, ''));
      setCaret(end);
    });
    area.current?.focus();
    area.current?.setSelectionRange(end, end);
  };
  const shared = { options, selectedId: null, onPick: pick };
  const list = useOptionList({ ...shared, searchable: true });
  const combo = list.controlProps;
  return (
    <>
      <textarea
        ref={area}
        rows={1}
        value={value}
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={isOpen ? combo['aria-controls'] : undefined}
        aria-activedescendant={isOpen ? combo['aria-activedescendant'] : undefined}
        placeholder={placeholder}
        maxLength={10_000}
        onChange={(event) => {
          setClosedAt(undefined);
          setCaret(event.target.selectionStart);
          onChange(event.target.value);
        }}
        onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
        onBlur={() => setCaret(0)}
        onKeyDown={(event) => {
          if (isOpen && event.key === 'Escape') {
            event.stopPropagation();
            setClosedAt(found.start);
          } else if (isOpen && event.key === 'Tab' && !event.shiftKey) {
            const option = options[list.highlighted];
            event.preventDefault();
            if (option) pick(option);
          } else if (!isOpen || !list.onKeyDown(event)) onKeyDown(event);
        }}
        className="field-sizing-content max-h-40 min-h-5 min-w-0 flex-1 resize-none bg-transparent outline-none pointer-coarse:min-h-6"
      />
      {isOpen && (
        <div data-floating="" className={cx(FLOATING, 'absolute inset-x-0 bottom-full z-40 mb-1.5')}>
          <OptionList {...shared} state={list} label={t('discussion.mention')} />
        </div>
      )}
    </>
  );
}
