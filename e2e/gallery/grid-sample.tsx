import { MessageSquare, Target } from 'lucide-react';
import { formatFor } from '../../src/i18n/format.ts';
import { Avatar } from '../../src/ui-kit/avatar.tsx';
import { Chip } from '../../src/ui-kit/chip.tsx';
import type { GridColumn, GridFooter, GridGroup, Interpretation } from '../../src/ui-kit/grid/grid-types.ts';
import { ProgressBar } from '../../src/ui-kit/progress-bar.tsx';
import { StatusDot } from '../../src/ui-kit/status-dot.tsx';
import { PEOPLE, PEOPLE_OPTIONS, STATUS_OPTIONS, STATUSES } from './sample.tsx';

export interface SampleRow {
  id: string;
  groupId: string;
  title: string;
  grade: 'A' | 'B' | 'C';
  comments: number;
  owner: string | null;
  status: string;
  due: string | null;
  progress: number;
  planned: number;
  committed: number;
  realised: number;
}

export const GROUPS = [
  { id: 'g1', title: 'Conquérir les PME industrielles', color: '#5b8def', aside: '+ 38 nouveaux clients' },
  { id: 'g2', title: 'Fidéliser les grands comptes', color: '#0ca678', aside: 'Taux de renouvellement 94 %' },
  { id: 'g3', title: 'Accélérer la génération de leads', color: '#e8713c', aside: '120 leads qualifiés / mois' },
  { id: 'g4', title: 'Renforcer l’équipe commerciale', color: '#b96bc6', aside: 'Cycle de vente – 15 jours' },
];

type Line = [string, string, 'A' | 'B' | 'C', number, number, string, string, number, number, number, number];

const LINES: Line[] = [
  ['g1', 'Campagne LinkedIn « maintenance prédictive »', 'A', 4, 0, 'started', '04-30', 65, 24_000, 18_600, 14_250],
  ['g1', 'Stand au salon Global Industrie, Lyon', 'A', 7, 1, 'done', '03-12', 100, 38_500, 39_820, 39_820],
  [
    'g1',
    'Offre d’essai 60 jours pour sites de moins de 50 salariés',
    'B',
    0,
    2,
    'started',
    '05-15',
    40,
    12_000,
    4_800,
    3_150,
  ],
  ['g1', 'Démarchage de 200 ateliers en Auvergne-Rhône-Alpes', 'A', 2, 3, 'late', '03-05', 55, 9_600, 7_400, 5_280],
  ['g1', 'Partenariat avec trois intégrateurs régionaux', 'B', 0, 4, 'planned', '06-30', 0, 15_000, 0, 0],
  ['g2', 'Comités de pilotage trimestriels, top 12 clients', 'A', 0, 1, 'started', '12-15', 25, 7_200, 7_200, 1_800],
  ['g2', 'Programme ambassadeurs et cas clients filmés', 'B', 3, 5, 'started', '05-28', 50, 18_400, 11_900, 8_640],
  ['g2', 'Renégocier le contrat-cadre Groupe Alvéo', 'A', 5, 1, 'late', '03-15', 80, 4_500, 4_500, 3_900],
  ['g2', 'Enquête NPS semestrielle et plan de rebond', 'C', 0, 5, 'planned', '06-10', 0, 5_800, 1_200, 0],
  ['g3', 'Refonte du site et simulateur de ROI', 'A', 6, 0, 'started', '06-18', 70, 32_000, 28_400, 19_870],
  ['g3', 'Série de 6 webinaires « usine connectée »', 'B', 0, 5, 'started', '07-02', 33, 8_400, 5_600, 2_790],
  ['g3', 'Référencement naturel : 24 articles piliers', 'C', 0, 0, 'paused', '10-29', 20, 14_400, 3_600, 2_880],
  ['g3', 'Scoring des leads et relances automatisées', 'B', 0, 4, 'planned', '05-07', 0, 6_900, 2_300, 0],
  [
    'g4',
    'Recruter deux ingénieurs d’affaires (Nantes, Lille)',
    'A',
    1,
    1,
    'started',
    '04-01',
    60,
    22_000,
    14_800,
    9_350,
  ],
  ['g4', 'Formation à la vente de valeur, 14 commerciaux', 'B', 0, 2, 'done', '02-26', 100, 16_800, 15_960, 15_960],
  [
    'g4',
    'Bibliothèque d’argumentaires et réponses aux objections',
    'C',
    0,
    3,
    'started',
    '04-23',
    45,
    3_200,
    1_600,
    1_150,
  ],
];

