import type { Catalogue } from '../catalogue.ts';
import type { grid as fr } from '../fr/grid.ts';

export const grid: Catalogue<typeof fr> = {
  percentExpected: 'A number from 0 to 100',
  previousMonth: 'Previous month',
  nextMonth: 'Next month',
  none: 'None',
  multiline: '⇧ Enter for a new line',
  selected_one: '{{count, number}} row selected',
  selected_other: '{{count, number}} rows selected',
  copied_one: '{{count, number}} cell copied',
  copied_other: '{{count, number}} cells copied',
  keys: {
    move: 'Move around',
    replace: 'Type over',
    replaceKeys: 'any letter or digit',
    commit: 'Confirm and go down',
    next: 'Confirm and go right',
    cancel: 'Discard what was typed',
    extend: 'Extend the selection',
    selectRow: 'Select the row',
    selectAll: 'Select everything',
    moveRow: 'Move the row',
    delete: 'Clear cells, delete selected rows',
    copy: 'Copy to a spreadsheet',
    paste: 'Paste from a spreadsheet',
    collapse: 'Collapse or expand a group',
    edges: 'Start, end of row',
    corners: 'Start, end of table',
  },
};
