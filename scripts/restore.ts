import { readConfig } from '../src/server/config.ts';
import { checkBackup } from '../src/server/database/backup.ts';
import { openDatabase } from '../src/server/database/open.ts';
import { restore } from '../src/server/database/restore.ts';
import { runTool, totalRows } from './database-tool.ts';

await runTool('npm run restore -- FILE', [], async ({ file, say }) => {
  // Before anything is started or created: most mistakes are about the file.
  await checkBackup(file);
  const { database, close } = await openDatabase(readConfig(process.env), { info: say, warn: say });
  try {
    const manifest = await restore(database, file, { log: say });
    say(`Restored ${totalRows(manifest)} rows of ${Object.keys(manifest.tables).length} tables from ${file}.`);
  } finally {
    await close();
  }
});