const toRow = (line: Line, index: number, copy: number): SampleRow => ({
  id: `row${index}-${copy}`,
  groupId: line[0],
  title: line[1],
  grade: line[2],
  comments: line[3],
  owner: PEOPLE[line[4]]?.id ?? null,
  status: line[5],
  due: `2027-${line[6]}`,
  progress: line[7] / 100,
  planned: line[8] * 100,
  committed: line[9] * 100,
  realised: line[10] * 100,
});

/** The sixteen rows of the picture, or as many as asked. */
export function sampleRows(count = LINES.length): SampleRow[] {
  return Array.from({ length: count }, (_, index) =>
    toRow(LINES[index % LINES.length] as Line, index % LINES.length, Math.floor(index / LINES.length)),
  );
}

const format = formatFor('fr');
const money = (cents: number) => (cents === 0 ? '–' : format.money(cents, 'EUR'));

function interpretAmount(text: string): Interpretation {
  const cents = amountOf(text);
  return cents === undefined
    ? { problem: 'Écrivez un montant, par exemple 5 000 € ou 5k.' }
    : { reading: format.money(cents, 'EUR') };
}

export function amountOf(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f€]/g, '').replace(',', '.');
  if (bare === '' || bare === '–') return 0;
  const match = /^(\d+(?:\.\d+)?)(k?)$/i.exec(bare);
  return match ? Math.round(Number(match[1]) * (match[2] ? 1000 : 1) * 100) : undefined;
}

export function dayFrom(text: string): string | undefined {
  const match = /^(\d{1,2})[/ .-](\d{1,2})$/.exec(text.trim());
  return match ? `2027-${match[2]?.padStart(2, '0')}-${match[1]?.padStart(2, '0')}` : undefined;
}

function amountColumn(id: 'planned' | 'committed' | 'realised', header: string): GridColumn<SampleRow> {
  return {
    id,
    header,
    width: 84,
    align: 'end',
    card: id === 'planned' ? 'end' : 'hidden',
    text: (row) => money(row[id]),
    clipboard: (row) => String(row[id] / 100).replace('.', ','),
    render: (row) => (
      <span
        className={
          id === 'planned'
            ? 'font-[450] whitespace-nowrap'
            : `whitespace-nowrap ${row[id] > row.planned ? 'text-bad' : 'text-ink-2'}`
        }
      >
        {money(row[id])}
      </span>
    ),
    editor: { kind: 'amount', interpret: interpretAmount },
    readOnly: () => id === 'realised',
  };
}

