import { createTurns } from "../together/turns.ts";

/**
 * Lets calls of peers in, so many at a time; the others wait, and offices take turns. A group goes in as a whole, alone if it is larger than
 * all that may be in.
 */
export function createTurnstile({ atOnce, maxWaiting }: { atOnce: number; maxWaiting: number }) {
  const turns = createTurns<{ readonly count: number; readonly go: () => void }>();
  let inside = 0;
  let waiting = 0;
  let turnedAway = 0;

  const fits = (count: number) => inside === 0 || inside + count <= atOnce;

  function letIn(): void {
    for (let next = turns.take(({ count }) => fits(count)); next; next = turns.take(({ count }) => fits(count))) {
      inside += next.count;
      waiting -= next.count;
      next.go();
    }
  }

  return {
    /** @param line  whose calls they are @returns when they may go in; undefined when too many wait */
    enter(line: string, count: number): { readonly waits: false } | { readonly waits: true; readonly turn: Promise<void> } | undefined {
      if (turns.size === 0 && fits(count)) {
        inside += count;
        return { waits: false };
      }
      if (waiting + count > maxWaiting) {
        turnedAway += count;
        return undefined;
      }
      const { promise, resolve } = Promise.withResolvers<void>();
      turns.add(line, { count, go: resolve });
      waiting += count;
      return { waits: true, turn: promise };
    },
    leave(count: number): void {
      inside -= count;
      letIn();
    },
    get state() {
      return { inside, waiting, turnedAway };
    },
  };
}

export type Turnstile = ReturnType<typeof createTurnstile>;
