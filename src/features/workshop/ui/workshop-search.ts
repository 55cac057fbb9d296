/** What the address says: which workshop, and whether it is shown on a wall. */
export interface WorkshopSearch {
  /** Absent: the list of them. */
  workshop?: string;
  /** For everyone in the room to read: large, without what its leader presses. */
  wall?: true;
}

/** Reads an address made by this program, by an older one, or by hand: what is not understood is left out. */
export function readWorkshopSearch(search: Readonly<Record<string, unknown>>): WorkshopSearch {
  const { workshop } = search;
  return {
    ...(typeof workshop === 'string' && workshop !== '' && { workshop: workshop.slice(0, 40) }),
    ...(search.wall === true && { wall: true }),
  };
}
