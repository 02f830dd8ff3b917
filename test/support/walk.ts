import { UnexpectedAnswer, type NodeApi } from "./node-api.ts";
import { applicant, photo } from "./case-driver.ts";
import { linksOf, partIds, type Act, type Actor, type Journey } from "./journeys.ts";

export type ModeOfHandling = "online" | "proxy" | "joint";
export type People = Readonly<Record<Exclude<Actor, "time">, NodeApi>>;

/** A case on its way. */
export interface Walk {
  readonly journey: Journey;
  readonly people: People;
  readonly caseNo: string;
  /** Acts that are done, in order. */
  readonly done: Act[];
  /** Makes a day pass for both sides. */
  readonly passDay: () => Promise<void>;
}

interface Material {
  readonly slot: string;
  readonly state: string;
  readonly source: { readonly kind: string };
}
interface View {
  readonly timeline: readonly { readonly type: string }[];
  readonly parts: readonly { readonly id: string; readonly timeline: readonly { readonly type: string }[] }[];
  readonly materials: readonly Material[];
}

/** The person begins an application, at a front door or with a clerk. */
export async function beginWalk(journey: Journey, people: People, passDay: () => Promise<void>): Promise<Walk> {
  const { mode, itemId } = journey;
  const answer = mode === "proxy"
    ? await people.clerk.ask<{ case: { caseNo: string } }>("POST", "/api/cases", { itemId, applicant })
    : await people.citizen.ask<{ case: { caseNo: string } }>("POST", "/api/my/cases", { itemId });
  return { journey, people, caseNo: answer.case.caseNo, done: [], passDay };
}

/**
 * Does one act the way people do: look where the case is, do the thing, and when the node does not answer or has not heard yet of what
 * the other side did, look again. Nothing is done again that a node shows as done.
 */
export async function takeStep(walk: Walk, act: Act, { timeoutMs = 90_000 }: { timeoutMs?: number } = {}): Promise<void> {
  const deadline = performance.now() + timeoutMs;
  if (act.by === "time") await walk.passDay();
  for (let fault: unknown; ; await pause()) {
    try {
      const view = await viewOf(walk, act.by === "other" ? walk.people.lead : lookerOf(walk, act));
      if (isDone(walk, act, view)) return void walk.done.push(act);
      if (act.by !== "time") await does(walk, act, view);
    } catch (error) {
      if (!isPassing(error)) throw error;
      fault = error;
    }
    if (performance.now() > deadline) throw new Error(`${walk.journey.name}, ${walk.caseNo}: not done within ${timeoutMs} ms: ${act.name}`, { cause: fault });
  }
}

/**
 * Whoever acts sees whether it is done, except for the office of a part, which sees nothing any more of a part that it sent back: the lead office
 * looks. In a case that came by a counter the clerk acts for the applicant, except for what only the person may do.
 */
function lookerOf({ people, journey }: Walk, { by, send }: Act): NodeApi {
  if (by === "time") return journey.mode === "joint" ? people.lead : people.officer;
  return by === "citizen" && journey.mode === "proxy" && send === undefined ? people.clerk : people[by];
}

async function viewOf({ caseNo, people }: Walk, looker: NodeApi): Promise<View> {
  const answer = await looker.ask<View | { case: View }>("GET", `/api/${looker === people.citizen ? "my" : "desk"}/cases/${caseNo}`);
  return "case" in answer ? answer.case : answer;
}

function isDone({ done }: Walk, act: Act, { timeline, parts, materials }: View): boolean {
  if (act.leaves.length === 0) return materials.every(({ state }) => state !== "needed");
  const chainOf = (part?: string) => (part === undefined ? timeline : (parts.find(({ id }) => id === part)?.timeline ?? [])).map(({ type }) => type);
  return [undefined, ...partIds].every((part) => {
    const [before, after] = [linksOf(done, part), linksOf([...done, act], part)];
    const count = (links: readonly string[], type: string) => links.filter((one) => one === type).length;
    return [...new Set(after)].every((type) => count(after, type) === count(before, type) || count(chainOf(part), type) >= count(after, type));
  });
}

async function does(walk: Walk, act: Act, view: View): Promise<void> {
  const { people, caseNo, journey } = walk;
  const looker = lookerOf(walk, act);
  const own = `/api/${looker === people.citizen ? "my/" : ""}cases/${caseNo}`;
  const send = (path: string, body: object = {}): Promise<unknown> => looker.ask("POST", path, body);
  const upload = (slot: string): Promise<unknown> => looker.ask("PUT", `${own}/materials/${slot}`, { kind: "file", fileName: "page.png", contentBase64: photo });
  const provide = async ({ slot, source }: Material): Promise<void> => {
    if (source.kind === "peer") {
      await send(`${own}/materials/${slot}/preview`);
      await send(`${own}/materials/${slot}/consent`, { decision: "agree" });
    } else if (["confirm", "counter"].includes(source.kind)) await looker.ask("PUT", `${own}/materials/${slot}`, { kind: "checked" });
    else await upload(slot);
  };
  if (act.send) await send(act.send.path.replace(":no", caseNo), act.send.body);
  else if (act.name === "bring everything") {
    if (looker === people.citizen) await looker.ask("PUT", `${own}/form`, { phone: applicant.phone, delivery: "counter" });
    for (const material of view.materials) if (material.state === "needed") await provide(material);
  } else if (act.name === "hand in") await send(looker === people.citizen ? `${own}/submission` : `${own}/receipt`);
  else if (act.name === "hand over again") await send(looker === people.citizen ? `${own}/submission` : `${own}/handover`);
  else if (act.name === "supplement") {
    await upload(journey.slot);
    await send(`${own}/supplement`);
  } else throw new Error(`nobody knows how to ${act.name}`);
}

/** A node that is away, or a side that has not heard yet of what the other did. A refusal of another kind is a fault of the test or the node. */
function isPassing(error: unknown): boolean {
  if (error instanceof UnexpectedAnswer) return error.status === 404 || error.status === 409 || error.status >= 500;
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
