import { Columns3, Ellipsis, Filter, Plus, Share2, Table2, Trash2, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Avatar, AvatarStack } from '../../src/ui-kit/avatar.tsx';
import { Banner } from '../../src/ui-kit/banner.tsx';
import { Button } from '../../src/ui-kit/button.tsx';
import { Chip, Tag } from '../../src/ui-kit/chip.tsx';
import { CommandPalette } from '../../src/ui-kit/command-palette.tsx';
import { ConfirmDialog, Dialog } from '../../src/ui-kit/dialog.tsx';
import { EmptyState } from '../../src/ui-kit/empty-state.tsx';
import { IconButton } from '../../src/ui-kit/icon-button.tsx';
import { Kbd } from '../../src/ui-kit/kbd.tsx';
import { Menu, MenuChoices, MenuGroup, MenuItem, MenuSeparator } from '../../src/ui-kit/menu.tsx';
import { Picker, Select } from '../../src/ui-kit/picker.tsx';
import { Popover } from '../../src/ui-kit/popover.tsx';
import { ProgressBar, StackedBar } from '../../src/ui-kit/progress-bar.tsx';
import { ProgressRing } from '../../src/ui-kit/progress-ring.tsx';
import { SaveState } from '../../src/ui-kit/save-state.tsx';
import { SegmentedTabs } from '../../src/ui-kit/segmented-tabs.tsx';
import { ShortcutsDialog } from '../../src/ui-kit/shortcuts-dialog.tsx';
import { Skeleton } from '../../src/ui-kit/skeleton.tsx';
import { StatusDot } from '../../src/ui-kit/status-dot.tsx';
import { TextArea, TextField } from '../../src/ui-kit/text-field.tsx';
import { showToast } from '../../src/ui-kit/toast.tsx';
import { PEOPLE, PEOPLE_OPTIONS, STATUS_OPTIONS, STATUSES } from './sample.tsx';

export function KitPage() {
  return (
    <main className="mx-auto flex max-w-4xl flex-col gap-6 p-6">
      <h1 className="text-2xl font-semibold">Composants</h1>
      <Buttons />
      <Fields />
      <Choices />
      <Marks />
      <Overlays />
      <States />
    </main>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="rounded-lg border border-line bg-surface p-5">
      <h2 className="mb-3 text-sm font-medium text-ink-3">{title}</h2>
      <div className="flex flex-wrap items-center gap-3">{children}</div>
    </section>
  );
}

function Buttons() {
  return (
    <Section title="Boutons">
      <Button look="primary" icon={Plus}>
        Nouvelle action <Kbd className="border-on-accent/40 text-on-accent!">N</Kbd>
      </Button>
      <Button look="outline" icon={Share2}>
        Partager
      </Button>
      <Button icon={Filter}>Filtrer</Button>
      <Button look="danger" icon={Trash2}>
        Supprimer
      </Button>
      <Button look="primary" busy>
        Import…
      </Button>
      <Button look="outline" disabled>
        Indisponible
      </Button>
      <IconButton icon={Users} label="Atelier" shortcut="A" />
    </Section>
  );
}

function Fields() {
  const [owner, setOwner] = useState<string | null>('inès garcia');
  const [status, setStatus] = useState<string | null>('late');
  return (
    <Section title="Champs">
      <div className="grid w-full gap-4 md:grid-cols-2">
        <TextField label="Nom de l’entreprise" defaultValue="Verdier Automation" hint="Visible sur les documents." />
        <TextField label="Budget" defaultValue="cinq mille" error="Écrivez un montant, par exemple 5 000 € ou 5k." />
        <Select label="Responsable" options={PEOPLE_OPTIONS} value={owner} onChange={setOwner} searchable />
        <Select label="Statut" options={STATUS_OPTIONS} value={status} onChange={setStatus} optional />
        <TextArea label="Commentaire" placeholder="Écrire un commentaire…" className="md:col-span-2" />
      </div>
    </Section>
  );
}

function Choices() {
  const [view, setView] = useState<'table' | 'board'>('table');
  const [theme, setTheme] = useState<'light' | 'dark'>('light');
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <Section title="Choix">
      <SegmentedTabs
        label="Vue"
        value={view}
        onChange={setView}
        segments={[
          { id: 'table', label: 'Tableau', icon: Table2 },
          { id: 'board', label: 'Kanban', icon: Columns3 },
        ]}
      />
      <Picker
        label="Qui"
        options={PEOPLE_OPTIONS}
        value={owner}
        onChange={setOwner}
        searchable
        trigger={<Button icon={Users}>Attribuer</Button>}
      />
      <Menu trigger={<IconButton icon={Ellipsis} label="Plus d’actions" />}>
        <MenuGroup label="Action">
          <MenuItem icon={Plus} shortcut="N" onSelect={() => showToast({ text: 'Action créée' })}>
            Dupliquer
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => showToast({ text: 'Action supprimée' })}>
            Supprimer
          </MenuItem>
        </MenuGroup>
        <MenuSeparator />
        <MenuChoices
          label="Thème"
          value={theme}
          onChange={setTheme}
          choices={[
            { id: 'light', label: 'Clair' },
            { id: 'dark', label: 'Sombre' },
          ]}
        />
      </Menu>
      <Popover trigger={<Button look="outline">Filtre</Button>} label="Filtre" className="w-64 p-3">
        <TextField label="Contient" />
      </Popover>
    </Section>
  );
}

