import { chainOf, leftAloneWithout } from '../../features/chain/rules.ts';
import type { ChainNode } from '../../features/chain/schema.ts';
import { formatFor } from '../../i18n/format.ts';
import { texts } from '../../i18n/i18n.ts';
import type { ChainRecords } from './chain-records.ts';

/** Named one by one up to this many. */
const NAMED = 2;

/** Says which of these records stay without an origin or a sequel once those of `ids` are gone; empty if none does. */
export function leftAloneText(before: ChainRecords, ids: readonly string[]): string {
  const t = texts.getFixedT(null, 'chain');
  const format = formatFor(texts.language);
  const names = (nodes: readonly ChainNode[]) => {
    const titles = nodes.slice(0, NAMED).map(({ title }) => t('quoted', { title }));
    return format.list(nodes.length > NAMED ? [...titles, t('others', { count: nodes.length - NAMED })] : titles);
  };
  const { withoutCause, withoutEffect } = leftAloneWithout(
    chainOf((kind) => before[kind]),
    ids,
  );
  const sentences = [
    withoutEffect.length > 0 && t('leftWithoutEffect', { names: names(withoutEffect) }),
    withoutCause.length > 0 && t('leftWithoutCause', { names: names(withoutCause) }),
  ];
  return sentences.filter((sentence) => sentence !== false).join(' ');
}
