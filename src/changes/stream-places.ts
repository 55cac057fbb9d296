import { AppError } from '../kernel/app-error.ts';

/** A window each on a few screens. */
const MAX_STREAMS = 40;
const RETRY_SECONDS = 30;

/** How many live streams each person has open here: a program that never closes its own is stopped. */
export class StreamPlaces {
  private readonly taken = new Map<string, number>();

  /** Takes a place; resolves to what gives it back, once. @throws AppError `too_many_requests`. */
  take(personId: string): () => void {
    const count = this.taken.get(personId) ?? 0;
    if (count >= MAX_STREAMS) {
      throw new AppError('too_many_requests', 'Too many streams are open.', { retryAfterSeconds: RETRY_SECONDS });
    }
    this.taken.set(personId, count + 1);
    let isHeld = true;
    return () => {
      if (!isHeld) return;
      isHeld = false;
      const left = (this.taken.get(personId) ?? 1) - 1;
      if (left > 0) this.taken.set(personId, left);
      else this.taken.delete(personId);
    };
  }
}
