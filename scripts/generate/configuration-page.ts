import { NodeConfig, WitnessConfig } from "../../src/config.ts";

interface Setting {
  readonly description?: string;
  readonly default?: unknown;
  readonly type?: string;
}

/** docs/configuration.md: the settings of a node, and of one that only witnesses. */
export function configurationPage(): string {
  return [
    "# Configuration",
    "",
    "One node reads one file, `node.json`, made by `twincity init`. This page is made by `npm run generate` from its schema.",
    "",
    ...table(NodeConfig.properties as Record<string, Setting>),
    "",
    "The environment variable `DATABASE_URL` wins over `databaseUrl`; `TWINCITY_DATA` names the folder of the two-node demo.",
    "",
    "## A node that only witnesses",
    "",
    "An auditor's witness reads `witness.json`, made by `twincity init <folder> --role witness`; see [protocol/witness.md](protocol/witness.md).",
    "",
    ...table(WitnessConfig.properties as Record<string, Setting>),
    "",
  ].join("\n");
}

function table(settings: Record<string, Setting>): string[] {
  return [
    "| setting | meaning | default |",
    "|---|---|---|",
    ...Object.entries(settings).map(
      ([name, setting]) => `| \`${name}\` | ${setting.description ?? ""} | ${setting.default === undefined ? "required" : `\`${JSON.stringify(setting.default)}\``} |`,
    ),
  ];
}
