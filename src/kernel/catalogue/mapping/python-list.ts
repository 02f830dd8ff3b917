/**
 * The texts of a Python list of strings as `repr` writes it: ['xls', "o'clock", 'a\\'b'].
 * @returns undefined when it is anything else
 */
export function parsePythonList(text: string): string[] | undefined {
  const found: string[] = [];
  let rest = text.trim();
  if (!rest.startsWith("[") || !rest.endsWith("]")) return undefined;
  rest = rest.slice(1, -1).trim();
  while (rest !== "") {
    const item = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,\s*|$)/su.exec(rest);
    if (!item) return undefined;
    const value = unescape(item[1] ?? item[2] ?? "");
    if (value === undefined) return undefined;
    found.push(value);
    rest = rest.slice(item[0].length);
  }
  return found;
}

const named: Readonly<Record<string, string>> = { "\\": "\\", "'": "'", '"': '"', n: "\n", r: "\r", t: "\t" };

function unescape(text: string): string | undefined {
  let isSound = true;
  const plain = text.replace(/\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|(.))/gisu, (_, hex: string | undefined, four: string | undefined, one: string | undefined) => {
    const code = hex ?? four;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    const meant = named[one ?? ""];
    if (meant === undefined) isSound = false;
    return meant ?? "";
  });
  return isSound ? plain : undefined;
}
