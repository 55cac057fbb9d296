import type { TFunction } from 'i18next';
import { cx } from '../../../../ui-kit/classes.ts';
import type { GridColumn } from '../../../../ui-kit/grid/grid-types.ts';
import type { Person } from '../../../people/schema.ts';
import { HELD, isAccountable, typedLetter } from '../../../responsibilities/rules.ts';
import { LetterMark, letterText } from '../../../../web/responsibilities/letter-mark.tsx';
import { headings, type RaciRow, shortName } from './raci-rows.ts';

interface RaciColumnContext {
  people: readonly Person[];
  t: TFunction<'teams'>;
  /** Rows are cards, where a letter stands without its heading. */
  isNarrow: boolean;
  canEdit: (row: RaciRow) => boolean;
}

/** A letter needs little room: the whole team is to be seen at once. */
const PERSON_WIDTH = 62;

/** The action, what is wrong with it, then a column for each person. */
export function raciColumns({ people, t, isNarrow, canEdit }: RaciColumnContext): GridColumn<RaciRow>[] {
  const headingOf = headings(people.map(({ name }) => name));
  const gapText = (row: RaciRow) => row.gaps.map((gap) => t(`raci.gaps.${gap}`)).join(', ');
  const choices = [
    ...HELD.map((letter) => ({ id: letter, label: `${letterText(letter)} · ${t(`raci.letters.${letter}`)}` })),
    { id: 'none', label: t('raci.letters.none'), className: 'text-ink-3' },
  ];
  return [
    {
      id: 'title',
      header: t('raci.action'),
      width: 232,
      grow: true,
      card: 'title',
      text: (row) => row.action.title,
      render: (row) => (
        <span
          title={row.action.title}
          className={cx('truncate', row.action.status === 'cancelled' ? 'text-ink-3 line-through' : 'font-medium')}
        >
          {row.action.title}
        </span>
      ),
    },
    {
      id: 'gaps',
      header: t('raci.toSee'),
      width: 96,
      card: 'meta',
      text: gapText,
      render: (row) => (
        <span
          title={gapText(row)}
          data-guide={row.gaps.length > 0 ? 'raciUnsettled' : undefined}
          className="truncate text-sm font-medium text-bad"
        >
          {gapText(row)}
        </span>
      ),
    },
    ...people.map((person): GridColumn<RaciRow> => {
      const letterOf = (row: RaciRow) => row.letters.get(person.id);
      return {
        id: person.id,
        header: person.name,
        short: headingOf(person.name),
        width: PERSON_WIDTH,
        align: 'center',
        card: 'meta',
        text: (row) => {
          const letter = letterOf(row);
          return letter ? letterText(letter) : '';
        },
        render: (row) => {
          const letter = letterOf(row);
          if (!letter) return <span className="text-ink-3 opacity-0 group-hover/row:opacity-100">·</span>;
          return (
            <span className="flex items-center gap-1">
              {isNarrow && shortName(person.name)}
              <LetterMark letter={letter} isWrong={row.gaps.includes('severalAccountable') && isAccountable(letter)} />
            </span>
          );
        },
        editor: {
          kind: 'choice',
          value: (row) => letterOf(row) ?? 'none',
          options: () => choices,
          typed: (text, row) => typedLetter(letterOf(row), text),
        },
        readOnly: (row) => !canEdit(row),
      };
    }),
  ];
}
