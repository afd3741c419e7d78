/** A module's place in the drawing: its left upper corner. */
export interface Box {
  name: string;
  /** Counted from the lowest row of the drawing, 0. */
  row: number;
  x: number;
  y: number;
}

export const box = { width: 116, height: 34 };
/** Between boxes of a floor, and between floors. */
export const gap = { x: 26, y: 74 };
