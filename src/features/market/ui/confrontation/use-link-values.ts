import { useMemo } from 'react';
import { useRecords } from '../../../../web/plan-store/plan-store-context.ts';
import { linkValues } from '../../../swot/rules.ts';
import { swotLinkKind } from '../../../swot/schema.ts';

/** The links that have been judged, by pair (see `linkValues`). */
export function useLinkValues(): ReadonlyMap<string, number> {
  const links = useRecords(swotLinkKind);
  return useMemo(() => linkValues(links), [links]);
}
