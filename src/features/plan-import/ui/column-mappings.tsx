import { useTranslation } from 'react-i18next';
import type { Sheet } from '../../../kernel/sheet.ts';
import { Picker } from '../../../ui-kit/picker.tsx';
import { textOfCell } from '../grid/rules.ts';
import { LINE_SHEET } from '../line-parts/rules.ts';
import { MILESTONE_SHEET } from '../milestones/rules.ts';
import { isOf } from '../side-sheets/rules.ts';
import { PART_FIELDS } from '../round-trip/schema.ts';
import {
  COLUMN_FIELDS,
  type ColumnField,
  type ColumnMapping,
  LINE_COLUMN_FIELDS,
  MILESTONE_COLUMN_FIELDS,
  type PlanMapping,
  type SheetMapping,
} from '../schema.ts';
import { Check } from './check.tsx';

interface MappingProps {
  sheets: readonly Sheet[];
  mapping: PlanMapping;
  onField: (sheet: number, column: number, field: ColumnField) => void;
  onIncluded: (sheet: number, included: boolean) => void;
}

/** What each column of each sheet is taken for; any of it can be said otherwise. */
export function ColumnMappings({ sheets, mapping, onField, onIncluded }: MappingProps) {
  const { t } = useTranslation('imports');
  const shown = mapping.sheets.filter(({ sheet, columns }) => columns.length > 0 && sheets[sheet]?.hidden === false);
  return (
    <div className="flex flex-col gap-5">
      {shown.map((one) => (
        <section key={one.sheet} aria-label={t('sheet', { name: one.name })}>
          <div className="flex flex-wrap items-center gap-x-4">
            <h3 className="font-semibold">{one.name === '' ? t('oneSheet') : one.name}</h3>
            <span className="text-sm text-ink-2">
              {one.headingRows[0] === undefined ? t('noHeadingRow') : t('headingRow', { row: one.headingRows[0] })}
            </span>
            {shown.length > 1 && (
              <Check checked={one.included} onChange={(included) => onIncluded(one.sheet, included)}>
                {t('isRead')}
              </Check>
            )}
          </div>
          {one.included && <SheetColumns mapping={one} sheet={sheets[one.sheet]} onField={onField} />}
        </section>
      ))}
    </div>
  );
}

function SheetColumns(props: { mapping: SheetMapping; sheet: Sheet | undefined; onField: MappingProps['onField'] }) {
  const { t } = useTranslation('imports');
  const { mapping, sheet, onField } = props;
  const options = fieldsFor(mapping).map((field) => ({ id: field, label: t(`fields.${field}`) }));
  const columns = mapping.columns.filter(({ field }) => field !== 'milestone_id' && field !== 'line_id');
  return (
    <table className="mt-2 w-full border-collapse text-left">
      <thead>
        <tr className="text-sm text-ink-2">
          <th scope="col" className="py-1 pr-3 font-medium">
            {t('heading')}
          </th>
          <th scope="col" className="py-1 pr-3 font-medium max-md:hidden">
            {t('example')}
          </th>
          <th scope="col" className="w-52 py-1 font-medium">
            {t('holds')}
          </th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const heading = column.heading === '' ? t('noHeading', { letter: letterOf(column.column) }) : column.heading;
          return (
            <tr key={column.column} className="border-t border-line">
              <th scope="row" className="py-1.5 pr-3 font-medium">
                {heading}
              </th>
              <td className="max-w-56 truncate py-1.5 pr-3 text-ink-2 max-md:hidden">
                {exampleOf(sheet, mapping, column)}
              </td>
              <td className="py-1.5">
                <Picker
                  label={`${t('holds')} – ${heading}`}
                  searchable
                  options={options}
                  value={column.field}
                  onChange={(field) => onField(mapping.sheet, column.column, field as ColumnField)}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const OF_OTHER_SHEETS: ReadonlySet<ColumnField> = new Set([
  'milestone',
  'reached',
  'milestone_id',
  ...PART_FIELDS,
  'line_id',
]);

/** What a column may hold: milestones and computed amounts have no columns of actions, and actions none of theirs. */
function fieldsFor(mapping: SheetMapping): readonly ColumnField[] {
  if (isOf(MILESTONE_SHEET, mapping)) return MILESTONE_COLUMN_FIELDS;
  if (isOf(LINE_SHEET, mapping)) return LINE_COLUMN_FIELDS;
  return COLUMN_FIELDS.filter((field) => !OF_OTHER_SHEETS.has(field));
}

/** The first thing that stands in the column under the headings. */
function exampleOf(sheet: Sheet | undefined, { headingRows }: SheetMapping, { column }: ColumnMapping): string {
  const last = headingRows.at(-1) ?? 0;
  const row = sheet?.rows.find(({ number, cells }) => number > last && (cells[column] ?? null) !== null);
  return textOfCell(row?.cells[column] ?? null).slice(0, 80);
}

/** A for column 0, AA for column 26. */
function letterOf(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letterOf(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
