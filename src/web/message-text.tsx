import { messageParts } from '../features/discussion/rules.ts';

interface MessageTextProps {
  body: string;
  /** Those it is for. */
  mentioned: readonly { id: string; name: string }[];
}

/** What a message says, the names of those it is for standing out. */
export function MessageText({ body, mentioned }: MessageTextProps) {
  return Object.entries(messageParts(body, mentioned)).map(([place, { text, personId }]) =>
    personId === undefined ? (
      <span key={place}>{text}</span>
    ) : (
      <span key={place} className="font-medium text-accent">
        {text}
      </span>
    ),
  );
}
