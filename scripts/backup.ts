import { backUp } from '../src/server/database/backup.ts';
import { readConfig } from '../src/server/config.ts';
import { openExisting } from '../src/server/database/open.ts';
import { runTool, sizeOf, totalRows } from './database-tool.ts';

await runTool('npm run backup -- FILE [--overwrite]', ['--overwrite'], async ({ file, options, say }) => {
  const { database, close } = await openExisting(readConfig(process.env), { info: say, warn: say });
  try {
    const manifest = await backUp(database, file, { overwrite: options.has('--overwrite') });
    say(
      `${file}: ${totalRows(manifest)} rows of ${Object.keys(manifest.tables).length} tables, ${await sizeOf(file)}, checked.`,
    );
  } finally {
    await close();
  }
});
