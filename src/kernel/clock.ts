/** Where "now" comes from. Passed in, so that rules and tests decide what time it is. Milliseconds since 1970, UTC. */
export interface Clock {
  now(): number;
}

export const systemClock: Clock = { now: () => Date.now() };
