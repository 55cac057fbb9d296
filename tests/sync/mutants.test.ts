import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scenarios } from './commands.ts';
import { buildOf, MUTANTS } from './mutants.ts';
import { simulate } from './simulation.ts';

const RUNS = 10_000;

/** What is wrong with each, in the words of the property that should notice. */
const COMPLAINTS: { [mutant: string]: RegExp } = {
  'no idempotency': /was committed twice/,
  'dropped conflict': /without a conflict/,
  'silent overwrite': /without a conflict/,
  'guards ignored': /a guarded .* was overwritten/,
  'half a change': /was wanted/,
  'answered before it is written': /is nowhere/,
  'snapshot with the dead': /the server holds/,
  'volatile outbox': /said to be kept and is nowhere/,
  'refused and forgotten': /is nowhere/,
  'skipped gap check': /the server holds|does not have/,
  'late events applied again': /the server holds|does not have/,
  'pending hidden by a snapshot': /a snapshot hid changes/,
  'confirmed on the wrong id': /is nowhere|left the outbox/,
  'sent again under a new id': /is nowhere|left the outbox/,
  'sent in the wrong order': /before an earlier one/,
};

describe('the properties catch', () => {
  test.each(Object.entries(MUTANTS))('%s', (name, mutant) => {
    const build = buildOf(mutant);
    const complaint = COMPLAINTS[name];
    if (!complaint) throw new Error(`Nothing says how ${name} shows.`);
    const found = fc.check(
      fc.property(scenarios(60), (scenario) => {
        try {
          simulate(scenario, build);
          return true;
        } catch (error) {
          return !complaint.test((error as Error).message);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
