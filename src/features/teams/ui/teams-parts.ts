import {
  CalendarDays,
  Calculator,
  ChartColumn,
  Handshake,
  IdCard,
  type LucideIcon,
  Network,
  TableProperties,
} from 'lucide-react';
import type { ComponentType } from 'react';
import { CapacityPart } from './capacity/capacity-part.tsx';
import { LoadPart } from './load/load-part.tsx';
import { MethodsPart } from './methods/methods-part.tsx';
import { OrganisationPart } from './organisation/organisation-part.tsx';
import { ProfilesPart } from './profiles/profiles-part.tsx';
import { RaciPart } from './raci/raci-part.tsx';
import { SizingPart } from './sizing/sizing-part.tsx';
import type { PartProps } from './teams-props.ts';
import type { Part } from './teams-search.ts';

/** What each tab shows; a part is one line here, one name in `PARTS` and its words. */
export const TEAM_PARTS: Record<Part, { icon: LucideIcon; Content: ComponentType<PartProps> }> = {
  organisation: { icon: Network, Content: OrganisationPart },
  profiles: { icon: IdCard, Content: ProfilesPart },
  methods: { icon: Handshake, Content: MethodsPart },
  raci: { icon: TableProperties, Content: RaciPart },
  capacity: { icon: CalendarDays, Content: CapacityPart },
  load: { icon: ChartColumn, Content: LoadPart },
  sizing: { icon: Calculator, Content: SizingPart },
};
