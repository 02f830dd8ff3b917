import { Command } from "commander";
import { addActingOptions, findActors, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import type { Language } from "./environment.ts";
import type { Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly policy?: boolean;
  readonly json?: boolean;
}

interface Peer {
  readonly id: string;
  readonly state: string;
  readonly fingerprint: string;
  readonly lastSeenAt: string | null;
  readonly descriptor: { readonly keys: readonly Key[] };
}

interface Key {
  readonly kid: string;
  readonly use: string;
  readonly suite: string;
}

interface PeerList {
  readonly self: { readonly id: string; readonly fingerprint: string; readonly keys: readonly Key[]; readonly acceptedSuites: readonly string[] };
  readonly items: readonly Peer[];
}

const operators = { roles: ["operator"] } as const;

export function addPeer(program: Command): void {
  const peer = new Command("peer").description("introduce nodes to each other, and see whom this one trusts");
  addActingOptions(peer.command("invite").description("make an invitation code for the other node's operator; it works once, for 24 hours"))
    .option(...jsonOption)
    .action(runWith<Options>(invite));
  addActingOptions(peer.command("accept").description("take up the other operator's invitation").argument("<code>", "twc1.…"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [code]) => accept(output, options, code ?? "")));
  addActingOptions(peer.command("show").description("this node's fingerprint, its peers, or its trust file"))
    .option("--policy", "print the trust file: the keys that verify receipts and ledgers")
    .option(...jsonOption)
    .action(runWith<Options>(show));
  for (const command of peer.commands) command.exitOverride().allowExcessArguments(false);
  program.addCommand(peer);
}

async function invite(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const invitation = await client.post<{ code: string; fingerprint: string; expiresAt: string }>("/api/peers/invitations", {});
  const { code, fingerprint, expiresAt } = invitation;
  output.result({ ok: true, ...invitation }, (language) =>
    language === "zh"
      ? `把这张邀请码交给对方运维人员(${expiresAt} 前用一次):\n\n${code}\n\n打电话核对本节点的指纹:${fingerprint}`
      : `Give this code to the other operator (once, before ${expiresAt}):\n\n${code}\n\nRead this node's fingerprint out to them: ${fingerprint}`,
  );
}

async function accept(output: Output, options: Options, code: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const peer = await client.post<Peer>("/api/peers/acceptances", { code });
  const { self } = await client.get<PeerList>("/api/peers");
  output.result({ ok: true, peer, self }, (language) =>
    language === "zh"
      ? `已接受 ${peer.id} 的邀请(${peer.state})\n请电话核对:对方的指纹 ${peer.fingerprint}\n读给对方听:本节点的指纹 ${self.fingerprint}`
      : `The invitation of ${peer.id} is accepted (${peer.state})\nCompare by telephone: its fingerprint is ${peer.fingerprint}\nRead out ours: ${self.fingerprint}`,
  );
}

async function show(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  if (options.policy) {
    const policy = await client.text("/api/trust-policy");
    output.result({ ok: true, policy }, () => policy.trimEnd());
    return;
  }
  const { self, items } = await client.get<PeerList>("/api/peers");
  output.result({ ok: true, self, peers: items }, (language) =>
    [
      language === "zh" ? `本节点 ${self.id}:指纹 ${self.fingerprint}` : `This node ${self.id}: fingerprint ${self.fingerprint}`,
      ...keyLines(self.keys, language),
      `  ${language === "zh" ? "接受对端用" : "accepted of peers"}: ${self.acceptedSuites.map((suite) => suiteText(suite, language)).join(", ")}`,
      ...items.flatMap(({ id, state, fingerprint, lastSeenAt, descriptor }) => [`${id}  ${state}  ${fingerprint}  ${lastSeenAt ?? "–"}`, ...keyLines(descriptor.keys, language)]),
    ].join("\n"),
  );
}

function keyLines(keys: readonly Key[], language: Language): readonly string[] {
  return keys.map(({ kid, suite }) => `  ${kid}  ${suiteText(suite, language)}`);
}

/** Software SM2 never without the word that nobody has evaluated it. */
function suiteText(suite: string, language: Language): string {
  if (suite !== "sm2-sm3") return suite;
  return language === "zh" ? "sm2-sm3（软件实现，非密评）" : "sm2-sm3 (software, not evaluated: 非密评)";
}
