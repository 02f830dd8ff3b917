import { faultOfLink } from "../../src/kernel/matters/check-link.ts";
import type { CustodyLink, MatterHead } from "../../src/kernel/matters/schema.ts";
import { dueStep, headAfter, obeysRecall, penOf, plan, type Command, type Draft } from "../../src/kernel/matters/steps.ts";

/**
 * Two nodes, one matter, and a network that may lose, double and swap what is under way. Each step of a node is the pure function that
 * the service runs in one transaction; chain, outbox and inbox are durable, being up is not. Each node has a clock of its own.
 */
export interface Rules {
  readonly plan: typeof plan;
  readonly due: typeof dueStep;
  readonly fault: typeof faultOfLink;
}
export const trueRules: Rules = { plan, due: dueStep, fault: faultOfLink };

export interface Message {
  readonly from: 0 | 1;
  /** Place in the sender's stream; of an acknowledgement: how far the stream has arrived. */
  readonly seq: number;
  readonly kind: "linked" | "recalled" | "ack";
  /** Number of the link, or place of the offer that is recalled. */
  readonly about: number;
}

export interface NodeState {
  readonly up: boolean;
  readonly hour: number;
  readonly chain: readonly number[];
  readonly outbox: readonly Message[];
  readonly sent: number;
  readonly arrived: number;
  /** Offers (by place) whose silence was reported to a person here. */
  readonly told: readonly number[];
}

export interface State {
  readonly nodes: readonly [NodeState, NodeState];
  readonly flight: readonly Message[];
  /** What must never happen and did. */
  readonly fault?: string;
}

export interface Bounds {
  readonly links: number;
  readonly hours: number;
  readonly flight: number;
}

export interface Move {
  readonly what: string;
  readonly state: State;
}

const names = ["sc", "cq"] as const;
const parties = ["sc:gaoxin-hall", "cq:public-security"] as const;
const matter = "CY-20261125-SC-00001";
const dayZero = Date.parse("2026-11-25T00:00:00Z");
const timeAt = (hour: number) => new Date(dayZero + hour * 3_600_000);
/** An offer is to be answered within this many hours of the model. */
const answerHours = 1;

