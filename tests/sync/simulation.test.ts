import fc from 'fast-check';
import { test } from 'vitest';
import { scenarios } from './commands.ts';
import { simulate } from './simulation.ts';
import { GENUINE_BUILD } from './world.ts';

const RUNS = 20_000;

test('copies converge, each change once, nothing lost, nothing overwritten in silence', () => {
  fc.assert(
    fc.property(scenarios(60), (scenario) => simulate(scenario, GENUINE_BUILD)),
    { numRuns: Number(process.env['RUNS'] ?? RUNS) },
  );
}, 600_000);
