import type { SellingMethod } from '../../../targets/schema.ts';
import type { PlayType, SaleStage } from '../../../playbook/schema.ts';
import type { ChannelKey, Text } from '../../schema.ts';
import type { PersonKey, SegmentKey, YearDay } from '../schema.ts';
import type { PersonaKey } from '../targets/schema.ts';

export type PlayKey =
  | 'appointment'
  | 'discovery'
  | 'tradeShow'
  | 'dormant'
  | 'integrator'
  | 'tooExpensive'
  | 'lineStop'
  | 'brochure'
  | 'ownSensors'
  | 'diagnosis'
  | 'priceDefence'
  | 'steering'
  | 'referral'
  | 'partners';

/** A text of which a line that begins with a dash is an item of a list. */
type ListedText = Text;

/** When a play was published: how many of its parts it had then, and what was said of it. */
export interface PublicationContent {
  on: { /** From the plan's year. */ yearsAfter: number; day: YearDay };
  parts?: number;
  minor?: true;
  note: Text;
}

export interface ExamplePlay {
  kind: PlayType;
  title: Text;
  situation: Text;
  objection?: Text;
  wording: ListedText;
  parts: readonly { title: Text; wording: ListedText }[];
  /** None: all of them. */
  segments: readonly SegmentKey[];
  stage: SaleStage;
  /** A step of a persona's journey, by its place. */
  step?: { persona: PersonaKey; at: number };
  method: SellingMethod | 'unspecified';
  channel?: ChannelKey;
  owner: PersonKey;
  /** Codes of the actions that use it. */
  actions: readonly string[];
  published: readonly PublicationContent[];
}
