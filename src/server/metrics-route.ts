import { timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { AppError } from '../kernel/app-error.ts';
import type { ClientAddress } from './client-address.ts';
import type { Metrics } from './metrics.ts';

interface Door {
  clientAddress: ClientAddress;
  /** Opens the metrics to other machines. */
  metricsToken?: string | undefined;
}

const LOOPBACK = ['127.0.0.1', '::1'];

/** The metrics, for this machine and for whoever holds the token; to others there is nothing here. */
export function answerMetrics(metrics: Metrics, door: Door): (context: Context) => Response {
  return (context) => {
    if (!isOpen(context, door)) throw new AppError('not_found', 'Metrics are for this machine.');
    return context.text(metrics.text(), 200, {
      'content-type': 'text/plain; version=0.0.4; charset=utf-8',
      'cache-control': 'no-store',
    });
  };
}

function isOpen(context: Context, { clientAddress, metricsToken }: Door): boolean {
  const given = context.req.header('authorization');
  if (given !== undefined) return metricsToken !== undefined && isSame(given, `Bearer ${metricsToken}`);
  // Behind a proxy on this machine everyone seems to be here; what it says of them is what counts.
  const isForwarded = ['x-forwarded-for', 'forwarded', 'x-real-ip'].some(
    (name) => context.req.header(name) !== undefined,
  );
  return !isForwarded && LOOPBACK.includes(clientAddress(context));
}

function isSame(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
