/** The platform's storage in memory; `full` refuses every write, as a browser does at its quota. */
export function createMemoryStorage({ full = false } = {}): Storage {
  const storage: Storage = Object.create({
    getItem: (key: string) => (Object.hasOwn(storage, key) ? String(storage[key]) : null),
    setItem(key: string, value: string) {
      if (full) throw new DOMException("The quota has been exceeded.", "QuotaExceededError");
      storage[key] = value;
    },
    removeItem: (key: string) => delete storage[key],
    clear() {
      for (const key of Object.keys(storage)) delete storage[key];
    },
    key: (index: number) => Object.keys(storage)[index] ?? null,
    get length() {
      return Object.keys(storage).length;
    },
  });
  return storage;
}
