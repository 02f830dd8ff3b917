/**
 * How far the events of each peer have taken effect here. What is known is kept, since it only grows; whoever needs more waits until it has come.
 * @param read  the newest number in the database: another process of this node may have received it
 */
export function createApplied(read: (peer: string) => Promise<number>) {
  const known = new Map<string, number>();
  const waiting = new Map<string, Set<() => void>>();

  function note(peer: string, sequence: number): void {
    if (sequence <= (known.get(peer) ?? 0)) return;
    known.set(peer, sequence);
    for (const look of waiting.get(peer) ?? []) look();
  }

  /** @returns whether events up to `sequence` have taken effect, at the latest after `waitMs` */
  async function reach(peer: string, sequence: number, waitMs: number): Promise<boolean> {
    const there = (): boolean => (known.get(peer) ?? 0) >= sequence;
    if (there()) return true;
    note(peer, await read(peer));
    if (there()) return true;
    await nextNote(peer, there, waitMs);
    if (!there()) note(peer, await read(peer));
    return there();
  }

  function nextNote(peer: string, there: () => boolean, waitMs: number): Promise<void> {
    const looks = waiting.get(peer) ?? new Set();
    waiting.set(peer, looks);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        looks.delete(look);
        resolve();
      };
      const look = (): void => {
        if (there()) done();
      };
      const timer = setTimeout(done, waitMs);
      looks.add(look);
      look();
    });
  }

  return { note, reach };
}
