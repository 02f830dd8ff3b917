/** A queue of several lines that take turns: whoever stands in a short one does not wait for a long one. */
export interface Turns<Item> {
  readonly size: number;
  sizeOf(line: string): number;
  add(line: string, item: Item): void;
  /** The item whose turn it is, if it is acceptable; its line goes to the end. */
  take(isAcceptable?: (item: Item) => boolean): Item | undefined;
}

export function createTurns<Item>(): Turns<Item> {
  // In the order of their turns.
  const lines = new Map<string, Item[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    sizeOf: (line) => lines.get(line)?.length ?? 0,
    add(line, item) {
      const items = lines.get(line);
      if (items) items.push(item);
      else lines.set(line, [item]);
      size += 1;
    },
    take(isAcceptable = () => true) {
      const [next] = lines;
      if (!next) return undefined;
      const [line, items] = next;
      if (!isAcceptable(items[0]!)) return undefined;
      const item = items.shift()!;
      size -= 1;
      lines.delete(line);
      if (items.length > 0) lines.set(line, items);
      return item;
    },
  };
}
