import type { ChainColumn, ChainKind } from '../schema.ts';

/** What stands at one place of the drawing: a record, or the actions of an objective where there are too many to draw. */
export interface DrawnNode {
  id: string;
  kind: ChainKind;
  title: string;
  /** How many actions it stands for; absent for a record. */
  count?: number;
  /** Place of its column from the left, from 0. */
  column: number;
  /** Place from the top of its column, from 0. */
  row: number;
  /** Whether it should have an origin and has none, something that comes of it and has nothing. */
  lacksCause: boolean;
  lacksEffect: boolean;
}

export interface DrawnLink {
  from: DrawnNode;
  to: DrawnNode;
}

export interface DrawnColumn {
  name: ChainColumn;
  nodes: DrawnNode[];
}

/** The chain in its columns, those that hold something, and the links between what is drawn. */
export interface Drawing {
  columns: DrawnColumn[];
  links: DrawnLink[];
  /** Rows of the longest column. */
  rows: number;
}
