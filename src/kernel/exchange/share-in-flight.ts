/**
 * Callers that ask the same while an answer is on its way share that answer; nothing is kept after it. Under load a question
 * that all calls ask costs one query at a time.
 */
export function shareInFlight<Args extends readonly unknown[], Result>(work: (...args: Args) => Promise<Result>, keyOf: (...args: Args) => string): (...args: Args) => Promise<Result> {
  const inFlight = new Map<string, Promise<Result>>();
  return (...args) => {
    const key = keyOf(...args);
    const known = inFlight.get(key);
    if (known) return known;
    const answer = work(...args).finally(() => inFlight.delete(key));
    inFlight.set(key, answer);
    return answer;
  };
}
