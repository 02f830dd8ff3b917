import type { FigureDefinition } from "../../../kernel/figures/index.ts";
import { toTenths } from "../../../kernel/figures/index.ts";
import type { MatterTally } from "../../../kernel/matters/index.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import type { OfficeName } from "../cases/schema.ts";
import { finalStates, partTransitions, transitions } from "../cases/transitions.ts";
import { listDecided, sumUp, type DecisionTime } from "./store.ts";

const cases: Text = { zh: "件", en: "cases" };
const chain: Text = {
  zh: "经手记录：每一步都由经办单位的节点签名，两地各存一份。",
  en: "Custody chains: each step is signed by the node of the office that acts, and both sides hold the same bytes.",
};
const promisedIsIllustrative: Text = {
  zh: "事项的承诺时限是示意，不是官方公布的时限，所以按它算出来的比例也是示意。",
  en: "Promised terms of the items are illustrative, not officially published ones; so is a share worked out by them.",
};

/** Links after which nothing more is owed to the applicant. */
const ending = [...new Set([
  ...transitions.filter(({ to }) => finalStates.includes(to)).map(({ link }) => link),
  ...partTransitions.filter(({ to }) => to === "reported" || to === "closed").map(({ link }) => link),
])];

export interface CaseFigures {
  readonly db: Database;
  readonly self: string;
  readonly tally: MatterTally;
  readonly office: (party: string) => OfficeName;
  /** Works out the times of decisions that are still waiting for it. */
  readonly workOut: () => Promise<void>;
}

