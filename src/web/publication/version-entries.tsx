import { Trash2 } from 'lucide-react';
import type { NumberedVersion } from '../../features/publication/rules.ts';
import type { PublishedVersion } from '../../features/publication/schema.ts';
import { Tag } from '../../ui-kit/chip.tsx';
import { cx } from '../../ui-kit/classes.ts';
import { IconButton } from '../../ui-kit/icon-button.tsx';

type Version = PublishedVersion & { note: string };

export interface VersionEntriesProps<V extends Version> {
  /** From the first to the current one. */
  numbered: readonly NumberedVersion<V>[];
  /** The version that is read. */
  readVersionId: string | undefined;
  onRead: (versionId: string) => void;
  /** Whether the reader may take back the current one. */
  canRemove: (version: V) => boolean;
  onRemove: (entry: NumberedVersion<V>) => void;
  words: {
    title: (number: number) => string;
    read: (number: number) => string;
    remove: (number: number) => string;
    publishedBy: (version: V) => string;
    material: string;
    minor: string;
  };
}

/** The versions of a text that were published, the current one first; each opens as it was. */
export function VersionEntries<V extends Version>(props: VersionEntriesProps<V>) {
  const { numbered, readVersionId, words } = props;
  const newestFirst = numbered.toReversed();
  return (
    <ul>
      {newestFirst.map((entry) => {
        const { version, number } = entry;
        const asksEveryone = version.material || entry === numbered[0];
        return (
          <li key={version.id} className="flex gap-1 border-b border-line py-2.5 last:border-b-0">
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <button
                  type="button"
                  aria-label={words.read(number)}
                  aria-current={version.id === readVersionId ? 'true' : undefined}
                  onClick={() => props.onRead(version.id)}
                  className={cx(
                    'touch-target rounded-sm text-left font-medium text-accent underline-offset-2 hover:underline',
                    version.id === readVersionId && 'underline',
                  )}
                >
                  {words.title(number)}
                </button>
                <Tag tone={asksEveryone ? 'accent' : 'plain'}>{asksEveryone ? words.material : words.minor}</Tag>
              </p>
              <p className="text-sm text-ink-2">{words.publishedBy(version)}</p>
              {version.note && <p className="mt-0.5 whitespace-pre-line text-pretty">{version.note}</p>}
            </div>
            {entry === newestFirst[0] && props.canRemove(version) && (
              <IconButton
                icon={Trash2}
                label={words.remove(number)}
                data-print="hidden"
                className="size-7!"
                onClick={() => props.onRemove(entry)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}