export function twoNodes(rules: Rules, bounds: Bounds) {
  const links: CustodyLink[] = [];
  const heads: MatterHead[] = [];
  const numbers = new Map<string, number>();

  const idle = { up: true, hour: 0, chain: [], outbox: [], sent: 0, arrived: 0, told: [] };
  const opened = write({ nodes: [idle, idle], flight: [] }, 0, { do: "open", party: parties[0], type: "case.received" });
  if (!opened) throw new Error("the matter can't be opened");
  return { start: opened, moves, settle, faultOf, linkOf: (number: number) => links[number]! };

  /** Everything that can happen next. */
  function moves(state: State): Move[] {
    const found: Move[] = [];
    const add = (what: string, next: State | undefined) => {
      if (next) found.push({ what, state: next });
    };
    for (const x of [0, 1] as const) {
      const node = state.nodes[x];
      if (!node.up) {
        add(`${names[x]} starts again`, withNode(state, x, { ...node, up: true }));
        continue;
      }
      add(`${names[x]} crashes`, withNode(state, x, { ...node, up: false }));
      for (const [what, command] of commands(x)) add(`${names[x]} ${what}`, node.chain.length < bounds.links ? write(state, x, command) : undefined);
      add(`time at ${names[x]} is up`, ring(state, x));
      if (node.hour < bounds.hours) add(`an hour passes at ${names[x]}`, withNode(state, x, { ...node, hour: node.hour + 1 }));
      if (state.flight.length < bounds.flight) for (const message of node.outbox) add(`${names[x]} sends ${say(message)}`, withFlight(state, [...state.flight, message]));
    }
    state.flight.forEach((message, i) => {
      if (i > 0 && same(message, state.flight[i - 1]!)) return;
      const rest = state.flight.toSpliced(i, 1);
      add(`${say(message)} is lost`, withFlight(state, rest));
      if (state.flight.length < bounds.flight) add(`${say(message)} is doubled`, withFlight(state, [...state.flight, message]));
      if (state.nodes[to(message)].up) add(`${say(message)} arrives`, deliver(withFlight(state, rest), message, bounds.flight));
    });
    return found;
  }

  function write(state: State, x: 0 | 1, command: Command): State | undefined {
    const node = state.nodes[x];
    const head = headOf(node);
    const draft = rules.plan(head, command, { self: names[x], now: timeAt(node.hour) });
    if (typeof draft === "string") return undefined;
    const link = complete(draft);
    if (rules.fault(head, link, names[x]) !== undefined) return undefined;
    const number = numberOf(link);
    return withNode(state, x, post({ ...node, chain: [...node.chain, number], told: command.do === "expire" ? tell(node, head) : node.told }, x, "linked", number));
  }

  function ring(state: State, x: 0 | 1): State | undefined {
    const node = state.nodes[x];
    const head = headOf(node);
    const due = head && rules.due(head, { self: names[x], now: timeAt(node.hour) });
    if (!head || due === undefined) return undefined;
    if (due === "expire") return write(state, x, { do: "expire" });
    if (node.told.includes(head.lastSeq)) return undefined;
    return withNode(state, x, post({ ...node, told: tell(node, head) }, x, "recalled", head.lastSeq));
  }

  /** What the receiver does is one transaction; its acknowledgement is a message that can be lost like any other. */
  function deliver(state: State, message: Message, room: number): State {
    const x = to(message);
    const node = state.nodes[x];
    if (message.kind === "ack") return withNode(state, x, { ...node, outbox: node.outbox.filter(({ seq }) => seq > message.seq) });
    const next = message.seq === node.arrived + 1 ? take(state, x, message) : state;
    if (next.flight.length >= room) return next;
    return withFlight(next, [...next.flight, { from: x, seq: next.nodes[x].arrived, kind: "ack", about: 0 }]);
  }

  function take(state: State, x: 0 | 1, { kind, about }: Message): State {
    const node = { ...state.nodes[x], arrived: state.nodes[x].arrived + 1 };
    const head = headOf(node);
    const kept = withNode(state, x, node);
    if (kind === "recalled") {
      const here = { self: names[x], now: timeAt(node.hour) };
      return (obeysRecall(head, { seq: about, from: names[1 - x]! }, here) && write(kept, x, { do: "expire" })) || kept;
    }
    const link = links[about]!;
    const fault = rules.fault(head, link, names[1 - x]!);
    if (fault !== undefined) return { ...kept, fault: `${names[x]} can't follow: ${fault}` };
    return withNode(state, x, { ...node, chain: [...node.chain, about], told: link.type === "handover.expired" ? tell(node, head) : node.told });
  }

  /** What anyone who sees both nodes must find. @returns what is wrong */
  function faultOf({ nodes, fault }: State): string | undefined {
    if (fault !== undefined) return fault;
    const [a, b] = nodes;
    const [longer, shorter] = a.chain.length >= b.chain.length ? [a, b] : [b, a];
    if (shorter.chain.some((number, i) => longer.chain[i] !== number)) return "the chains fork";
    // Both copies together are the longer chain; its last link names the one custodian.
    const holders = new Set([headOf(longer)].map((head) => head?.custodian));
    if (holders.size !== 1 || holders.has(undefined)) return "not exactly one custodian";
    const pens = nodes.filter((node, x) => node.chain.length > 0 && penOf(headOf(node)!) === names[x]);
    if (pens.length > 1) return "two nodes hold the pen";
    for (const [i, number] of longer.chain.entries()) {
      const [before, link] = [links[longer.chain[i - 1] ?? -1], links[number]!];
      if (link.custodian !== (before?.custodian ?? link.party) && link.type !== "handover.accepted") return "custody moved without acceptance";
      if (link.type === "handover.accepted" && link.at > before!.answerBy!) return "accepted after its time";
    }
    return undefined;
  }

  /** Everybody starts again, all arrives, time passes, nobody decides anything. @returns what is still open then */
  function settle(from: State): string | undefined {
    let state: State = { ...withFlight(from, []), nodes: [{ ...from.nodes[0], up: true }, { ...from.nodes[1], up: true }] };
    for (let round = 0; round < 3; round += 1) {
      for (const x of [0, 1] as const) {
        for (const message of state.nodes[x].outbox) state = deliver(state, message, Infinity);
        for (const message of state.flight) state = deliver(state, message, Infinity);
        state = withFlight(state, []);
        state = withNode(state, x, { ...state.nodes[x], hour: Math.max(state.nodes[x].hour, bounds.hours + answerHours) });
        state = ring(state, x) ?? state;
      }
    }
    const [a, b] = state.nodes;
    if (a.outbox.length + b.outbox.length > 0 || a.chain.join() !== b.chain.join()) return "the nodes don't come to agree";
    if (headOf(a)!.offeredTo !== null) return "an offer stays open for ever";
    const expired = a.chain.flatMap((number) => (links[number]!.type === "handover.expired" ? [links[number]!.seq - 1] : []));
    if (expired.some((seq) => [a, b].some(({ told }) => told.filter((one) => one === seq).length !== 1))) return "not told exactly once on each side";
    return faultOf(state);
  }

  function headOf({ chain }: NodeState): MatterHead | undefined {
    return chain.length === 0 ? undefined : heads[chain.at(-1)!];
  }

  function numberOf(link: CustodyLink): number {
    const text = JSON.stringify(link);
    const known = numbers.get(text);
    if (known !== undefined) return known;
    const number = links.push(link) - 1;
    heads.push(headAfter(link, `sha256:${number}`, names));
    numbers.set(text, number);
    return number;
  }
}

