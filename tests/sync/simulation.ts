import type { Scenario } from './commands.ts';
import {
  checkAppliedOnce,
  checkConvergence,
  checkKeptCopies,
  checkNoSilentOverwrite,
  checkNothingLost,
  checkOrder,
} from './invariants.ts';
import { type Build, ModelWorld } from './model-world.ts';

/** Plays a scenario, lets everything arrive, and throws if any promise of the system is broken. */
export function simulate(scenario: Scenario, build: Build): void {
  const world = new ModelWorld(scenario, build);
  world.run(scenario);
  world.settle();
  checkAppliedOnce(world.server.log);
  checkNothingLost(world.server, world.openTabs, world.journal);
  checkOrder(world.server, world.journal);
  checkNoSilentOverwrite(world.server.asked, world.server.log);
  checkConvergence(world.server, world.openTabs);
  checkKeptCopies(world.openTabs);
}
