import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

// The browser talks to Vite, which reloads the pages and passes the rest to a server that restarts on every change.
const root = fileURLToPath(new URL('..', import.meta.url));
const host = process.env.HOST ?? '127.0.0.1';
const port = Number(process.env.PORT ?? 4180);
const serverPort = port + 1;
const publicUrl = process.env.PUBLIC_URL ?? `http://${host}:${port}`;

const pages = await createServer({
  configFile: `${root}/vite.config.ts`,
  server: {
    host,
    port,
    strictPort: true,
    proxy: { '^/(api|livez|readyz|metrics)(/|$)': `http://${host}:${serverPort}` },
  },
});
await pages.listen();

const server = spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PORT: String(serverPort), PUBLIC_URL: publicUrl },
});
server.on('exit', (code) => {
  void pages.close().finally(() => process.exit(code ?? 1));
});
process.on('SIGINT', () => server.kill('SIGTERM'));
process.on('SIGTERM', () => server.kill('SIGTERM'));
process.stdout.write(`Development: ${publicUrl} (pages reload, the server restarts)\n`);
