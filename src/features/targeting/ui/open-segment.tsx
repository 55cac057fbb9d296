import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatFor } from '../../../i18n/format.ts';
import { segmentKind } from '../../targets/schema.ts';
import { SegmentPanel } from './segments/segment-panel.tsx';
import { useInOrder } from '../../../web/plan-store/use-in-order.ts';

interface OpenSegmentProps {
  segmentId: string;
  onOpen: (segmentId: string) => void;
  onClose: () => void;
  history: ReactNode;
}

/** The panel of a segment. Nothing when the segment is gone. */
export function OpenSegment({ segmentId, onOpen, onClose, history }: OpenSegmentProps) {
  const { i18n } = useTranslation();
  const segments = useInOrder(segmentKind);
  const at = segments.findIndex(({ id }) => id === segmentId);
  const segment = segments[at];
  if (!segment) return null;
  const step = (by: -1 | 1) => {
    const next = segments[at + by];
    if (next) onOpen(next.id);
  };
  return (
    <SegmentPanel
      segment={segment}
      format={formatFor(i18n.language)}
      onClose={onClose}
      onStep={step}
      history={history}
    />
  );
}
