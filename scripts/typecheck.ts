import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Each side of the code is compiled with the only types it may know.
const projects = ['pure', 'server', 'web', 'service-worker', 'browser-tests'];
const root = fileURLToPath(new URL('..', import.meta.url));

const codes = await Promise.all(projects.map(check));
process.exitCode = codes.every((code) => code === 0) ? 0 : 1;

function check(project: string): Promise<number | null> {
  const args = ['node_modules/typescript/bin/tsc', '-p', `tsconfig.${project}.json`, '--pretty', 'false'];
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
}
