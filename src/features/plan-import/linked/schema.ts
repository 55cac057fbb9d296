import { competitorKind } from '../../competition/schema.ts';
import { kpiKind } from '../../indicators/schema.ts';
import { strategicOptionKind } from '../../swot/schema.ts';
import { personaKind, segmentKind } from '../../targets/schema.ts';

/** The kinds of record that an action of a file names beside its people, channel and tags. */
export const LINKED_KINDS = {
  segments: segmentKind,
  personas: personaKind,
  options: strategicOptionKind,
  kpis: kpiKind,
  competitors: competitorKind,
};
