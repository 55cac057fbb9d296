/** The hidden sheet of an exported plan that remembers what each action was at the time. */
export const ROUND_TRIP_SHEET = 'Pactole';
/** Heading of the hidden column that says which action a row is. */
export const RECORD_ID_HEADING = 'Pactole id';
