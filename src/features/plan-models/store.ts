import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { ModelContent } from './rules.ts';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A model's content as it is kept: records say the same words over and over. */
export async function packed(content: ModelContent): Promise<Uint8Array> {
  return compress(JSON.stringify(content));
}

/** The same as JSON. */
export async function unpacked(bytes: Uint8Array): Promise<string> {
  return (await expand(bytes)).toString('utf8');
}
