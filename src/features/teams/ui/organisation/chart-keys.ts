import type { KeyboardEvent } from 'react';
import type { ChartEntry, Placed } from '../../../people/organisation/rules.ts';

export type ChartCommand =
  | { type: 'go'; id: string }
  | { type: 'open'; id: string }
  | { type: 'move'; id: string; managerId: string | null }
  | { type: 'remove'; id: string };

/**
 * What a key asks of the chart: arrows go along it (up to the manager, down to the first report, sideways along the level),
 * with Alt they carry the person along: up beside their manager, down under the one before them.
 */
export function chartCommandOf<T extends Placed>(
  event: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey'>,
  entries: readonly ChartEntry<T>[],
  id: string,
): ChartCommand | undefined {
  const at = entries.findIndex(({ person }) => person.id === id);
  const entry = entries[at];
  if (!entry || event.ctrlKey || event.metaKey) return undefined;
  const siblings = entries.filter(({ managerId }) => managerId === entry.managerId);
  const place = siblings.indexOf(entry);
  const manager = entries.find(({ person }) => person.id === entry.managerId);
  const previous = siblings[place - 1];
  if (event.altKey) {
    if (event.key === 'ArrowUp' && manager) return { type: 'move', id, managerId: manager.managerId };
    if (event.key === 'ArrowDown' && previous) return { type: 'move', id, managerId: previous.person.id };
    return undefined;
  }
  const level = entries.filter(({ depth }) => depth === entry.depth);
  const across = level.indexOf(entry);
  const targets: Record<string, ChartEntry<T> | undefined> = {
    ArrowUp: manager,
    ArrowDown: entries.find(({ managerId }) => managerId === id),
    ArrowLeft: level[across - 1],
    ArrowRight: level[across + 1],
    Home: entries[0],
    End: entries.at(-1),
  };
  const target = targets[event.key];
  if (target) return { type: 'go', id: target.person.id };
  if (event.key === 'Enter' || event.key === ' ') return { type: 'open', id };
  if (event.key === 'Delete') return { type: 'remove', id };
  return undefined;
}
