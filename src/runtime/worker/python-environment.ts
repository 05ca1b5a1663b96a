/** The environment of every interpreter. Sets print their strings in the same order in every run, as in the recordings of real Django. */
export const ENVIRONMENT = { PYTHONDONTWRITEBYTECODE: "1", PYTHONHASHSEED: "0" } as const;
