import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { CallResponse, Receipt } from "../kernel/exchange/index.ts";
import { problemPrefix, ProblemError } from "../platform/http/problem.ts";
import { addActingOptions, findActors, type Actor, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import { CliFault, exitCodes, type Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly param: readonly string[];
  readonly purpose: string;
  readonly basis?: string;
  readonly fields?: string;
  readonly receipt?: string;
  readonly wait: number;
  readonly json?: boolean;
}

export function addCall(program: Command): void {
  const command = program
    .command("call")
    .description("fetch one record of the other side under a grant; prints the data and the receipt")
    .argument("<resource>", "id in the catalogue, e.g. cq:enterprise-register")
    .requiredOption("--param <field=value>", "the key field and its value", (one: string, all: string[]) => [...all, one], [])
    .requiredOption("--purpose <purpose>", "what it is for, e.g. licence-check")
    .option("--basis <kind[:ref]>", "why it is lawful: publicRecord, or consent:<id> (default: what the grant says)")
    .option("--fields <names>", "only these, separated by commas (default: all that is granted)")
    .option("--receipt <file>", "also write the receipt to this file")
    .option("--wait <seconds>", "how long to wait until both ledgers have proved it", Number, 15);
  addActingOptions(command)
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [resource]) => runCall(output, options, resource ?? "")));
}

async function runCall(output: Output, options: Options, resource: string): Promise<void> {
  const request = {
    resource,
    params: readParams(options.param),
    purpose: options.purpose,
    ...(options.basis === undefined ? {} : { basis: readBasis(options.basis) }),
    ...(options.fields === undefined ? {} : { fields: options.fields.split(",").map((field) => field.trim()) }),
  };
  const { actor, answer } = await callAsFirstThatMay(findActors(options, { roles: ["data-steward", "clerk"] }), request);
  if (options.as === undefined && actor.persona !== null) output.say({ zh: `以 ${actor.persona} 的身份`, en: `Acting as ${actor.persona}` });
  const waitMs = Math.round(Math.min(20, Math.max(0, options.wait)) * 1000);
  const receipt = await actor.client.get<Receipt>(`/api/receipts/${encodeURIComponent(answer.crossingId)}?waitMs=${waitMs}`);
  if (options.receipt !== undefined) {
    writeFileSync(options.receipt, `${JSON.stringify(receipt, null, 2)}\n`);
    output.say({ zh: `回执已存到 ${options.receipt}`, en: `The receipt is in ${options.receipt}` });
  }
  if (answer.outcome === "notFound") output.say({ zh: "对方没有这条记录;这次查询同样记了账。", en: "The other side has no such record; the call is recorded all the same." });
  output.result({ data: answer.data, receipt }, () => `${JSON.stringify(answer.data, null, 2)}\n${JSON.stringify(receipt, null, 2)}`);
}

const heldByNobodyHere = [`${problemPrefix}no-grant`, `${problemPrefix}grant-of-other-party`];

/** Nobody was named: the first office that holds a grant. A node refuses the others by itself, before anything is asked of the peer. */
async function callAsFirstThatMay(actors: readonly Actor[], request: object): Promise<{ actor: Actor; answer: CallResponse }> {
  let refusal: unknown;
  for (const actor of actors) {
    try {
      return { actor, answer: await actor.client.post<CallResponse>("/api/calls", request) };
    } catch (error) {
      if (!(error instanceof ProblemError) || !heldByNobodyHere.includes(error.problem.type)) throw error;
      refusal = error;
    }
  }
  throw refusal;
}

/** @throws CliFault  wrong usage */
export function readParams(all: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    all.map((one) => {
      const split = one.indexOf("=");
      if (split < 1 || split === one.length - 1) throw new CliFault({ zh: `--param 要写成 栏目=值:${one}`, en: `--param is written field=value: ${one}` }, exitCodes.usage);
      return [one.slice(0, split), one.slice(split + 1)];
    }),
  );
}

const basisKinds = ["consent", "publicRecord", "statutoryDuty"];

/** @throws CliFault  wrong usage */
export function readBasis(text: string): { kind: string; ref?: string } {
  const split = text.indexOf(":");
  const kind = split < 0 ? text : text.slice(0, split);
  if (!basisKinds.includes(kind)) throw new CliFault({ zh: `依据只能是 ${basisKinds.join("、")}`, en: `A basis is one of ${basisKinds.join(", ")}` }, exitCodes.usage);
  return split < 0 ? { kind } : { kind, ref: text.slice(split + 1) };
}