function commands(x: 0 | 1): [what: string, command: Command][] {
  const [party, other] = [parties[x], parties[1 - x]!];
  return [
    ["notes a step", { do: "append", party, type: "case.noted" }],
    ["accepts", { do: "accept", party }],
    ["refuses", { do: "refuse", party }],
    // The answer time counts from when the offer is made; the search lets hours pass before and after.
    ["offers", { do: "offer", party, to: other, answerBy: timeAt(0), escalateTo: other }],
  ];
}

function complete(draft: Draft): CustodyLink {
  const answerBy = draft.answerBy === undefined ? {} : { answerBy: new Date(Date.parse(draft.at) + answerHours * 3_600_000).toISOString() };
  return { v: 1, matter, ref: "0d7b7c0e-3c7e-4d55-8f0e-6f3c5b1f9a10", ...draft, ...answerBy, facts: {} };
}

const to = ({ from }: Message) => (1 - from) as 0 | 1;
const same = (a: Message, b: Message) => textOf(a) === textOf(b);
const textOf = ({ from, seq, kind, about }: Message) => `${from}${seq}${kind[0]}${about}`;
const say = ({ from, seq, kind }: Message) => (kind === "ack" ? `${names[from]}'s receipt up to ${seq}` : `message ${seq} of ${names[from]} (${kind})`);
const tell = ({ told }: NodeState, head: MatterHead | undefined) => (head && !told.includes(head.lastSeq) ? [...told, head.lastSeq] : told);

function post(node: NodeState, from: 0 | 1, kind: "linked" | "recalled", about: number): NodeState {
  return { ...node, sent: node.sent + 1, outbox: [...node.outbox, { from, seq: node.sent + 1, kind, about }] };
}

function withNode(state: State, x: 0 | 1, node: NodeState): State {
  return { ...state, nodes: x === 0 ? [node, state.nodes[1]] : [state.nodes[0], node] };
}

/** What is under way has no order: any of it may arrive next. */
function withFlight(state: State, flight: readonly Message[]): State {
  return { ...state, flight: flight.toSorted((a, b) => (textOf(a) < textOf(b) ? -1 : 1)) };
}

/** The same text for states that can't be told apart. */
export function keyOf({ nodes, flight, fault }: State): string {
  const parts = nodes.map(({ up, hour, chain, outbox, sent, arrived, told }) => `${+up}/${hour}/${chain.join()}/${outbox.map(textOf).join()}/${sent}/${arrived}/${told.join()}`);
  return `${parts.join("|")}|${flight.map(textOf).join()}|${fault ?? ""}`;
}