/** What cross-province cases of this node's offices come to, in numbers. */
export function caseFigures({ db, self, tally, office, workOut }: CaseFigures): FigureDefinition[] {
  const by = (party: string, zh: string, en: string): Text => ({ zh: `${office(party).nameZh}${zh}`, en: `${office(party).nameEn}: ${en}` });

  /** Steps of one kind that offices of this node made. */
  function steps(type: string, zh: string, en: string): Pick<FigureDefinition, "measure" | "records" | "aggregate" | "past"> {
    const of = (span: { from: Date | null; until: Date }) => ({ type, node: self, from: span.from, until: span.until });
    return {
      aggregate: "count",
      past: true,
      async measure(span) {
        const n = await tally.countWritten(of(span));
        return { value: n, n };
      },
      records: async (span, page) =>
        (await tally.listWritten(of(span), page)).map(({ ref, at, party }) => ({ id: ref, at, label: by(party, zh, en), ref })),
    };
  }

  const toRecord = (label: (one: DecisionTime) => Text, value: (one: DecisionTime) => number) => (one: DecisionTime) =>
    ({ id: one.ref, at: one.at, label: label(one), value: value(one), ref: one.ref });

  return [
    {
      id: "cases.taken-in", group: "cases", period: "day", front: true, unit: cases, source: chain,
      title: { zh: "本地收的件", en: "Taken in here" },
      definition: {
        zh: "本地的窗口和前门当天（0 点到 24 点）收下、出了收件凭证的跨省办件，一件算一次。只存了草稿的不算；收件不等于受理。",
        en: "Cross-province cases that counters and front doors of this side took in on the day (00:00 to 24:00) with a receipt, each once. Drafts don't count; taken in is not yet accepted.",
      },
      ...steps("case.received", "收件", "taken in"),
    },
    {
      id: "cases.decided", group: "cases", period: "day", front: true, unit: cases, source: chain,
      title: { zh: "本地办出决定的件", en: "Decided here" },
      definition: {
        zh: "本地的审批单位当天（0 点到 24 点）作出决定的跨省办件，同意和不同意都算。不予受理、申请人撤回的没有决定，不算。",
        en: "Cross-province cases that offices of this side decided on the day (00:00 to 24:00), granted or denied. Cases not accepted or withdrawn have no decision and don't count.",
      },
      ...steps("case.decided", "作出决定", "decided"),
    },
    {
      id: "cases.on-time", group: "cases", period: "last30Days", front: true, aggregate: "share", past: true, illustrative: promisedIsIllustrative,
      title: { zh: "按承诺时限办出的比例", en: "Decided within the promised term" },
      unit: { zh: "%", en: "%" },
      definition: {
        zh: "当天和之前 29 天里本地作出决定、且事项有承诺时限的办件里，没有超过承诺时限的占百分之几。从受理的第二天起算；等申请人补材料、法定暂停的日子不算。没有承诺时限的事项不算在内；不足 5 件不显示。",
        en: "Of the cases decided here on the day and the 29 before whose item has a promised term, the percentage that kept it. Counted from the day after acceptance; days waiting for the applicant or suspended by law cost nothing. Items without a promised term are left out; fewer than 5 cases are not shown.",
      },
      source: chain,
      async measure({ from, until }) {
        await workOut();
        const { n, onTime } = await sumUp(db, { from, until, promised: true });
        return { n, value: n === 0 ? null : toTenths((100 * onTime) / n) };
      },
      records: async ({ from, until }, page) =>
        (await listDecided(db, { from, until, promised: true }, page)).map(
          toRecord(({ party, onTime }) => (onTime ? by(party, "作出决定，按时", "decided, on time") : by(party, "作出决定，超过承诺时限", "decided, beyond the promised term")), ({ onTime }) => (onTime ? 1 : 0)),
        ),
    },
    {
      id: "cases.days", group: "cases", period: "last30Days", aggregate: "median", past: true,
      title: { zh: "从受理到决定，用了几个工作日", en: "Working days from acceptance to decision" },
      unit: { zh: "个工作日（中位）", en: "working days (median)" },
      definition: {
        zh: "当天和之前 29 天里本地作出决定的办件，各单位从受理的第二天到作出决定那天一共用了几个工作日，取中间那一件的数（件数是双数时取中间两件的平均）。等申请人、法定暂停的日子不算；当天受理当天决定的算 0 个。不足 5 件不显示。",
        en: "For the cases decided here on the day and the 29 before: the working days that offices used from the day after acceptance up to the day of the decision; the middle case, or the mean of the two middle ones. Days waiting for the applicant or suspended by law don't count; a case decided on the day of its acceptance took 0. Fewer than 5 cases are not shown.",
      },
      source: chain,
      async measure({ from, until }) {
        await workOut();
        const { n, medianDays } = await sumUp(db, { from, until });
        return { n, value: medianDays };
      },
      records: async ({ from, until }, page) =>
        (await listDecided(db, { from, until }, page)).map(
          toRecord(({ party, officeDays }) => by(party, `作出决定，用了 ${officeDays} 个工作日`, `decided after ${officeDays} working days`), ({ officeDays }) => officeDays),
        ),
    },
    {
      id: "cases.taken-in-month", group: "cases", period: "last30Days", unit: cases, source: chain,
      title: { zh: "本地收的件", en: "Taken in here" },
      definition: {
        zh: "本地的窗口和前门在当天和之前 29 天里收下、出了收件凭证的跨省办件，一件算一次。只存了草稿的不算。",
        en: "Cross-province cases that counters and front doors of this side took in with a receipt, on the day and in the 29 before, each once. Drafts don't count.",
      },
      ...steps("case.received", "收件", "taken in"),
    },
    {
      id: "cases.decided-month", group: "cases", period: "last30Days", unit: cases, source: chain,
      title: { zh: "本地办出决定的件", en: "Decided here" },
      definition: {
        zh: "本地的审批单位在当天和之前 29 天里作出决定的跨省办件，同意和不同意都算。",
        en: "Cross-province cases that offices of this side decided on the day and in the 29 before, granted or denied.",
      },
      ...steps("case.decided", "作出决定", "decided"),
    },
    {
      id: "custody.held", group: "custody", period: "now", aggregate: "count", past: false, unit: cases, source: chain,
      title: { zh: "在本地手上的件", en: "With offices of this side" },
      definition: {
        zh: "此刻由本地的单位负责、还没有办结的件：按经手记录的最后一环算，移交出去但对方还没签收的，仍算本地手上。不予受理和已办结的不算。",
        en: "Matters that an office of this side holds at this moment and that aren't finished, by the last link of their custody chain. What was offered to the other side and not accepted yet still counts as ours; what was not accepted as an application or is completed doesn't.",
      },
      async measure() {
        const n = await tally.countHeld(self, ending);
        return { value: n, n };
      },
      records: async (_span, page) =>
        (await tally.listHeld(self, ending, page)).map(({ matter, ref, at, custodian }) => ({ id: matter, at, label: by(custodian, "手上的一件", "holds one"), ref })),
    },
    {
      id: "custody.offered", group: "custody", period: "now", aggregate: "count", past: false, unit: cases, source: chain,
      title: { zh: "等本地签收的移交", en: "Waiting to be accepted here" },
      definition: {
        zh: "此刻已经移交给本地的单位、本地还没有签收也没有退回的件。签收之前，时间算移交的那一方。",
        en: "Matters offered to an office of this side that it has neither accepted nor sent back at this moment. Until it accepts, the time counts as the sender's.",
      },
      async measure() {
        const n = await tally.countOffered(self);
        return { value: n, n };
      },
      records: async (_span, page) =>
        (await tally.listOffered(self, page)).map(({ matter, ref, at, offeredTo, custodian }) => ({ id: matter, at, label: by(offeredTo ?? custodian, "还没有签收", "has not accepted yet"), ref })),
    },
  ];
}
