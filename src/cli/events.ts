import { Command } from "commander";
import { addActingOptions, findActors, type ActingOptions } from "./acting/target.ts";
import { jsonOption, runWith } from "./command.ts";
import { type Language } from "./environment.ts";
import type { Output } from "./output.ts";

interface Options extends ActingOptions {
  readonly json?: boolean;
  readonly peer?: string;
  readonly subject?: boolean;
  readonly reason?: string;
}

interface Words {
  readonly zh: string;
  readonly en: string;
}

interface Queue {
  readonly peer: string;
  readonly events: number;
  readonly messages: number;
  readonly oldestAt: string | null;
  readonly fault: (Words & { readonly nextAt: string | null }) | null;
  readonly parked: number;
  readonly stopped: { readonly kind: string } | null;
  readonly broken: { readonly kind: string } | null;
}

interface Parked {
  readonly eventId: string;
  readonly peer: string;
  readonly sequence: number;
  readonly type: string;
  readonly subject: string;
  readonly isFirst: boolean;
  readonly reason: Words;
}

interface Redriven {
  readonly applied: number;
  readonly left: number;
  readonly reason: Words | null;
}

const operators = { roles: ["operator"] } as const;

export function addEvents(program: Command): void {
  const events = new Command("events").description("what waits for peers, what of theirs was refused, and what to do about it");
  addActingOptions(events.command("queues").description("what waits for each peer, since when and why"))
    .option(...jsonOption)
    .action(runWith<Options>(queues));
  addActingOptions(events.command("try").description("try at once all that waits for a peer").argument("<peer>", "e.g. cq"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [peer]) => attempt(output, options, peer ?? "")));
  addActingOptions(events.command("parked").description("events that could not be taken in, without their contents").option("--peer <id>", "of this peer only"))
    .option(...jsonOption)
    .action(runWith<Options>(parked));
  addActingOptions(events.command("retry").description("take a parked event in again, or all of its subject in their order").argument("<event>", "its id").option("--subject", "all of its subject"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [id]) => retry(output, options, id ?? "")));
  addActingOptions(events.command("drop").description("decide that a parked event never takes effect").argument("<event>", "its id").requiredOption("--reason <words>", "why; at least 5 characters"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [id]) => drop(output, options, id ?? "")));
  addActingOptions(events.command("forgotten").description("after a restore: what the peer holds of this node that this node doesn't know").argument("<peer>", "e.g. cq"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [peer]) => forgotten(output, options, peer ?? "")));
  addActingOptions(events.command("resume").description("after a restore of this node: go on after what the peer holds").argument("<peer>", "e.g. cq").requiredOption("--reason <words>", "what was settled with the other side"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [peer]) => resume(output, options, peer ?? "")));
  addActingOptions(events.command("accept-gap").description("after a restore of this node: give up what the peer has deleted").argument("<peer>", "e.g. cq").requiredOption("--reason <words>", "what was settled with the other side"))
    .option(...jsonOption)
    .action(runWith<Options>((output, options, [peer]) => acceptGap(output, options, peer ?? "")));
  for (const command of events.commands) command.exitOverride().allowExcessArguments(false);
  program.addCommand(events);
}

async function queues(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const { items } = await client.get<{ items: readonly Queue[] }>("/api/queues");
  output.result({ ok: true, items }, (language) => (items.length === 0 ? (language === "zh" ? "没有对端" : "No peers") : items.map((one) => queueLine(one, language)).join("\n")));
}

async function attempt(output: Output, options: Options, peer: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const queue = await client.post<Queue>(`/api/queues/${encodeURIComponent(peer)}/attempt`, {});
  output.result({ ok: true, ...queue }, (language) => queueLine(queue, language));
}

async function parked(output: Output, options: Options): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const list = await client.get<{ items: readonly Parked[]; events: number; subjects: number }>(`/api/events/parked${options.peer === undefined ? "" : `?peer=${encodeURIComponent(options.peer)}`}`);
  output.result({ ok: true, ...list }, (language) => {
    if (list.events === 0) return language === "zh" ? "没有停下的消息" : "Nothing is parked";
    const head = language === "zh" ? `停着 ${list.events} 条,${list.subjects} 个事项` : `${list.events} events of ${list.subjects} subjects are parked`;
    return [head, ...list.items.map((one) => `${one.eventId}  ${one.peer} #${one.sequence}  ${one.type}  ${one.subject}${one.isFirst ? `\n    ${one.reason[language]}` : ""}`)].join("\n");
  });
}

