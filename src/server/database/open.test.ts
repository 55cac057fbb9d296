import { inject, expect, test } from 'vitest';
import { openDatabase } from './open.ts';
import { SetupError } from './setup-error.ts';

const log = { info: () => undefined, warn: () => undefined };
const open = (databaseUrl: string) => openDatabase({ dataDir: '/nowhere', databaseUrl }, log);

test('an address where no database listens is told as such', async () => {
  await expect(open('postgres://someone@127.0.0.1:1/plan')).rejects.toThrow(
    /database of DATABASE_URL cannot be opened: .*ECONNREFUSED/,
  );
});

test('so is a database that does not exist, as something to mend and not a breakdown', async () => {
  const { owner } = inject('testServer');
  const url =
    typeof owner === 'string' ? owner : `postgres://${owner.user}@localhost/${owner.database}?host=${owner.host}`;
  const missing = url.replace(/\/[^/?]+(\?|$)/, '/no_such_database$1');
  await expect(open(missing)).rejects.toBeInstanceOf(SetupError);
});
