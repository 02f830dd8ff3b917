import { UnexpectedAnswer, type NodeApi } from "./node-api.ts";

/** The one item of the demo that a counter of Sichuan can take in for an office of Chongqing. */
export const itemId = "cy-ga-008";
/** Somebody of the invented household register. */
export const applicant = { name: "欧晓雨", idNumber: "509900199605129066", phone: "13900000000", address: "重庆市演示区假山路158号4-7" };
export const photo = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64, 7)]).toString("base64");

export interface CaseView {
  readonly caseNo: string;
  readonly state: string;
  readonly materials: readonly { readonly slot: string; readonly state: string; readonly source: { readonly kind: string } }[];
  readonly timeline: readonly { readonly seq: number; readonly type: string; readonly receipt: string; readonly crossingReceipt?: string }[];
  readonly rating: number | null;
}

/** Which way a case goes; every step of the state table lies on one of them. */
export const paths = {
  /** Accepted after a supplement, granted, rated. */
  granted: [
    "case.received", "evidence.fetched", "handover.offered", "handover.accepted", "case.supplementRequested", "case.supplemented", "case.accepted", "case.decided",
    "case.completed", "case.rated",
  ],
  sentBack: ["case.received", "evidence.fetched", "handover.offered", "handover.refused"],
  notAccepted: ["case.received", "evidence.fetched", "handover.offered", "handover.accepted", "case.notAccepted"],
} as const;
export type PathName = keyof typeof paths;

export interface Desks {
  readonly clerk: NodeApi;
  readonly officer: NodeApi;
}

export interface DrivenCase {
  readonly caseNo: string;
  readonly code: string;
  readonly path: PathName;
}

/**
 * Takes a case from its beginning to the end of its path the way the people would: look where it is, do the next thing, and when
 * the node does not answer, look again. Never does a step that a node shows as done.
 * @param timeoutMs  for the whole case
 */
export async function driveCase(desks: Desks, path: PathName, { timeoutMs = 60_000 }: { timeoutMs?: number } = {}): Promise<DrivenCase> {
  const deadline = performance.now() + timeoutMs;
  const walk: Walk = { ...desks, path, before: await patiently(() => draftsOf(desks.clerk), deadline), caseNo: undefined, code: undefined };
  for (let fault: unknown; ; ) {
    try {
      if (await step(walk)) return { caseNo: walk.caseNo!, code: walk.code!, path };
    } catch (error) {
      if (!isPassing(error)) throw error;
      fault = error;
    }
    if (performance.now() > deadline) throw new Error(`case ${walk.caseNo ?? "(none)"} did not reach the end of path ${path}`, { cause: fault });
    await pause();
  }
}

interface Walk extends Desks {
  readonly path: PathName;
  /** Cases of the counter that are older than this one. */
  readonly before: readonly string[];
  caseNo: string | undefined;
  code: string | undefined;
}

/** @returns whether the path is at its end on both sides */
async function step(walk: Walk): Promise<boolean> {
  const { clerk, officer, path } = walk;
  if (walk.caseNo === undefined) {
    // An earlier try may have begun it without our hearing of it.
    walk.caseNo = (await draftsOf(clerk)).find((caseNo) => !walk.before.includes(caseNo));
    walk.caseNo ??= (await clerk.ask<{ case: CaseView }>("POST", "/api/cases", { itemId, applicant })).case.caseNo;
  }
  const { caseNo } = walk;
  const mine = await caseOf(clerk, caseNo);
  if (mine.state === "draft") return (await intake(walk, mine), false);
  if (walk.code === undefined) {
    walk.code = (await clerk.ask<{ code: string }>("POST", `/api/cases/${caseNo}/receipt-reprint`, {})).code;
    return false;
  }
  if (atEnd(mine, path)) {
    // Sent back, the case is the counter's again, and the deciding office sees it no more.
    return path === "sentBack" || atEnd(await caseOf(officer, caseNo), path);
  }
  const theirs = await caseOf(officer, caseNo);
  const act = (name: string, body: object = {}): Promise<unknown> => officer.ask("POST", `/api/desk/cases/${caseNo}/${name}`, body);
  switch (theirs.state) {
    case "offered":
      await (path === "sentBack" ? act("custody-refusal", { reason: "不归本局办", clause: "示意" }) : act("custody-acceptance"));
      break;
    case "held":
      if (path === "notAccepted") await act("non-acceptance", { reason: "不符合条件", clause: "示意" });
      else if (!theirs.timeline.some(({ type }) => type === "case.supplementRequested")) await act("supplement-request", { slots: ["PHOTO"] });
      else await act("acceptance");
      break;
    case "supplementing":
      if (mine.state === "supplementing") await supplement(clerk, caseNo);
      break;
    case "accepted":
      await act("decision", { outcome: "granted" });
      break;
    case "decided":
      await act("result", { delivery: "mail" });
      break;
    case "completed":
      if (mine.state === "completed" && theirs.rating === null) await clerk.ask("POST", "/api/status/rating", { caseNo, code: walk.code, score: 1 });
      break;
    default:
  }
  return false;
}

async function intake(walk: Walk, draft: CaseView): Promise<void> {
  const { clerk, caseNo } = walk;
  const open = draft.materials.find(({ state }) => state === "needed");
  if (open?.source.kind === "peer") {
    await clerk.ask("POST", `/api/cases/${caseNo}/materials/${open.slot}/preview`, {});
    await clerk.ask("POST", `/api/cases/${caseNo}/materials/${open.slot}/consent`, { decision: "agree" });
  } else if (open?.source.kind === "counter") await clerk.ask("PUT", `/api/cases/${caseNo}/materials/${open.slot}`, { kind: "checked" });
  else if (open) await clerk.ask("PUT", `/api/cases/${caseNo}/materials/${open.slot}`, { kind: "file", fileName: "page.png", contentBase64: photo });
  else walk.code = (await clerk.ask<{ code: string }>("POST", `/api/cases/${caseNo}/receipt`, {})).code;
}

async function supplement(clerk: NodeApi, caseNo: string): Promise<void> {
  await clerk.ask("PUT", `/api/cases/${caseNo}/materials/PHOTO`, { kind: "file", fileName: "page2.png", contentBase64: photo });
  await clerk.ask("POST", `/api/cases/${caseNo}/supplement`, {});
}

function atEnd({ timeline }: CaseView, path: PathName): boolean {
  return timeline.at(-1)?.type === paths[path].at(-1);
}

export async function caseOf(api: NodeApi, caseNo: string): Promise<CaseView> {
  const answer = await api.ask<CaseView | { case: CaseView }>("GET", `/api/desk/cases/${caseNo}`);
  return "case" in answer ? answer.case : answer;
}

async function draftsOf(clerk: NodeApi): Promise<string[]> {
  return (await clerk.ask<{ items: { caseNo: string }[] }>("GET", "/api/counter/cases")).items.map(({ caseNo }) => caseNo);
}

/** A node that is away, or a side that has not heard yet of what the other did. A refusal of another kind is a fault of the test or the node. */
function isPassing(error: unknown): boolean {
  if (error instanceof UnexpectedAnswer) return error.status === 404 || error.status === 409 || error.status >= 500;
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}

async function patiently<Result>(look: () => Promise<Result>, deadline: number): Promise<Result> {
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (!isPassing(error) || performance.now() > deadline) throw error;
      await pause();
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 50));
}
