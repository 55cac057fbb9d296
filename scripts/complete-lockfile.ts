import { readFileSync, writeFileSync } from 'node:fs';
import { addMissingPlatforms, type Lockfile } from './lockfile.ts';

// Run after `npm install NAME` when `npm run structure` says that the lockfile is incomplete.
const path = new URL('../package-lock.json', import.meta.url);
const lockfile = JSON.parse(readFileSync(path, 'utf8')) as Lockfile;
const added = addMissingPlatforms(lockfile);
if (added.length > 0) writeFileSync(path, `${JSON.stringify(lockfile, null, 2)}\n`);
process.stdout.write(added.length === 0 ? 'The lockfile is complete.\n' : `Added ${added.join(', ')}.\n`);
