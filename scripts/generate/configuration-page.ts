import { NodeConfig } from "../../src/config.ts";

interface Setting {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
}

/** docs/configuration.md: the settings of one node. */
export function configurationPage(): string {
  const rows = Object.entries(NodeConfig.properties as Record<string, Setting>).map(
    ([name, setting]) => `| \`${name}\` | ${setting.description ?? ""} | ${setting.default === undefined ? "required" : `\`${JSON.stringify(setting.default)}\``} |`,
  );
  return [
    "# Configuration",
    "",
    "One node reads one file, `node.json`, made by `twincity init`. This page is made by `npm run generate` from its schema.",
    "",
    "| setting | meaning | default |",
    "|---|---|---|",
    ...rows,
    "",
    "The environment variable `DATABASE_URL` wins over `databaseUrl`; `TWINCITY_DATA` names the folder of the two-node demo.",
    "",
  ].join("\n");
}
