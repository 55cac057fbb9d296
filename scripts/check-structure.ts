import { fileURLToPath } from 'node:url';
import { checkStructure } from './structure/check.ts';

const { violations, files, imports } = checkStructure(fileURLToPath(new URL('..', import.meta.url)));
for (const { path, message } of violations) process.stdout.write(`${path} ${message}\n`);
process.stdout.write(`${files} files, ${imports} imports, ${violations.length} violations of the structure\n`);
process.exitCode = violations.length === 0 ? 0 : 1;
