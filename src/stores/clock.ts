/** The page's clock, handed in so that tests turn it by hand. */
export interface Clock {
  /** Milliseconds; only differences mean something. */
  now(): number;
  /** Calls `callback` once after `ms`; the result cancels it. */
  after(ms: number, callback: () => void): () => void;
}
