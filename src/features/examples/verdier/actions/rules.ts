import type { ActionContent } from '../schema.ts';

/** Those of these actions that have the codes, in the order of the codes. */
export function coded(actions: readonly ActionContent[], ...codes: readonly string[]): ActionContent[] {
  return codes.map((code) => {
    const action = actions.find((one) => one.code === code);
    if (!action) throw new TypeError(`There is no action ${code} among these.`);
    return action;
  });
}
