import type { PlayFilter } from '../rules.ts';
import { PLAY_KINDS } from '../schema.ts';

/** What the address says of the playbook: a link shows a colleague the same thing. */
export interface PlaybookSearch extends PlayFilter {
  /** The reading list; without a word, the plays. */
  part?: 'reading';
  /** The play that is open… */
  play?: string;
  /** …as it was published once… */
  version?: string;
  /** …or as it is being written. */
  edit?: true;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readPlaybookSearch(search: Readonly<Record<string, unknown>>): PlaybookSearch {
  const id = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value !== '' ? value.slice(0, 64) : undefined;
  };
  const kind = PLAY_KINDS.find((one) => one === search.kind);
  const [segment, stage, play, version] = ['segment', 'stage', 'play', 'version'].map(id);
  return {
    ...(search.part === 'reading' && { part: 'reading' as const }),
    ...(kind && { kind }),
    ...(segment && { segment }),
    ...(stage && { stage }),
    ...(play && { play }),
    ...(play && version && { version }),
    ...(play && !version && search.edit === true && { edit: true as const }),
  };
}

/** The same page with this play open, or none. */
export function opening({ part, kind, segment, stage }: PlaybookSearch, play?: string): PlaybookSearch {
  return {
    ...(part && { part }),
    ...(kind && { kind }),
    ...(segment && { segment }),
    ...(stage && { stage }),
    ...(play && { play }),
  };
}
