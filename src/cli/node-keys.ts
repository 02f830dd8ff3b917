import { Argument, type Command } from "commander";
import { addActingOptions, findActors, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import type { Language } from "./environment.ts";
import { CliFault, exitCodes, type Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly json?: boolean;
  readonly emergency?: boolean;
  readonly reason?: string;
  readonly since?: string;
}

interface OwnKeys {
  readonly version: number;
  readonly fingerprint: string;
  readonly keys: readonly { readonly kid: string; readonly use: string }[];
  readonly peers: readonly { readonly peer: string; readonly told: boolean; readonly awaiting: boolean }[];
}

const operators = { roles: ["operator"] } as const;
const uses = ["sign", "log", "witness"] as const;

/** Keys that the node signs with: see them, exchange them in order, replace stolen ones, confirm a peer's new ones. */
export function addNodeKeys(keys: Command): void {
  addActingOptions(keys.command("list").description("the keys in use, and which peers know them"))
    .option(...jsonOption)
    .action(runWith<Options>(show));
  addActingOptions(keys.command("rotate").description("exchange a key in order: the one before vouches for it").addArgument(new Argument("[use]", "which key").choices(uses).default("sign")))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [use]) => rotate(output, options, use ?? "sign")));
  addActingOptions(keys.command("replace").description("the keys were stolen: replace all of them; each peer's operator must hear the new fingerprint"))
    .option("--emergency", "yes, this cuts all peers off until their operators have confirmed")
    .requiredOption("--reason <words>", "what happened; goes to the peers")
    .requiredOption("--since <time>", "from when on somebody else may have signed, e.g. 2026-11-25T02:00:00Z")
    .option(...jsonOption)
    .action(runWith<Options>(replace));
  addActingOptions(keys.command("confirm").description("a peer has replaced its keys: its operator has read the new fingerprint out").argument("<peer>", "e.g. cq").argument("<fingerprint>", "as heard by telephone"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [peer, ...heard]) => confirm(output, options, peer ?? "", heard.join(" "))));
}

async function show(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const keys = await client.get<OwnKeys>("/api/keys");
  output.result({ ok: true, ...keys }, (language) => words(keys, language));
}

async function rotate(output: Output, options: Options, use: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const keys = await client.post<OwnKeys>("/api/keys/rotations", { use });
  output.result({ ok: true, ...keys }, (language) => words(keys, language));
}

async function replace(output: Output, options: Options): Promise<void> {
  if (options.emergency !== true) {
    throw new CliFault({
      zh: "紧急更换会让所有对端停下，直到它们的运维人员电话确认新指纹。确实要做，请加 --emergency；平常换钥匙用 twincity keys rotate。",
      en: "An emergency replacement cuts all peers off until their operators have confirmed the new fingerprint. If you mean it, add --emergency; for an exchange in order use twincity keys rotate.",
    }, exitCodes.usage);
  }
  const since = Date.parse(options.since ?? "");
  if (Number.isNaN(since)) throw new CliFault({ zh: `不是时间:${options.since}`, en: `Not a time: ${options.since}` }, exitCodes.usage);
  const [{ client }] = findActors(options, operators);
  const keys = await client.post<OwnKeys>("/api/keys/replacements", { reason: options.reason ?? "", compromisedAt: new Date(since).toISOString() });
  output.result({ ok: true, ...keys }, (language) =>
    language === "zh"
      ? `${words(keys, language)}\n\n现在给每个对端的运维人员打电话,念新指纹:${keys.fingerprint}`
      : `${words(keys, language)}\n\nNow telephone the operator of each peer and read out the new fingerprint: ${keys.fingerprint}`,
  );
}

async function confirm(output: Output, options: Options, peer: string, fingerprint: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  await client.post(`/api/peers/${encodeURIComponent(peer)}/replacement-confirmation`, { fingerprint });
  output.result({ ok: true, peer }, (language) => (language === "zh" ? `${peer} 的新密钥已确认,旧密钥签的一律拒收` : `The new keys of ${peer} are confirmed; whatever the old ones sign is refused`));
}

function words({ version, fingerprint, keys, peers }: OwnKeys, language: Language): string {
  const zh = [
    `第 ${version} 版,指纹 ${fingerprint}`,
    ...keys.map(({ kid, use }) => `  ${use}  ${kid}`),
    ...peers.map(({ peer, told, awaiting }) => `${peer}  ${told ? "已知道" : awaiting ? "等它的运维人员电话确认新指纹" : "还没有送到"}`),
  ];
  const en = [
    `Version ${version}, fingerprint ${fingerprint}`,
    ...keys.map(({ kid, use }) => `  ${use}  ${kid}`),
    ...peers.map(({ peer, told, awaiting }) => `${peer}  ${told ? "knows them" : awaiting ? "its operator must confirm the new fingerprint" : "not told yet"}`),
  ];
  return (language === "zh" ? zh : en).join("\n");
}
