import { Handshake, UserRound, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Avatar } from '../../../ui-kit/avatar.tsx';
import { ColorMark, tagColor } from '../../../ui-kit/color-mark.tsx';
import type { Option } from '../../../ui-kit/option.ts';
import { Choice, Choices, Property } from '../../../ui-kit/property-list.tsx';
import { useBoardLists } from './board-lists.ts';
import { type ActionPropertiesProps, useActionEdits } from './use-action-edits.ts';

/** Whom an action is for, and how they are met. */
export function ActionTargets({ row, edit, disabled }: Omit<ActionPropertiesProps, 'format'>) {
  const { t } = useTranslation('board');
  const lists = useBoardLists();
  const { setCell } = useActionEdits(row, edit);
  const { segmentIds, personaIds, sellingMethod } = row.action;
  const segments = lists.segmentsOf(segmentIds);
  const personas = lists.personasOf(personaIds);
  return (
    <>
      <Property icon={UsersRound} label={t('columns.segments')}>
        <Choices
          label={t('columns.segments')}
          values={segmentIds}
          options={lists.segments}
          placeholder={t('panel.none')}
          disabled={disabled}
          onChange={(ids) => void setCell('segments', { kind: 'options', ids: known(ids, lists.segments) })}
        >
          {segments.length > 0 && (
            <span className="flex min-w-0 flex-col py-1">
              {segments.map(({ id, name, color }) => (
                <span key={id} className="flex min-w-0 items-center gap-2">
                  <ColorMark color={tagColor(color)} />
                  <span className="truncate">{name}</span>
                </span>
              ))}
            </span>
          )}
        </Choices>
      </Property>
      <Property icon={UserRound} label={t('columns.personas')}>
        <Choices
          label={t('columns.personas')}
          values={personaIds}
          options={lists.personas}
          placeholder={t('panel.none')}
          disabled={disabled}
          onChange={(ids) => void setCell('personas', { kind: 'options', ids: known(ids, lists.personas) })}
        >
          {personas.length > 0 && (
            <span className="flex min-w-0 flex-col gap-1 py-1">
              {personas.map(({ id, name }) => (
                <span key={id} className="flex min-w-0 items-center gap-2">
                  <Avatar id={id} name={name} decorative />
                  <span className="truncate">{name}</span>
                </span>
              ))}
            </span>
          )}
        </Choices>
      </Property>
      <Property icon={Handshake} label={t('columns.method')}>
        <Choice
          label={t('columns.method')}
          value={sellingMethod}
          options={lists.methods}
          disabled={disabled}
          onChange={(id) => void setCell('method', { kind: 'option', id })}
        >
          <span className={sellingMethod === 'unspecified' ? 'text-ink-3' : undefined}>
            {t(`methods.${sellingMethod}`)}
          </span>
        </Choice>
      </Property>
    </>
  );
}

/** What was deleted since is given up with the next choice: nothing may newly refer to it. */
function known(ids: readonly string[], among: readonly Option[]): string[] {
  return ids.filter((id) => among.some((option) => option.id === id));
}
