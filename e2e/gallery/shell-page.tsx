import { createMemoryHistory, Outlet, RouterProvider } from '@tanstack/react-router';
import {
  ArrowDownUp,
  CalendarDays,
  ChartNoAxesGantt,
  CircleDot,
  Columns3,
  Clock,
  Flag,
  ListFilter,
  MessageSquare,
  Plus,
  Presentation,
  Rows3,
  Share2,
  Table2,
  Target,
  User,
  Users,
} from 'lucide-react';
import { useState } from 'react';
import { Avatar } from '../../src/ui-kit/avatar.tsx';
import { Button } from '../../src/ui-kit/button.tsx';
import { Chip } from '../../src/ui-kit/chip.tsx';
import { Figures } from '../../src/ui-kit/figures.tsx';
import { Grid } from '../../src/ui-kit/grid/grid.tsx';
import { Kbd } from '../../src/ui-kit/kbd.tsx';
import { StackedBar } from '../../src/ui-kit/progress-bar.tsx';
import { SegmentedTabs } from '../../src/ui-kit/segmented-tabs.tsx';
import { SidePanel } from '../../src/ui-kit/side-panel.tsx';
import { StatusDot } from '../../src/ui-kit/status-dot.tsx';
import { SaveState } from '../../src/ui-kit/save-state.tsx';
import { createAppRouter } from '../../src/web/router.tsx';
import { Page } from '../../src/web/shell/page.tsx';
import { Shell } from '../../src/web/shell/shell.tsx';
import { PEOPLE } from './sample.tsx';
import { useSampleBoard } from './use-sample-board.ts';

const nothing = () => null;
function Frame({ children }: { children: React.ReactNode }) {
  return (
    <Shell
      workspace={{ id: 'w1', name: 'Verdier Automation' }}
      workspaces={[{ id: 'w2', name: 'Autre espace' }]}
      onSwitchWorkspace={nothing}
      user={{ id: PEOPLE[1]?.id ?? '', name: 'Claire Dubois', email: 'claire@verdier.example' }}
      onSignOut={nothing}
      plan={{
        id: 'p1',
        name: 'Plan commercial 2027',
        completeness: null,
      }}
      otherPlans={[
        { id: 'p2', name: 'Export Benelux' },
        { id: 'p3', name: 'Lancement Capteo 2' },
      ]}
      myActions={6}
      present={PEOPLE.slice(0, 3)}
      save={<SaveState status={{ kind: 'saved' }} />}
      palette={() => []}
      shortcuts={() => []}
    >
      {children}
    </Shell>
  );
}

function Board() {
  const board = useSampleBoard();
  const [view, setView] = useState<'table' | 'board' | 'gantt' | 'calendar'>('table');
  const [open, setOpen] = useState(!location.search.includes('panel=closed'));
  return (
    <Page
      title="Actions et budget"
      parent="Plan commercial 2027"
      actions={
        <>
          <Button icon={Users} className="max-lg:hidden">
            Atelier
          </Button>
          <Button icon={Presentation} className="max-lg:hidden">
            Présenter
          </Button>
          <Button look="outline" icon={Share2} className="max-md:hidden">
            Partager
          </Button>
        </>
      }
      panel={
        open && (
          <SidePanel label="Campagne LinkedIn" reference="CQ-01" onClose={() => setOpen(false)}>
            <Record />
          </SidePanel>
        )
      }
    >
      <Totals />
      <div className="flex flex-wrap items-center gap-1 px-[22px] pb-3.5 max-md:px-3">
        <SegmentedTabs
          label="Vue"
          value={view}
          onChange={setView}
          segments={[
            { id: 'table', label: 'Tableau', icon: Table2 },
            { id: 'board', label: 'Kanban', icon: Columns3 },
            { id: 'gantt', label: 'Gantt', icon: ChartNoAxesGantt },
            { id: 'calendar', label: 'Calendrier', icon: CalendarDays },
          ]}
          className="mr-auto"
        />
        <Button icon={Rows3}>
          <span>
            Grouper par <span className="text-ink">axe</span>
          </span>
        </Button>
        <Button icon={ListFilter}>Filtrer</Button>
        <Button icon={ArrowDownUp}>Trier</Button>
        <Button look="primary" icon={Plus} className="ml-1.5">
          Nouvelle action <Kbd className="border-on-accent/40 text-on-accent!">N</Kbd>
        </Button>
      </div>
      <Grid {...board} onOpenRow={() => setOpen(true)} onCreateRow={undefined} />
    </Page>
  );
}

