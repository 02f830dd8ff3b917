import { nextPartState, nextState, type CaseState, type PartState } from "../../src/apps/services/cases/transitions.ts";
import type { ModeOfHandling } from "./walk.ts";

/** The people of the demo who take steps; `time` passes for everybody. */
export type Actor = "citizen" | "clerk" | "officer" | "lead" | "other" | "time";
export type PartId = "P1" | "P2";
export const partIds: readonly PartId[] = ["P1", "P2"];

/** One thing that somebody does, and the links it leaves: in the chain of the case, or in that of a part (`P2:handover.accepted`). */
export interface Act {
  readonly name: string;
  readonly by: Actor;
  /** What the person sends; the walk knows the steps before the hand-over and the passing of a deadline by their names. */
  readonly send?: { readonly path: string; readonly body?: object };
  readonly leaves: readonly string[];
}

export interface Journey {
  readonly name: string;
  readonly mode: ModeOfHandling;
  readonly itemId: string;
  /** Slot whose paper is asked for again. */
  readonly slot: string;
  readonly acts: readonly Act[];
}

const grounds = { reason: "示意理由", clause: "示意" };
const desk = (by: Actor, path: string, link: string, body: object = {}): Act => ({ name: path, by, send: { path: `/api/desk/cases/:no/${path}`, body }, leaves: [link] });
const onPart = (by: Actor, part: PartId, path: string, link: string, body: object = {}): Act => desk(by, `parts/${part}/${path}`, `${part}:${link}`, body);

const brought: Act = { name: "bring everything", by: "citizen", leaves: [] };
const handIn: Act = { name: "hand in", by: "citizen", leaves: ["case.received", "evidence.fetched", "handover.offered"] };
const again: Act = { name: "hand over again", by: "citizen", leaves: ["handover.offered"] };
const deadlinePasses = (link: string): Act => ({ name: "the deadline passes", by: "time", leaves: [link] });
const supplement: Act = { name: "supplement", by: "citizen", leaves: ["case.supplemented"] };
const withdraw = (...closed: readonly string[]): Act => ({ name: "withdraw", by: "citizen", send: { path: "/api/my/cases/:no/withdrawal" }, leaves: [...closed, "case.withdrawn"] });
const rate: Act = { name: "rate", by: "citizen", send: { path: "/api/my/cases/:no/rating", body: { score: 2 } }, leaves: ["case.rated"] };

/** What closes the parts of a joint case that is withdrawn: `asked` while the other side has not answered for its part yet. */
const closing = { none: [], asked: ["P1:part.closed", "P2:handover.refused", "P2:part.closed"], begun: ["P1:part.closed", "P2:part.closed"] } as const;

/** The steps of the office that decides a case, or leads it. */
function stepsOfOffice(by: Actor, slot: string) {
  return {
    taking: desk(by, "custody-acceptance", "handover.accepted"),
    sendingBack: desk(by, "custody-refusal", "handover.refused", grounds),
    supplemented: [desk(by, "supplement-request", "case.supplementRequested", { slots: [slot] }), supplement],
    admitting: desk(by, "acceptance", "case.accepted"),
    notAdmitting: desk(by, "non-acceptance", "case.notAccepted", grounds),
    suspending: desk(by, "suspension", "case.suspended", { kind: "hearing", clause: "行政许可法 第四十五条" }),
    resuming: desk(by, "resumption", "case.resumed"),
    ended: [desk(by, "decision", "case.decided", { outcome: "granted" }), desk(by, "result", "case.completed", { delivery: "counter" }), rate],
  };
}

interface Begun {
  readonly mode: ModeOfHandling;
  readonly itemId: string;
  readonly slot: string;
  readonly office: Actor;
  /** In a joint case: what the acceptance begins, and what both sides do before the decision. */
  readonly parts?: { readonly begun: readonly string[]; readonly done: readonly Act[] };
}

