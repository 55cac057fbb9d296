import { Plus, Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../../ui-kit/avatar.tsx';
import { Button } from '../../../../ui-kit/button.tsx';
import { cx } from '../../../../ui-kit/classes.ts';
import { PeerMark } from '../../../../ui-kit/peer-mark.tsx';
import { usePeersOn } from '../../../../web/plan-store/use-peers-on.ts';
import { type Persona, personaKind } from '../../../targets/schema.ts';
import { ALL } from '../targets-search.ts';

interface PersonaRailProps {
  personas: readonly Persona[];
  /** The one shown, or `ALL` where all can be. */
  chosen: string;
  offersAll?: boolean;
  onChoose: (id: string) => void;
  onCreate?: () => void;
}

/** The personas, to go from one to another; along the top where there is no room beside. */
export function PersonaRail({ personas, chosen, offersAll, onChoose, onCreate }: PersonaRailProps) {
  const { t } = useTranslation('targets');
  const peers = new Map(usePeersOn(personaKind.kind).map((peer) => [peer.rowId, peer]));
  const item = (id: string) =>
    cx(
      'flex min-h-9 w-full touch-target items-center gap-2.5 rounded-sm px-2 py-1 text-left @max-3xl:w-auto @max-3xl:max-w-56',
      id === chosen ? 'bg-sel text-ink' : 'text-ink-2 hover:bg-hover hover:text-ink',
    );
  return (
    <nav
      aria-label={t('personas.title')}
      data-print="hidden"
      className="w-[232px] shrink-0 border-r border-line px-3 py-2 @max-3xl:w-auto @max-3xl:border-r-0 @max-3xl:border-b @max-3xl:px-4 @max-3xl:py-1.5"
    >
      <ul className="flex flex-col gap-0.5 @max-3xl:flex-row @max-3xl:overflow-x-auto @max-3xl:p-0.5">
        {personas.map(({ id, name, jobTitle }) => {
          const peer = peers.get(id);
          return (
            <li key={id} className="relative @max-3xl:shrink-0">
              <button
                type="button"
                aria-current={id === chosen ? 'true' : undefined}
                onClick={() => onChoose(id)}
                className={item(id)}
              >
                <Avatar id={id} name={name} size={24} decorative />
                <span className="min-w-0">
                  <span className="block truncate font-medium text-ink @3xl:whitespace-normal">{name}</span>
                  <span className="block truncate text-sm text-ink-3 empty:hidden @3xl:whitespace-normal">
                    {jobTitle}
                  </span>
                </span>
              </button>
              {peer && <PeerMark id={peer.id} name={peer.name} />}
            </li>
          );
        })}
        {offersAll && personas.length > 1 && (
          <li className="@max-3xl:shrink-0">
            <button
              type="button"
              aria-current={chosen === ALL ? 'true' : undefined}
              onClick={() => onChoose(ALL)}
              className={item(ALL)}
            >
              <Users className="mx-1 size-4 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden="true" />
              {t('personas.all')}
            </button>
          </li>
        )}
        {onCreate && (
          <li className="@max-3xl:shrink-0">
            <Button
              icon={Plus}
              data-guide="segmentsFaceless"
              onClick={onCreate}
              className="mt-1 ml-0.5 @max-3xl:mt-0.5"
            >
              {t('personas.create')}
            </Button>
          </li>
        )}
      </ul>
    </nav>
  );
}
