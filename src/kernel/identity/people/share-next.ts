/**
 * Callers that ask the same while an answer is on its way share the one after it: it is asked for once, and after all of them have come, so
 * that nobody gets an answer older than their question. Under load a question that each request asks costs one query at a time.
 */
export function shareNext<Result>(work: (key: string) => Promise<Result>): (key: string) => Promise<Result> {
  const running = new Map<string, Promise<unknown>>();
  const next = new Map<string, Promise<Result>>();

  function start(key: string): Promise<Result> {
    const answer = work(key);
    const ended = answer.then(() => {}, () => {}).then(() => {
      if (running.get(key) === ended) running.delete(key);
    });
    running.set(key, ended);
    return answer;
  }

  return (key) => {
    const before = running.get(key);
    if (before === undefined) return start(key);
    let shared = next.get(key);
    if (shared === undefined) {
      shared = before.then(() => {
        next.delete(key);
        return start(key);
      });
      next.set(key, shared);
    }
    return shared;
  };
}
