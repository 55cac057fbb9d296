import { messageParts } from '../features/discussion/rules.ts';

interface MessageTextProps {
  body: string;
  /** Those it is for. */
  mentioned: readonly { id: string; name: string }[];
}

/** What a message says, the names of those it is for standing out. */
export function MessageText({ body, mentioned }: MessageTextProps) {
  return messageParts(body, mentioned).map(({ text, personId }, index) =>
    personId === undefined ? (
      <span key={index}>{text}</span>
    ) : (
      <span key={index} className="font-medium text-accent">
        {text}
      </span>
    ),
  );
}
