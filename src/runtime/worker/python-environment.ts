/** Sets print their strings in the same order in every run, as in the recordings of real Django. */
export const SAME_EVERY_TIME = { PYTHONHASHSEED: "0" } as const;
