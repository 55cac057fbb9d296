import { TriangleAlert } from 'lucide-react';

/** On what plans less than such things have cost: the sentence that says so is its title. */
export function UnderestimateMark({ text }: { text: string }) {
  return (
    <span className="flex shrink-0 items-center text-warn" title={text}>
      <TriangleAlert className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
      <span className="sr-only">{text}</span>
    </span>
  );
}
