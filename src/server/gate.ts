import { AppError } from '../kernel/app-error.ts';

/** Lets at most `places` holders in at once; the others wait in order, but not for ever. */
export interface Gate {
  enter(): Promise<void> | undefined;
  leave(): void;
}

interface Waiter {
  admit: () => void;
  timer: NodeJS.Timeout;
}

/** `name`: what one of these places is, said to whoever waited `patienceMs` in vain. */
export function createGate(places: number, patienceMs: number, name: string): Gate {
  let free = places;
  const waiting = new Set<Waiter>();
  return {
    /** Undefined when there is room, which is the usual case and costs no promise. */
    enter() {
      if (free > 0) {
        free -= 1;
        return undefined;
      }
      return new Promise((resolve, reject) => {
        const giveUp = () => {
          waiting.delete(waiter);
          reject(new AppError('unavailable', `No ${name} became free within ${patienceMs} ms.`));
        };
        const waiter: Waiter = { admit: resolve, timer: setTimeout(giveUp, patienceMs) };
        waiting.add(waiter);
      });
    },
    leave() {
      const [next] = waiting;
      if (!next) {
        free += 1;
        return;
      }
      waiting.delete(next);
      clearTimeout(next.timer);
      next.admit();
    },
  };
}
