import { cx } from './classes.ts';

/** One of several starting points, with what it is in a sentence: a radio button as large as its words. */
export function ChoiceCard(props: {
  /** What the cards among which one is chosen share. */
  group: string;
  title: string;
  text: string;
  checked: boolean;
  onChoose: () => void;
  className?: string;
}) {
  return (
    <label
      className={cx(
        'flex cursor-pointer flex-col gap-1 rounded-lg border p-3 has-focus-visible:outline-2 has-focus-visible:outline-accent',
        props.checked ? 'border-accent bg-sel' : 'border-line-2 hover:bg-hover',
        props.className,
      )}
    >
      <input type="radio" name={props.group} checked={props.checked} onChange={props.onChoose} className="sr-only" />
      <span className="font-semibold wrap-anywhere">{props.title}</span>
      <span className="text-ink-2 text-pretty wrap-anywhere">{props.text}</span>
    </label>
  );
}
