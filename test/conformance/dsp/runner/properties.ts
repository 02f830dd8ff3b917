/**
 * Reads a file of properties, as the technology compatibility kit has them: `key=value` or `key: value` lines, `#` and `!` comments,
 * a backslash before a character that would mean something, or before the end of a line that goes on.
 */
export function parseProperties(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const line of text.replace(/\\\r?\n[ \t]*/g, "").split(/\r?\n/)) {
    const match = /^\s*([^#!\s=:](?:\\.|[^\s=:])*)\s*[=:]?\s*(.*)$/.exec(line);
    if (match) found.set(unescaped(match[1] ?? ""), unescaped(match[2] ?? "").trimEnd());
  }
  return found;
}

const unescaped = (text: string): string => text.replace(/\\(.)/g, "$1");
