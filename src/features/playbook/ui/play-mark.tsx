import { ListOrdered, type LucideIcon, MessageCircleQuestion, Sparkles } from 'lucide-react';
import type { PlayType } from '../schema.ts';

const ICONS: Record<PlayType, LucideIcon> = {
  practice: Sparkles,
  script: ListOrdered,
  objection: MessageCircleQuestion,
};

/** What sort of play it is, at a glance; its name stands beside it. */
export function PlayMark({ kind }: { kind: PlayType }) {
  const Icon = ICONS[kind];
  return <Icon className="size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />;
}
