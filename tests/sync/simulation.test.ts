import fc from 'fast-check';
import { test } from 'vitest';
import { scenarios } from './commands.ts';
import { simulate } from './simulation.ts';
import { GENUINE_BUILD } from './model-world.ts';

/** SYNC_RUNS=1000000 looks longer, for half an hour, after a change to the engine. */
const RUNS = Number(process.env['SYNC_RUNS'] ?? 20_000);

test('copies converge, each change once, nothing lost, nothing overwritten in silence', () => {
  fc.assert(
    fc.property(scenarios(60), (scenario) => simulate(scenario, GENUINE_BUILD)),
    { numRuns: RUNS },
  );
}, 3_600_000);