/** The life of a case through every state there is, and the ways it ends early. */
function livesOf({ mode, itemId, slot, office, parts }: Begun): Journey[] {
  const { taking, sendingBack, supplemented, admitting: admission, notAdmitting, suspending, resuming, ended } = stepsOfOffice(office, slot);
  const admitting = { ...admission, leaves: [...admission.leaves, ...(parts?.begun ?? [])] };
  const taken = [brought, handIn, taking];
  const admitted = [...taken, admitting];
  const closed = parts ? closing.asked : closing.none;
  const journey = (name: string, ...acts: Act[]): Journey => ({ name: `${mode}: ${name}`, mode, itemId, slot, acts });
  return [
    journey(
      "the whole life", brought, handIn, sendingBack, again, deadlinePasses("handover.expired"), again, taking, ...supplemented, admitting, ...supplemented,
      suspending, resuming, ...(parts?.done ?? []), ...ended,
    ),
    journey("not accepted", ...taken, notAdmitting),
    journey("withdrawn before it is taken over", brought, handIn, withdraw("handover.refused")),
    journey("withdrawn when it was sent back", brought, handIn, sendingBack, withdraw()),
    journey("withdrawn while it is held", ...taken, withdraw()),
    journey("withdrawn while papers are waited for", ...taken, supplemented[0]!, withdraw()),
    journey("withdrawn after acceptance", ...admitted, withdraw(...closed)),
    journey("withdrawn while papers are waited for after acceptance", ...admitted, supplemented[0]!, withdraw(...closed)),
    journey("withdrawn while it is suspended", ...admitted, suspending, withdraw(...closed)),
  ];
}

/** What both sides do a part of, through every state of the parts. */
function livesOfParts(itemId: string, slot: string): Journey[] {
  const { taking, admitting, ended } = stepsOfOffice("lead", slot);
  const begun = ["P1:part.begun", "P2:part.opened", "P2:handover.offered"];
  const admitted: Act[] = [brought, handIn, taking, { ...admitting, leaves: ["case.accepted", ...begun] }];
  const refused = onPart("other", "P2", "custody-refusal", "handover.refused", grounds);
  const offered = onPart("lead", "P2", "offer", "handover.offered");
  const taken = onPart("other", "P2", "custody-acceptance", "handover.accepted");
  const reported = (by: Actor, part: PartId) => onPart(by, part, "completion", "part.completed", { finding: "confirmed" });
  const done = [taken, reported("other", "P2"), reported("lead", "P1")];
  const journey = (name: string, ...acts: Act[]): Journey => ({ name: `joint: ${name}`, mode: "joint", itemId, slot, acts });
  return [
    ...livesOf({ mode: "joint", itemId, slot, office: "lead", parts: { begun, done } }),
    journey("the whole life of its parts", ...admitted, refused, offered, deadlinePasses("P2:handover.expired"), offered, ...done, ...ended),
    journey("withdrawn while both do their part", ...admitted, taken, withdraw(...closing.begun)),
    journey("withdrawn when a part was sent back", ...admitted, refused, withdraw(...closing.begun)),
  ];
}

/** Lives of cases that together take every step of the state tables, in each of the three modes. */
export const journeys: readonly Journey[] = [
  ...livesOf({ mode: "online", itemId: "cy-ga-006", slot: "FORM", office: "officer" }),
  ...livesOf({ mode: "proxy", itemId: "cy-ga-008", slot: "PHOTO", office: "officer" }),
  ...livesOfParts("cy-gj-007", "FORM"),
];

/** The links a journey leaves in one chain, in order. @param part  none for the case's own */
export function linksOf(acts: readonly Act[], part?: PartId): string[] {
  const links = acts.flatMap(({ leaves }) => leaves);
  return part === undefined ? links.filter((link) => !link.includes(":")) : links.filter((link) => link.startsWith(`${part}:`)).map((link) => link.slice(part.length + 1));
}

/** One step of a state table that a journey takes. */
export interface TakenStep {
  /** The part whose chain it is; none for the case's own. */
  readonly part?: PartId;
  readonly from: CaseState | PartState;
  readonly link: string;
}

/** The steps that each act of a journey takes. @throws when it takes one that the table has not */
export function stepsByAct({ acts }: Journey): TakenStep[][] {
  let state: CaseState = "draft";
  const partStates: Record<PartId, PartState> = { P1: "none", P2: "none" };
  return acts.map(({ leaves }) => leaves.map((leaf) => {
    const [link, part] = leaf.split(":").reverse() as [string, PartId?];
    const step: TakenStep = part === undefined ? { from: state, link } : { part, from: partStates[part], link };
    if (part === undefined) state = known(nextState(state, link), step);
    else partStates[part] = known(nextPartState(partStates[part], link), step);
    return step;
  }));
}

function known<State>(to: State | undefined, step: TakenStep): State {
  if (to === undefined) throw new Error(`no table has the step ${JSON.stringify(step)}`);
  return to;
}
