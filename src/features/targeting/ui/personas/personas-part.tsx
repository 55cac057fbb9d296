import { UserRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../../ui-kit/button.tsx';
import { EmptyState } from '../../../../ui-kit/empty-state.tsx';
import { useBeingOn } from '../../../../web/plan-store/use-being-on.ts';
import { personaKind, type Segment } from '../../../targets/schema.ts';
import { ALL } from '../targets-search.ts';
import { useInOrder } from '../../../../web/plan-store/use-in-order.ts';
import { useEdits } from '../use-edits.ts';
import { PersonaCard } from './persona-card.tsx';
import { PersonaRail } from './persona-rail.tsx';

interface PersonasPartProps {
  segments: readonly Segment[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  renderHistory: (recordId: string) => ReactNode;
}

/** The cards of the personas: one at a time, or all of them as they will be printed. */
export function PersonasPart({ segments, chosen, onChoose, renderHistory }: PersonasPartProps) {
  const { t } = useTranslation('targets');
  const personas = useInOrder(personaKind);
  const edits = useEdits(personaKind);
  const create = () => {
    const met = new Set(personas.map(({ segmentId }) => segmentId));
    const segment = segments.find(({ id }) => !met.has(id)) ?? segments[0];
    onChoose(edits.create({ name: t('personas.newName'), segmentId: segment?.id ?? null }));
  };
  const open = personas.find(({ id }) => id === chosen) ?? personas[0];
  // All of them at once is nobody in particular.
  useBeingOn(personaKind.kind, chosen === ALL ? null : (open?.id ?? null), 'name');
  if (!open) {
    return (
      <EmptyState
        icon={UserRound}
        title={t('personas.empty.title')}
        text={t(edits.canCreate ? 'personas.empty.text' : 'personas.empty.readOnly')}
        example={<p>{t('personas.empty.example')}</p>}
        action={
          edits.canCreate && (
            <Button look="primary" size="lg" onClick={create}>
              {t('personas.create')}
            </Button>
          )
        }
      />
    );
  }
  const shown = chosen === ALL ? personas : [open];
  return (
    <div className="flex min-h-0 flex-1 @max-3xl:flex-col print:block">
      <PersonaRail
        personas={personas}
        chosen={chosen === ALL ? ALL : open.id}
        offersAll
        onChoose={onChoose}
        {...(edits.canCreate && { onCreate: create })}
      />
      <div className="@container min-h-0 min-w-0 flex-1 overflow-y-auto print:overflow-visible">
        {shown.map((persona) => (
          <PersonaCard key={persona.id} persona={persona} history={shown.length === 1 && renderHistory(persona.id)} />
        ))}
      </div>
    </div>
  );
}
