import { CornerLeftUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import { CommandPalette } from '../../../ui-kit/command-palette.tsx';
import { ancestorsOf, type Destination, destinationUnder, possibleParents } from '../../objectives/rules.ts';
import type { Objective } from '../../objectives/schema.ts';

/** Finds, by a few letters, the objective under which another goes: any but itself and those under it. */
export function MovePalette(props: {
  objectives: readonly Objective[];
  moving: Objective | undefined;
  onClose: () => void;
  onMove: (id: string, destination: Destination) => void;
}) {
  const { objectives, moving, onMove } = props;
  const { t } = useTranslation('objectives');
  const titles = new Map(objectives.map(({ id, title }) => [id, title]));
  const put = (id: string, parentId: string | null) => onMove(id, destinationUnder(objectives, id, parentId));
  const parents = moving
    ? possibleParents(objectives, moving.id).map(({ objective }) => ({
        id: objective.id,
        label: objective.title,
        hint: ancestorsOf(objectives, objective.id)
          .map((id) => titles.get(id) ?? '')
          .toReversed()
          .join(' › '),
        mark: (
          <span className="flex size-4 shrink-0 items-center justify-center">
            <ColorMark color={tagColor(objective.color)} />
          </span>
        ),
        run: () => put(moving.id, objective.id),
      }))
    : [];
  const isUnder = moving !== undefined && moving.parentId !== null;
  const firstLevel = isUnder && {
    id: 'first-level',
    label: t('firstLevel'),
    icon: CornerLeftUp,
    run: () => put(moving.id, null),
  };
  return (
    <CommandPalette
      open={moving !== undefined}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
      title={t('move.title', { title: moving?.title ?? '' })}
      placeholder={t('move.title', { title: moving?.title ?? '' })}
      empty={t('move.empty')}
      groups={[{ title: t('move.group'), items: firstLevel ? [firstLevel, ...parents] : parents }]}
    />
  );
}
