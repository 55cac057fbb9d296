import { ChartColumn, Handshake, type LucideIcon, Network, TableProperties } from 'lucide-react';
import type { ComponentType } from 'react';
import { LoadPart } from './load/load-part.tsx';
import { MethodsPart } from './methods/methods-part.tsx';
import { OrganisationPart } from './organisation/organisation-part.tsx';
import { RaciPart } from './raci/raci-part.tsx';
import type { PartProps } from './teams-props.ts';
import type { Part } from './teams-search.ts';

/** What each tab shows; a part is one line here, one name in `PARTS` and its words. */
export const TEAM_PARTS: Record<Part, { icon: LucideIcon; Content: ComponentType<PartProps> }> = {
  organisation: { icon: Network, Content: OrganisationPart },
  methods: { icon: Handshake, Content: MethodsPart },
  raci: { icon: TableProperties, Content: RaciPart },
  load: { icon: ChartColumn, Content: LoadPart },
};
