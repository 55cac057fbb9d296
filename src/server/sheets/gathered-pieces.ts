/**
 * The part of the library that its types keep for its own: where the XML of a workbook enters the archive. Its version is
 * pinned exactly, and without this method no workbook would be written at all.
 */
interface Archiving {
  createZipWriter(options: unknown): Archive;
}

interface Archive {
  createEntry(name: string): Entry;
}

interface Entry {
  write(text: string): void;
  end(): void;
}

const PIECE_CHARACTERS = 128 * 1024;

/**
 * Has a workbook's XML enter the archive in large pieces. The library encodes, sums up and queues each piece by itself, and
 * makes several of every cell: that cost more than all the rest of the writing.
 */
export function gatherPieces({ xlsx }: { xlsx: object }): void {
  const archiving = xlsx as Archiving;
  const open = archiving.createZipWriter.bind(xlsx);
  archiving.createZipWriter = (options) => {
    const archive = open(options);
    const createEntry = archive.createEntry.bind(archive);
    archive.createEntry = (name) => gathered(createEntry(name));
    return archive;
  };
}

function gathered(entry: Entry): Entry {
  let waiting = '';
  return {
    write(text) {
      waiting += text;
      if (waiting.length < PIECE_CHARACTERS) return;
      entry.write(waiting);
      waiting = '';
    },
    end() {
      entry.write(waiting);
      entry.end();
    },
  };
}
