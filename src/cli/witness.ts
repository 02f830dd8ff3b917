import { Command } from "commander";
import type { WitnessFreeze } from "../kernel/ledger/index.ts";
import { addActingOptions, findActors, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import type { Language } from "./environment.ts";
import type { Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly reason?: string;
  readonly json?: boolean;
}

const operators = { roles: ["operator"] } as const;

export function addWitness(program: Command): void {
  const witness = new Command("witness").description("ledgers that contradicted themselves and are frozen: look, and lift a freeze");
  addActingOptions(witness.command("freezes").description("what this node's witness froze, and what others froze of its own ledger"))
    .option(...jsonOption)
    .action(runWith<Options>(freezes));
  addActingOptions(witness.command("lift").description("the contradiction has been explained: witness the ledger again").argument("<freeze>", "id of the freeze"))
    .requiredOption("--reason <text>", "what was found; the other side is told")
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [id]) => lift(output, options, id ?? "")));
  for (const command of witness.commands) command.exitOverride().allowExcessArguments(false);
  program.addCommand(witness);
}

async function freezes(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const { items } = await client.get<{ items: WitnessFreeze[] }>("/api/ledger/freezes");
  output.result({ ok: true, items }, (language) => (items.length === 0 ? (language === "zh" ? "没有冻结过账本" : "No ledger has been frozen") : items.map((one) => line(one, language)).join("\n")));
}

async function lift(output: Output, options: Options, id: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const freeze = await client.post<WitnessFreeze>(`/api/ledger/freezes/${encodeURIComponent(id)}/lift`, { reason: options.reason });
  output.result({ ok: true, freeze }, (language) => line(freeze, language));
}

function line({ id, origin, own, peer, reason, at, lifted }: WitnessFreeze, language: Language): string {
  const what = language === "zh" ? (own ? `本方冻结了 ${origin}` : `${peer} 冻结了本方账本 ${origin}`) : own ? `we froze ${origin}` : `${peer} froze our ledger ${origin}`;
  const until = lifted ? (language === "zh" ? `${lifted.at} 解除：${lifted.reason}` : `lifted ${lifted.at}: ${lifted.reason}`) : language === "zh" ? "仍在冻结" : "still frozen";
  return `${id}  ${at}  ${what} (${reason})  ${until}`;
}
