import { ensureWebBuilt } from './web-build.ts';

await ensureWebBuilt(new URL('..', import.meta.url), (line) => process.stderr.write(`${line}\n`));
await import(new URL('../src/server/main.ts', import.meta.url).href);
