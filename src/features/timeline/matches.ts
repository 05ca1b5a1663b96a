/** What a search found. */

export type Matches = {
  /** Places of bars, ascending. */
  readonly places: readonly number[];
  /** Is the bar at this place among them? */
  has(place: number): boolean;
};
