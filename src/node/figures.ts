import type { CatalogueTally } from "../kernel/catalogue/index.ts";
import type { CrossingTally } from "../kernel/exchange/index.ts";
import type { FigureDefinition, Span } from "../kernel/figures/index.ts";
import type { LedgerTally } from "../kernel/ledger/index.ts";
import { listProblems } from "../platform/http/problem.ts";
import type { Text } from "../platform/text.ts";

type Delivered = "provider" | "consumer";

const times: Text = { zh: "次", en: "calls" };
const book: Text = {
  zh: "本节点的存证账本和它记下的每一次过界；对方节点的账本里有同样的一笔。",
  en: "The ledger of this node and the crossings recorded in it; the other node's ledger holds the same line.",
};

/** What an entry of the ledger is about, by the first half of its kind. */
const kinds: Readonly<Record<string, Text>> = {
  crossing: { zh: "数据过界", en: "data crossed" },
  custody: { zh: "经手", en: "custody" },
  consent: { zh: "同意", en: "consent" },
  agreement: { zh: "协议", en: "agreement" },
  request: { zh: "共享申请", en: "access request" },
  identity: { zh: "身份互认", en: "recognition of an identity" },
  witness: { zh: "见证", en: "witness" },
};

/** Named numbers of the kernel: what crossed and what was refused, what is listed, what is recorded. */
export function kernelFigures({ crossings, catalogue, ledger, name }: {
  readonly crossings: CrossingTally;
  readonly catalogue: CatalogueTally;
  readonly ledger: LedgerTally;
  readonly name: (party: string) => Text;
}): FigureDefinition[] {
  const delivered = (side: Delivered): Pick<FigureDefinition, "measure" | "records" | "aggregate" | "past"> => {
    const of = ({ from, until }: Span) => ({ side, outcomes: ["delivered", "notFound"] as const, from, until });
    return {
      aggregate: "count",
      past: true,
      async measure(span) {
        const n = await crossings.countAsked(of(span));
        return { value: n, n };
      },
      records: async (span, page) =>
        (await crossings.listAsked(of(span), page)).map(({ crossingId, at, requestingParty, providingParty }) => {
          const [from, to] = [name(providingParty), name(requestingParty)];
          return { id: crossingId, at, label: { zh: `${from.zh}提供给${to.zh}`, en: `${from.en} to ${to.en}` }, ref: crossingId };
        }),
    };
  };
  const listed = (side: "own" | "peer"): Pick<FigureDefinition, "measure" | "records" | "aggregate" | "past" | "period" | "group" | "unit" | "source"> => ({
    group: "catalogue", period: "now", aggregate: "count", past: false, unit: { zh: "条", en: "entries" },
    source: { zh: "数据目录：两地各自发布，相互通知，合成一个单子。", en: "The data catalogue: each side publishes its own, tells the other, and both show one list." },
    async measure() {
      const n = await catalogue.countPublished(side);
      return { value: n, n };
    },
    records: async (_span, page) =>
      (await catalogue.listPublished(side, page)).map(({ id, publishedAt, titleZh, titleEn }) => ({ id, at: publishedAt, label: { zh: titleZh, en: titleEn === "" ? titleZh : titleEn }, path: `/catalogue/${encodeURIComponent(id)}` })),
  });

  return [
    {
      id: "crossings.allowed", group: "crossings", period: "day", front: true, unit: times, source: book,
      title: { zh: "提供给对方的数据", en: "Answered to the other side" },
      definition: {
        zh: "对方当天（0 点到 24 点）来取数、本地的单位依协议提供了的次数。查了但没有这条记录的也算一次，因为“没有”也是一个答复。每一次都有回执。",
        en: "How often the other side asked on the day (00:00 to 24:00) and an office of this side answered under the agreement. An answer that there is no such record counts too. Each has a receipt.",
      },
      ...delivered("provider"),
    },
    {
      id: "crossings.received", group: "crossings", period: "day", unit: times, source: book,
      title: { zh: "从对方取到的数据", en: "Received from the other side" },
      definition: {
        zh: "本地的单位当天（0 点到 24 点）依协议向对方取数、收到答复的次数。答复“没有这条记录”的也算。被拒绝的、没有等到答复的不算。",
        en: "How often an office of this side asked the other under the agreement on the day (00:00 to 24:00) and got its answer, also that there is no such record. Refused and unanswered calls don't count.",
      },
      ...delivered("consumer"),
    },
    {
      id: "crossings.refused", group: "crossings", period: "day", aggregate: "sum", past: true, unit: times,
      title: { zh: "拒绝对方的取数", en: "Refused to the other side" },
      definition: {
        zh: "对方当天（0 点到 24 点）来取数、本地按协议和规则拒绝了的次数：没有授权、没有同意、超出范围、太频繁等等。拒绝的时候什么都没有过界，所以没有回执；明细按理由合计。",
        en: "How often the other side asked on the day (00:00 to 24:00) and this side refused by agreement and rules: no grant, no consent, out of scope, too often. Nothing crosses when a call is refused, so there is no receipt; the records add up by reason.",
      },
      source: { zh: "本节点的拒绝计数：按天、理由和授权累计，不记是谁的数据。", en: "This node's count of refusals, by day, reason and grant; never about whom." },
      async measure({ on }) {
        const { calls, rows } = await crossings.countRefused(on);
        return { value: calls, n: rows };
      },
      records: async ({ on }, page) =>
        (await crossings.listRefused(on, page)).map(({ id, lastAt, reason, calls }) => ({ id, at: lastAt, label: titleOfProblem(reason), value: calls })),
    },
    {
      id: "catalogue.own", ...listed("own"),
      title: { zh: "本地列进目录的数据", en: "Listed by this side" },
      definition: {
        zh: "此刻数据目录里由本地单位发布的条目，不予共享的也列在内，连同依据。草稿和撤下的不算。演示节点里编造的条目标有“示意”。",
        en: "Entries that offices of this side have published in the data catalogue at this moment, those that may not be shared included, with the reason. Drafts and withdrawn entries don't count. Invented entries of a demo node are marked illustrative.",
      },
    },
    {
      id: "catalogue.peers", ...listed("peer"),
      title: { zh: "对方列进目录的数据", en: "Listed by the other side" },
      definition: {
        zh: "此刻数据目录里由对方单位发布、对方已经通知本节点的条目。对方撤下的不算。",
        en: "Entries of the data catalogue that offices of the other side have published and told this node of, at this moment. What they withdrew doesn't count.",
      },
    },
    {
      id: "ledger.entries", group: "ledger", period: "now", aggregate: "count", past: true, unit: { zh: "笔", en: "entries" },
      title: { zh: "账本已经记了几笔", en: "Lines in the ledger" },
      definition: {
        zh: "本节点的存证账本里，已经排好顺序、签进账本页的笔数。账本只增不减，任何人都可以下载整本核对。",
        en: "Lines of this node's ledger that have their place and are under a signed page. The ledger only grows, and anybody can download and check all of it.",
      },
      source: { zh: "账本页：本节点签名，对方见证。", en: "Pages of the ledger: signed by this node, witnessed by the other." },
      async measure({ until }) {
        const n = await ledger.sizeAt(until);
        return { value: n, n };
      },
      async records({ until }, { before, limit }) {
        const size = Math.min(await ledger.sizeAt(until), before ? Number(before.id) : Infinity);
        if (!(size > 0)) return [];
        return (await ledger.listBelow(size, limit)).map(({ seq, kind, at }) => {
          const words = kinds[kind.split(".")[0] ?? ""] ?? { zh: "其他", en: "other" };
          return { id: String(seq), at, label: { zh: `第 ${seq + 1} 笔：${words.zh}`, en: `Line ${seq + 1}: ${words.en}` }, path: `/ledger/lines/${seq + 1}` };
        });
      },
    },
    {
      id: "ledger.receipts", group: "ledger", period: "now", aggregate: "count", past: true, unit: { zh: "份", en: "receipts" },
      title: { zh: "两边都核对过的回执", en: "Receipts proved by both sides" },
      definition: {
        zh: "有人要过、本节点已经集齐两边账本的证明并且验证通过的回执。没有人要过的回执不会先做出来，所以不在这个数里。",
        en: "Receipts that somebody asked for and whose proofs by both ledgers this node has put together and verified. A receipt that nobody asked for isn't made in advance and isn't counted.",
      },
      source: { zh: "本节点保存的完整回执。", en: "Complete receipts kept by this node." },
      async measure({ until }) {
        const n = await crossings.countProved(until);
        return { value: n, n };
      },
      records: async ({ until }, page) =>
        (await crossings.listProved(until, page)).map(({ ref, at }) => ({ id: ref, at, label: { zh: "两边账本都证明了的一份回执", en: "One receipt that both ledgers prove" }, ref })),
    },
  ];
}

/** A refusal in words; its name when it was declared by an older program. */
function titleOfProblem(type: string): Text {
  return listProblems().find((problem) => problem.type === type)?.title ?? { zh: type, en: type };
}
