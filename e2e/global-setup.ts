import { ensureWebBuilt } from '../scripts/web-build.ts';

/** The pages under test are those of the sources as they stand. */
export default async function setup(): Promise<void> {
  await ensureWebBuilt(new URL('..', import.meta.url), (line) => process.stderr.write(`${line}\n`));
}
