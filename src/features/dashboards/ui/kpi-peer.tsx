import { PeerMark } from '../../../ui-kit/peer-mark.tsx';
import { usePeersOn } from '../../../web/plan-store/use-peers-on.ts';
import { kpiKind } from '../../indicators/schema.ts';

/** A colleague who is on an indicator right now, over what shows it. */
export function KpiPeer({ kpiId }: { kpiId: string }) {
  const peer = usePeersOn(kpiKind.kind).find(({ rowId }) => rowId === kpiId);
  return peer && <PeerMark id={peer.id} name={peer.name} />;
}
