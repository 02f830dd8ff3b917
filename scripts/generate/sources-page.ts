import { readdirSync, readFileSync } from "node:fs";

/** docs/sources.md: every clause or specification that the code says it follows, and where. */
export function sourcesPage(root: string): string {
  const found = new Map<string, Set<string>>();
  for (const name of readdirSync(`${root}src`, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ts") || name.endsWith(".test.ts")) continue;
    for (const line of readFileSync(`${root}src/${name}`, "utf8").split("\n")) {
      const source = /@source\s+(.+?)\s*(\*\/)?$/.exec(line)?.[1];
      if (source === undefined) continue;
      const files = found.get(source) ?? new Set();
      found.set(source, files.add(`src/${name}`));
    }
  }
  const rows = [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([source, files]) => `| ${source.replaceAll("|", "\\|")} | ${[...files].sort().map((file) => `\`${file}\``).join(", ")} |`);
  return [
    "# Sources",
    "",
    "What the code names with `@source`, and where it is implemented. This page is made by `npm run generate`.",
    "Facts shown on screens carry their own marks: 来源 (a document says so), 示意 (ours, not official), 暂估, 原文缺失.",
    "",
    "| clause or specification | implemented in |",
    "|---|---|",
    ...rows,
    "",
  ].join("\n");
}
