import { createTableSql } from '../src/changes/record-table.ts';
import { registry } from '../src/features/registry.ts';

// `npm run record-table -- KIND`: the SQL to put in a new migration.
const name = process.argv[2] ?? '';
const kind = registry.get(name);
if (kind === undefined) {
  const known = [...registry.keys()].join(', ');
  process.stderr.write(`Which kind of record? npm run record-table -- KIND, where KIND is one of ${known}.\n`);
  process.exit(2);
}
process.stdout.write(`${createTableSql(kind)}\n`);