function Totals() {
  return (
    <Figures
      label="Budget"
      main={{ id: 'plan', title: 'Budget du plan', value: '238 700 €' }}
      bar={
        <StackedBar
          parts={[
            { id: 'realised', ratio: 0.54, color: 'var(--accent)' },
            { id: 'committed', ratio: 0.16, color: 'var(--accent-2)' },
          ]}
        />
      }
      others={[
        { id: 'realised', title: 'Réalisé', color: 'var(--accent)', value: '128 840 €', note: '54 % du budget' },
        { id: 'committed', title: 'Engagé', color: 'var(--accent-2)', value: '167 680 €', note: '70 % du budget' },
        {
          id: 'left',
          title: 'Disponible',
          color: 'var(--line-2)',
          value: '71 020 €',
          note: 'à affecter d’ici décembre',
        },
        { id: 'revenue', title: 'CA attendu', value: '1,84 M€', note: '7,7 € par euro', tone: 'ok' },
      ]}
    />
  );
}

function Record() {
  const owner = PEOPLE[0];
  const facts = [
    {
      icon: CircleDot,
      name: 'Statut',
      value: (
        <>
          <StatusDot tone="info" fill="half" /> En cours
        </>
      ),
    },
    {
      icon: User,
      name: 'Responsable',
      value: owner && (
        <>
          <Avatar {...owner} decorative /> {owner.name}
        </>
      ),
    },
    { icon: Clock, name: 'Échéance', value: '30 avril 2027' },
    {
      icon: Flag,
      name: 'Priorité',
      value: (
        <>
          <Chip tone="accent">A</Chip> Fort impact
        </>
      ),
    },
    { icon: Target, name: 'Objectif', value: '14 rendez-vous qualifiés' },
    { icon: MessageSquare, name: 'Messages', value: '4' },
  ];
  return (
    <>
      <h2 className="text-lg font-semibold">Campagne LinkedIn « maintenance prédictive »</h2>
      <p className="mt-2 text-ink-2">
        Toucher 1200 responsables maintenance avec trois témoignages chiffrés, puis proposer un audit gratuit d’une
        heure.
      </p>
      <dl className="mt-5 grid grid-cols-[112px_1fr] gap-y-3">
        {facts.map(({ icon: Icon, name, value }) => (
          <div key={name} className="contents">
            <dt className="flex items-center gap-2 text-ink-2">
              <Icon className="size-4 text-ink-3" strokeWidth={1.75} aria-hidden="true" /> {name}
            </dt>
            <dd className="flex items-center gap-2 font-medium">{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

const board = () => (
  <Frame>
    <Board />
  </Frame>
);

const router = createAppRouter(
  {
    root: Outlet,
    notFound: nothing,
    loading: nothing,
    failed: nothing,
    welcome: nothing,
    signIn: nothing,
    forgotPassword: nothing,
    newPassword: nothing,
    create: nothing,
    account: nothing,
    invitation: nothing,
    workspace: board,
    home: nothing,
    people: nothing,
    settings: nothing,
    preparation: nothing,
    strategy: nothing,
    market: nothing,
    objectives: nothing,
    targets: nothing,
    teams: nothing,
    actions: nothing,
    chain: nothing,
    playbook: nothing,
    indicators: nothing,
    workshop: nothing,
    history: nothing,
  },
  createMemoryHistory({ initialEntries: ['/w/w1/plans/p1/actions'] }),
);

/** The whole shell around the sample board, on the address of the board. */
export function ShellPage() {
  return <RouterProvider router={router} />;
}
