/** Names that a new workspace starts with. Read by the server only. */
export const defaults = {
  planName: 'Plan d’action commercial {{year}}',
  exampleName: 'Exemple',
  anonymousName: 'Vous',
} as const;
