import { writeFileSync } from 'node:fs';
import { planWorkbook } from './src/features/documents/plan-workbook/rules.ts';
import { workbookBytes } from './src/server/sheets/workbook-bytes.ts';
import { readSheetFile } from './src/server/sheets/sheet-file.ts';
import { READ_LIMITS } from './src/server/sheets/read-limits.ts';
import { proposePlan } from './src/features/plan-import/rules.ts';
import { PLAN, WORDS, contextOf } from './tests/support/plan-snapshot.ts';
const bytes = await workbookBytes(planWorkbook(PLAN, WORDS), true);
writeFileSync('/tmp/fl/plan.xlsx', bytes);
const { sheets } = readSheetFile(Buffer.from(bytes), READ_LIMITS);
for (const s of sheets.slice(0, 3)) { console.log('##', s.name, s.hidden); for (const r of s.rows) console.log(r.number, JSON.stringify(r.cells)); }
const p = proposePlan(sheets, contextOf(PLAN));
console.log(JSON.stringify(p.mapping.sheets.map(s => [s.name, s.included, s.headingRows, s.columns.map(c => c.field + (c.months ? c.months.first : '')).join(' ')]), null, 1));
console.log(p.actions.map(a => [a.recordId?.slice(-3), a.edited.join(), a.title]), p.doubts, p.missing, p.objectives, p.people, p.channels, p.tags);