function Marks() {
  return (
    <Section title="Marques">
      {PEOPLE.map((person) => (
        <Avatar key={person.id} id={person.id} name={person.name} size={24} />
      ))}
      <AvatarStack people={PEOPLE} />
      {STATUSES.map((status) => (
        <span key={status.id} className="flex items-center gap-2">
          <StatusDot tone={status.tone} fill={status.fill} /> {status.label}
        </span>
      ))}
      <Chip tone="accent">A</Chip>
      <Chip>B</Chip>
      <Chip tone="outline">C</Chip>
      <Tag>salon</Tag>
      <Tag tone="accent">Exemple</Tag>
      <ProgressBar ratio={0.65} label="Avancement" className="w-24" />
      <ProgressBar ratio={0.8} tone="bad" className="w-24" />
      <ProgressRing ratio={0.7} />
      <span className="w-60">
        <StackedBar
          parts={[
            { id: 'done', ratio: 0.54, color: 'var(--accent)' },
            { id: 'committed', ratio: 0.16, color: 'var(--accent-2)' },
          ]}
        />
      </span>
      <Kbd>⌘ K</Kbd>
    </Section>
  );
}

function Overlays() {
  const [open, setOpen] = useState<'dialog' | 'confirm' | 'palette' | 'keys' | null>(null);
  const set = (which: typeof open) => (shown: boolean) => setOpen(shown ? which : null);
  return (
    <Section title="Au-dessus de la page">
      <Button look="outline" onClick={() => setOpen('dialog')}>
        Dialogue
      </Button>
      <Button look="outline" onClick={() => setOpen('confirm')}>
        Confirmation
      </Button>
      <Button look="outline" onClick={() => setOpen('palette')}>
        Palette
      </Button>
      <Button look="outline" onClick={() => setOpen('keys')}>
        Raccourcis
      </Button>
      <Button
        look="outline"
        onClick={() =>
          showToast({
            text: 'Action supprimée',
            action: { label: 'Annuler', run: () => showToast({ text: 'Action rétablie' }) },
          })
        }
      >
        Message
      </Button>
      <Dialog
        open={open === 'dialog'}
        onOpenChange={set('dialog')}
        title="Inviter une personne"
        text="Elle recevra un lien valable sept jours."
        footer={
          <Button look="primary" onClick={() => setOpen(null)}>
            Envoyer
          </Button>
        }
      >
        <TextField label="Adresse e-mail" type="email" />
      </Dialog>
      <ConfirmDialog
        open={open === 'confirm'}
        onOpenChange={set('confirm')}
        title="Supprimer le plan ?"
        text="Les 16 actions et leurs budgets seront supprimés."
        confirm="Supprimer"
        danger
        onConfirm={() => setOpen(null)}
      />
      <CommandPalette
        open={open === 'palette'}
        onOpenChange={set('palette')}
        title="Rechercher"
        placeholder="Une action, une page, une commande…"
        empty="Rien ne correspond."
        groups={[
          {
            title: 'Actions',
            items: [
              { id: 'a', label: 'Campagne LinkedIn', hint: 'Inès Garcia', run: () => undefined },
              { id: 'b', label: 'Stand au salon Global Industrie, Lyon', run: () => undefined },
            ],
          },
          {
            title: 'Commandes',
            items: [{ id: 'c', label: 'Nouvelle action', icon: Plus, shortcut: 'N', run: () => undefined }],
          },
        ]}
      />
      <ShortcutsDialog
        open={open === 'keys'}
        onOpenChange={set('keys')}
        groups={[
          {
            title: 'Partout',
            shortcuts: [
              { keys: ['mod+k'], text: 'Rechercher' },
              { keys: ['mod+z'], text: 'Annuler la dernière modification' },
            ],
          },
          { title: 'Tableau', shortcuts: [{ keys: ['up', 'down', 'left', 'right'], text: 'Se déplacer' }] },
        ]}
      />
    </Section>
  );
}

function States() {
  return (
    <Section title="États">
      <SaveState status={{ kind: 'saved' }} />
      <SaveState status={{ kind: 'saving' }} />
      <SaveState status={{ kind: 'offline', kept: 3 }} />
      <SaveState status={{ kind: 'conflict', count: 1 }} onReview={() => undefined} />
      <div className="flex w-full flex-col gap-2">
        <Banner tone="warn" action={<Button>Réinitialiser</Button>}>
          Vous êtes dans l’exemple : essayez tout, rien n’est envoyé.
        </Banner>
        <Banner tone="bad">La connexion est coupée depuis 12 minutes.</Banner>
      </div>
      <div className="w-60">
        <Skeleton />
      </div>
      <EmptyState
        icon={Users}
        title="Personne pour l’instant"
        text="Ajoutez celles et ceux qui porteront les actions du plan."
        example={
          <span className="flex items-center gap-2">
            <Avatar id="inès garcia" name="Inès Garcia" decorative /> Inès Garcia · marketing · 4 actions
          </span>
        }
        action={
          <Button look="primary" icon={Plus}>
            Ajouter une personne
          </Button>
        }
      />
    </Section>
  );
}