export const COLUMNS: readonly GridColumn<SampleRow>[] = [
  {
    id: 'title',
    header: 'Action',
    width: 280,
    grow: true,
    card: 'title',
    text: (row) => row.title,
    editor: { kind: 'text', inset: 26 },
    render: (row) => (
      <span className="flex min-w-0 items-center gap-2">
        <Chip tone={row.grade === 'A' ? 'accent' : row.grade === 'B' ? 'plain' : 'outline'}>{row.grade}</Chip>
        <span className="truncate font-medium tracking-[-0.012em]">{row.title}</span>
        {row.comments > 0 && (
          <span className="flex shrink-0 items-center gap-1 text-sm text-ink-3">
            <MessageSquare className="size-3.5" strokeWidth={1.75} aria-hidden="true" />
            {row.comments}
          </span>
        )}
      </span>
    ),
  },
  {
    id: 'owner',
    header: 'Responsable',
    width: 146,
    card: 'meta',
    text: (row) => PEOPLE.find(({ id }) => id === row.owner)?.name ?? '',
    editor: { kind: 'option', value: (row) => row.owner, options: () => PEOPLE_OPTIONS, clearable: true },
    render: (row) => {
      const person = PEOPLE.find(({ id }) => id === row.owner);
      return person ? (
        <span className="flex min-w-0 items-center gap-2 text-ink-2">
          <Avatar id={person.id} name={person.name} decorative />
          <span className="truncate">{person.name}</span>
        </span>
      ) : null;
    },
  },
  {
    id: 'status',
    header: 'Statut',
    width: 107,
    card: 'meta',
    text: (row) => STATUSES.find(({ id }) => id === row.status)?.label ?? '',
    editor: { kind: 'choice', value: (row) => row.status, options: () => STATUS_OPTIONS },
    render: (row) => {
      const status = STATUSES.find(({ id }) => id === row.status);
      return status ? (
        <span className={`flex items-center gap-2 font-medium ${status.tone === 'bad' ? 'text-bad' : ''}`}>
          <StatusDot tone={status.tone} fill={status.fill} />
          {status.label}
        </span>
      ) : null;
    },
  },
  {
    id: 'due',
    header: 'Échéance',
    width: 77,
    card: 'meta',
    text: (row) => (row.due ? format.dayShort(row.due, 2027) : ''),
    editor: {
      kind: 'day',
      value: (row) => row.due,
      interpret: (text) => {
        const day = dayFrom(text);
        return day ? { reading: format.dayLong(day), day } : { problem: 'Écrivez un jour, par exemple 15/3.' };
      },
    },
    render: (row) =>
      row.due ? (
        <span className={row.status === 'late' ? 'font-medium text-bad' : 'text-ink-2'}>
          {format.dayShort(row.due, 2027)}
        </span>
      ) : null,
  },
  {
    id: 'progress',
    header: 'Avancement',
    minTableWidth: 940,
    width: 103,
    card: 'hidden',
    text: (row) => format.percent(row.progress),
    editor: { kind: 'progress', value: (row) => row.progress },
    render: (row) => {
      const status = STATUSES.find(({ id }) => id === row.status);
      return (
        <span className="flex w-full items-center justify-between gap-2 text-ink-2">
          <ProgressBar ratio={row.progress} tone={status?.tone} className="w-[42px]" />
          {format.percent(row.progress)}
        </span>
      );
    },
  },
  amountColumn('planned', 'Prévu'),
  amountColumn('committed', 'Engagé'),
  amountColumn('realised', 'Réalisé'),
];

const sum = (rows: readonly SampleRow[], id: 'planned' | 'committed' | 'realised') =>
  money(rows.reduce((total, row) => total + row[id], 0));

export function groupsOf(rows: readonly SampleRow[]): GridGroup<SampleRow>[] {
  return GROUPS.map((group) => {
    const own = rows.filter((row) => row.groupId === group.id);
    return {
      id: group.id,
      rows: own,
      header: {
        title: group.title,
        color: group.color,
        count: String(own.length),
        aside: (
          <>
            <Target className="size-3.5 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
            <span className="truncate">{group.aside}</span>
          </>
        ),
        cells: { planned: sum(own, 'planned'), committed: sum(own, 'committed'), realised: sum(own, 'realised') },
      },
    };
  });
}

export function footerOf(rows: readonly SampleRow[]): GridFooter {
  return {
    title: 'Total du plan',
    aside: `${rows.length} actions`,
    cells: { planned: sum(rows, 'planned'), committed: sum(rows, 'committed'), realised: sum(rows, 'realised') },
  };
}
