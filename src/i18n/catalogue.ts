/**
 * The shape an English catalogue must have, taken from the French one: every key, as a string. The plural form
 * `many` (« un million d’actions ») exists in French only.
 */
export type Catalogue<French> = {
  readonly [Key in keyof French as Key extends `${string}_many` ? never : Key]: French[Key] extends string
    ? string
    : Catalogue<French[Key]>;
};
