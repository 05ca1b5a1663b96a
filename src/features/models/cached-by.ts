/** What was made of the two objects before, or else is made now. Both are plain values that are replaced and never changed. */
export function cachedBy<One extends WeakKey, Other extends WeakKey, Made>(
  make: (one: One, other: Other) => Made,
): (one: One, other: Other) => Made {
  const kept = new WeakMap<One, WeakMap<Other, Made>>();
  return (one, other) => {
    const ofOne = kept.get(one) ?? new WeakMap<Other, Made>();
    kept.set(one, ofOne);
    const before = ofOne.get(other);
    if (before !== undefined) return before;
    const made = make(one, other);
    ofOne.set(other, made);
    return made;
  };
}
