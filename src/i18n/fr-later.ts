import { imports } from './fr/imports.ts';

/** French texts of what few people open, and none at first. */
export const frLater = { imports } as const;
