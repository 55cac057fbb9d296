import type { COLORS } from '../../../catalogue/schema.ts';
import type { DECISION_ROLES, Persona, SEGMENT_PRIORITIES, SellingMethod } from '../../../targets/schema.ts';
import type { ChannelKey, Text } from '../../schema.ts';
import type { ObjectiveKey, SegmentKey } from '../schema.ts';

export type PersonaKey = 'maintenance' | 'plantManager' | 'owner' | 'buyer' | 'engineer' | 'integrator';

export interface SegmentContent {
  name: Text;
  definition: Text;
  criteria: Text;
  size: number;
  revenueShare: number | null;
  priority: (typeof SEGMENT_PRIORITIES)[number];
  color: (typeof COLORS)[number];
  methods: readonly SellingMethod[];
  /** A whole number is an amount in the objective's unit, a smaller one a share of its target. */
  contributions: Partial<Record<ObjectiveKey, number>>;
}

/** The texts of a persona's card that depend on the language. */
type CardField = Exclude<
  keyof Persona,
  | 'id'
  | 'planId'
  | 'version'
  | 'rank'
  | 'createdAt'
  | 'createdBy'
  | 'updatedAt'
  | 'updatedBy'
  | 'deletedAt'
  | 'name'
  | 'segmentId'
  | 'decisionRole'
>;

export interface PersonaContent {
  name: string;
  segment: SegmentKey;
  decisionRole: (typeof DECISION_ROLES)[number];
  card: Record<CardField, Text>;
}

export interface StepContent {
  title: Text;
  channels: readonly ChannelKey[];
  question: Text;
  answer: Text;
}

export interface ProblemContent {
  of: { segment: SegmentKey } | { persona: PersonaKey };
  title: Text;
  answer: Text;
  proof: Text;
}

/** Whom an action is for, and how they are met. */
export interface Aim {
  segments: readonly SegmentKey[];
  personas: readonly PersonaKey[];
  method: SellingMethod | 'unspecified';
}
