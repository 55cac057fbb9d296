import net from 'node:net';
import { connectDatabase, type DatabaseSettings } from '../../src/server/database/connect.ts';
import { migrate } from '../../src/server/database/migrate.ts';

/**
 * A process that migrates, for tests that kill it: `node migrate-process.ts SETTINGS FOLDER [MESSAGE]`. With a number,
 * it kills itself right after writing that many messages to the database.
 */
const [settings = '', folder, lastMessage] = process.argv.slice(2);
if (lastMessage) {
  let messages = 0;
  const write = net.Socket.prototype.write;
  net.Socket.prototype.write = new Proxy(write, {
    apply(target, socket, args) {
      messages += 1;
      const written: unknown = Reflect.apply(target, socket, args);
      if (messages === Number(lastMessage)) process.kill(process.pid, 'SIGKILL');
      return written;
    },
  });
}
const database = connectDatabase(JSON.parse(settings) as DatabaseSettings);
await migrate(database, { folder });
await database.close();
