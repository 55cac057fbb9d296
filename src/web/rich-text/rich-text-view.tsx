import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Inline, ListItem, Mark, RichText, TaskItem } from '../../records/rich-text.ts';
import './rich-text.css';

export interface RichTextViewProps {
  document: RichText;
  /** Ticks a box, the nth of the document; absent where nothing may be changed. */
  onTick?: (index: number, checked: boolean) => void;
}

/** A formatted text as one reads it, made of elements and never of markup. */
export function RichTextView({ document, onTick }: RichTextViewProps) {
  const { t } = useTranslation('editor');
  const tasks = tasksIn(document.content);
  const task = (item: TaskItem) => {
    const index = tasks.indexOf(item);
    const label = t('task', { text: firstWords(item) });
    return (
      <label>
        <input
          type="checkbox"
          aria-label={label}
          checked={item.attrs.checked}
          disabled={!onTick}
          onChange={(event) => onTick?.(index, event.target.checked)}
        />
      </label>
    );
  };
  const blocks = (content: readonly Block[]): ReactNode[] =>
    Object.entries(content).map(([key, block]) => blockOf(block, key));
  const blockOf = (block: Block, key: string): ReactNode => {
    switch (block.type) {
      case 'paragraph':
        return <p key={key}>{line(block.content)}</p>;
      case 'heading':
        return block.attrs.level === 1 ? (
          <h4 key={key}>{line(block.content)}</h4>
        ) : (
          <h5 key={key}>{line(block.content)}</h5>
        );
      case 'blockquote':
        return <blockquote key={key}>{blocks(block.content)}</blockquote>;
      case 'bulletList':
        return <ul key={key}>{items(block.content)}</ul>;
      case 'orderedList':
        return <ol key={key}>{items(block.content)}</ol>;
      case 'taskList':
        return (
          <ul key={key} data-type="taskList">
            {Object.entries(block.content).map(([place, item]) => (
              <li key={place} data-checked={item.attrs.checked}>
                {task(item)}
                <div>{blocks(item.content)}</div>
              </li>
            ))}
          </ul>
        );
    }
  };
  const items = (content: readonly ListItem[]) =>
    Object.entries(content).map(([place, item]) => <li key={place}>{blocks(item.content)}</li>);
  return <div className="rich-text">{blocks(document.content)}</div>;
}

function line(content: readonly Inline[] = []): ReactNode[] {
  return Object.entries(content).map(([place, inline]) => {
    if (inline.type === 'hardBreak') return <br key={place} />;
    return <span key={place}>{(inline.marks ?? []).reduce<ReactNode>(marked, inline.text)}</span>;
  });
}

function marked(text: ReactNode, mark: Mark): ReactNode {
  switch (mark.type) {
    case 'bold':
      return <strong>{text}</strong>;
    case 'italic':
      return <em>{text}</em>;
    case 'underline':
      return <u>{text}</u>;
    case 'strike':
      return <s>{text}</s>;
    case 'link':
      return (
        <a href={mark.attrs.href} target="_blank" rel="noopener noreferrer">
          {text}
        </a>
      );
  }
}

function firstWords({ content: [first] }: TaskItem): string {
  if (first?.type !== 'paragraph') return '';
  return (first.content ?? []).map((inline) => (inline.type === 'text' ? inline.text : ' ')).join('');
}

/** The boxes of a text, in the order one reads them. */
function tasksIn(content: readonly Block[]): TaskItem[] {
  return content.flatMap((block) => {
    if (block.type === 'paragraph' || block.type === 'heading') return [];
    if (block.type === 'blockquote') return tasksIn(block.content);
    return block.content.flatMap((item: ListItem | TaskItem) => [
      ...(item.type === 'taskItem' ? [item] : []),
      ...tasksIn(item.content),
    ]);
  });
}