async function retry(output: Output, options: Options, eventId: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const path = `/api/events/parked/${encodeURIComponent(eventId)}/retry`;
  const outcome = options.subject === undefined ? await client.post<Redriven>(path, {}) : await retrySubject(client, eventId, path);
  output.result({ ok: outcome.left === 0, ...outcome }, (language) =>
    language === "zh" ? `收下了 ${outcome.applied} 条,还停着 ${outcome.left} 条${outcome.reason ? `:${outcome.reason.zh}` : ""}` : `Taken in: ${outcome.applied}, still parked: ${outcome.left}${outcome.reason ? `. ${outcome.reason.en}` : ""}`,
  );
}

/** An id that isn't parked is refused by the node in its own words. */
async function retrySubject(client: ReturnType<typeof findActors>[0]["client"], eventId: string, path: string): Promise<Redriven> {
  const { items } = await client.get<{ items: readonly Parked[] }>("/api/events/parked");
  const found = items.find((one) => one.eventId === eventId);
  return found ? client.post<Redriven>("/api/events/parked/retry", { peer: found.peer, subject: found.subject }) : client.post<Redriven>(path, {});
}

async function drop(output: Output, options: Options, eventId: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const event = await client.post<Parked>(`/api/events/parked/${encodeURIComponent(eventId)}/drop`, { reason: options.reason ?? "" });
  output.result({ ok: true, event }, (language) => (language === "zh" ? `已放弃 ${event.eventId}(${event.type}),记入账本` : `Dropped ${event.eventId} (${event.type}); it is in the ledger`));
}

async function forgotten(output: Output, options: Options, peer: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const { items } = await client.get<{ items: readonly { sequence: number; id: string; type: string; subject: string }[] }>(`/api/queues/${encodeURIComponent(peer)}/forgotten`);
  output.result({ ok: true, items }, (language) =>
    items.length === 0 ? (language === "zh" ? "没有" : "None") : items.map(({ sequence, id, type, subject }) => `#${sequence}  ${type}  ${subject}  ${id}`).join("\n"),
  );
}

async function resume(output: Output, options: Options, peer: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const done = await client.post<{ after: number; renumbered: number }>(`/api/queues/${encodeURIComponent(peer)}/resumption`, { reason: options.reason ?? "" });
  output.result({ ok: true, ...done }, (language) => (language === "zh" ? `从第 ${done.after} 条之后接着发,${done.renumbered} 条重新编号` : `Going on after number ${done.after}; ${done.renumbered} events got new numbers`));
}

async function acceptGap(output: Output, options: Options, peer: string): Promise<void> {
  const [{ client }] = findActors(options, operators);
  const done = await client.post<{ from: number; to: number }>(`/api/queues/${encodeURIComponent(peer)}/gap-acceptance`, { reason: options.reason ?? "" });
  output.result({ ok: true, ...done }, (language) => (language === "zh" ? `第 ${done.from} 到 ${done.to} 条认下丢了,接着收后面的` : `Numbers ${done.from} to ${done.to} are given up; the stream goes on behind them`));
}

const stoppedWords: Readonly<Record<string, Words>> = {
  "rolled-back": { zh: "本节点像是从旧备份恢复的,消息停发,要您决定", en: "this node seems restored from an older backup: events are stopped until you decide" },
  "beyond-retention": { zh: "对方缺的消息本节点已经删了,消息停发,等对方认下", en: "the peer lacks events that were deleted here: stopped until it gives them up" },
};
const brokenWords: Readonly<Record<string, Words>> = {
  "rolled-back": { zh: "对方像是从旧备份恢复的,等对方处理", en: "the peer seems restored from an older backup: it must decide" },
  "beyond-retention": { zh: "本节点缺的消息对方已经删了,要您认下", en: "this node lacks events that the peer has deleted: give them up to go on" },
};

function queueLine({ peer, events, messages, oldestAt, fault, parked: stuck, stopped, broken }: Queue, language: Language): string {
  const zh = [`${peer}  等送出:${events} 条消息,${messages} 封往来信`, oldestAt ? `最早的从 ${oldestAt} 起` : "", fault ? `上次没送到:${fault.zh}` : "", fault?.nextAt ? `下次 ${fault.nextAt}` : "", `停下待查 ${stuck} 条`, stoppedWords[stopped?.kind ?? ""]?.zh ?? "", brokenWords[broken?.kind ?? ""]?.zh ?? ""];
  const en = [`${peer}  waiting: ${events} events, ${messages} messages`, oldestAt ? `the oldest since ${oldestAt}` : "", fault ? `last attempt failed: ${fault.en}` : "", fault?.nextAt ? `next at ${fault.nextAt}` : "", `parked: ${stuck}`, stoppedWords[stopped?.kind ?? ""]?.en ?? "", brokenWords[broken?.kind ?? ""]?.en ?? ""];
  return (language === "zh" ? zh : en).filter((part) => part !== "").join(language === "zh" ? ";" : "; ");
}
