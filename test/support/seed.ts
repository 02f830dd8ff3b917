/** Numbers that look random and come again with the same seed. */
export interface Seeded {
  /** At least 0, less than 1. */
  next(): number;
  /** Some of a list, each at most once, in the list's order. */
  pick<One>(list: readonly One[], count: number): One[];
}

/** @param seed  a whole number (mulberry32) */
export function seeded(seed: number): Seeded {
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    pick(list, count) {
      const places = list.map((_, place) => ({ place, at: next() })).sort((a, b) => a.at - b.at).slice(0, count).map(({ place }) => place);
      return list.filter((_, place) => places.includes(place));
    },
  };
}

/** The seed of a run: the one the environment names, else a new one. Whoever takes it prints it. */
export function seedOf(variable: string): number {
  const given = process.env[variable];
  return given === undefined ? Math.floor(Math.random() * 2 ** 31) : Number.parseInt(given, 10);
}
