/** What the person who starts Pactole or runs one of its tools can mend. The message says what, and how. */
export class SetupError extends Error {}
