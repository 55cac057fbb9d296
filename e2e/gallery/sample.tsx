import { Avatar } from '../../src/ui-kit/avatar.tsx';
import type { Option } from '../../src/ui-kit/option.ts';
import { type DotFill, StatusDot, type Tone } from '../../src/ui-kit/status-dot.tsx';

export const PEOPLE = [
  'Inès Garcia',
  'Claire Dubois',
  'Julien Moreau',
  'Thomas Petit',
  'Mehdi Benali',
  'Sophie Laurent',
].map((name) => ({ id: name.toLowerCase(), name }));

export const PEOPLE_OPTIONS: readonly Option[] = PEOPLE.map(({ id, name }) => ({
  id,
  label: name,
  mark: <Avatar id={id} name={name} decorative />,
}));

export interface Status {
  id: string;
  label: string;
  tone: Tone;
  fill: DotFill;
}

export const STATUSES: readonly Status[] = [
  { id: 'planned', label: 'À lancer', tone: 'mute', fill: 'empty' },
  { id: 'started', label: 'En cours', tone: 'info', fill: 'half' },
  { id: 'late', label: 'En retard', tone: 'bad', fill: 'full' },
  { id: 'done', label: 'Terminée', tone: 'ok', fill: 'full' },
  { id: 'paused', label: 'En pause', tone: 'warn', fill: 'empty' },
];

export const STATUS_OPTIONS: readonly Option[] = STATUSES.map(({ id, label, tone, fill }) => ({
  id,
  label,
  mark: <StatusDot tone={tone} fill={fill} />,
  className: tone === 'bad' ? 'text-bad' : undefined,
}));
