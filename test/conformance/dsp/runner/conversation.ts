import { randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { bare, subjectOf, type RunnerConfig } from "./config.ts";
import { typeOf, type Answer, type Connector } from "./connector.ts";
import { faultOfContent } from "./content.ts";
import type { Arrival, Counterpart, Reply } from "./counterpart.ts";
import { createInbox } from "./inbox.ts";
import { isObject } from "./judge.ts";
import { errorMessage, messageOf, stateMessage, type Circumstances } from "./messages.ts";
import { actAt, actOf, names, type ActName } from "./protocol.ts";
import type { Dialogue, Step } from "./scenario.ts";

const firstPollMs = 4;
const longestPollMs = 64;

/** One dialogue with the connector, from the first message to the last state. */
export interface Conversation {
  /** @throws Error  that says where the connector left the protocol */
  hold(): Promise<void>;
  /** What the connector has sent beyond the dialogue, in words. */
  beyond(): readonly string[];
}

/**
 * @param place  of the dialogue among all: ids and callback addresses take the forms that connectors give them, in turn
 * @param note  hears every message of the connector
 */
export function conversation({ dialogue, config, connector, counterpart, place, note }: {
  dialogue: Dialogue;
  config: RunnerConfig;
  connector: Connector;
  counterpart: Counterpart;
  place: number;
  note: (line: string) => void;
}): Conversation {
  const { process, connectorIs, steps } = dialogue;
  const { path: folder, state: stateType, error: errorType } = names[process];
  const subject = subjectOf(config, dialogue.about ?? dialogue.id);
  const inbox = createInbox();
  const seen = new Set<ActName>();
  const ours = place % 2 === 0 ? `urn:uuid:${randomUUID()}` : randomUUID();
  const address = counterpart.host(dialogue.id.replace(":", "-"), receive);
  const callbackAddress = place % 4 < 2 ? address : `${address}/`;
  const weBegin = steps[0]?.who === "we";
  /** Learned from the first acknowledgement or message. */
  let theirs = "";
  let theirAddress = connector.base;
  let state = "";

  const pids = () => (connectorIs === "provider" ? { providerPid: theirs, consumerPid: ours } : { providerPid: ours, consumerPid: theirs });
  const circumstances = (): Circumstances => ({
    process, subject, callbackAddress, ...pids(),
    ...(connectorIs === "provider" ? { we: "consumer", provider: connector.id, consumer: config.participantId } : { we: "provider", provider: config.participantId, consumer: connector.id }),
  });

  /** Every message is answered at once, so that the connector goes on; whether it belongs here is for the steps to say. */
  function receive({ method, path, authorization, body }: Arrival): Reply {
    note(`← ${method} ${path}${typeOf(body)}`);
    if (config.expectedAuthorization !== undefined && authorization !== config.expectedAuthorization) return refuse("comes without the agreed Authorization header", 401);
    const [, pid, at = ""] = new RegExp(`^/${folder}/(?:([^/]+)/)?(.+?)/?$`).exec(path) ?? [];
    if (method === "GET" && pid === undefined && decodeURIComponent(at) === ours && state !== "") return { status: 200, body: stateMessage(process, pids(), state) };
    if (method !== "POST") return refuse(`${method} ${path} is no endpoint`, 404);
    const initial = pid === undefined;
    if (!initial && decodeURIComponent(pid) !== ours) return refuse(`POST ${path} names none of our ids`, 404);
    const fault = connector.judge.faultOf(body);
    if (fault !== undefined || !isObject(body)) return refuse(`POST ${path}: ${fault ?? "no message"}`, 400);
    const act = actAt(process, at, body);
    if (act === undefined || (initial && (connectorIs === "provider" || act !== "request"))) return refuse(`POST ${path} is no place for${typeOf(body)}`, 400);
    if (initial && theirs !== "") return refuse("begins twice", 400);
    // A message may overtake the answer that tells us their id.
    if (theirs === "" && !initial && weBegin) theirs = String(body[connectorIs === "provider" ? "providerPid" : "consumerPid"]);
    const wrong = faultOfContent({ act, body, circumstances: circumstances(), initial, firstOfItsKind: !seen.has(act) });
    if (wrong !== undefined) return refuse(`${String(body["@type"])}: ${wrong}`, 400);
    seen.add(act);
    if (initial) {
      theirs = String(body["consumerPid"]);
      theirAddress = bare(String(body["callbackAddress"]));
    }
    state = actOf(process, act).leadsTo;
    inbox.add({ act, body });
    return initial ? { status: 201, body: stateMessage(process, pids(), state) } : { status: 200, body: stateMessage(process, pids(), state) };
  }

  function refuse(fault: string, status: number): Reply {
    inbox.add({ fault });
    return { status, body: errorMessage(process, pids(), fault) };
  }

  async function hold(): Promise<void> {
    if (!weBegin) await trigger();
    for (const step of steps) await take(step);
    await settle();
    const [extra] = beyond();
    if (extra !== undefined) throw new Error(extra);
  }

  async function take({ who, act, inVain }: Step): Promise<void> {
    if (who === "they") return expect(act);
    await settle();
    if (inVain) await sendInVain(act);
    else await send(act);
  }

  async function trigger(): Promise<void> {
    const url = process === "negotiation" ? config.negotiationTrigger : config.transferTrigger;
    const { datasetId, offerId, agreementId, format } = subject;
    const about = process === "negotiation" ? { datasetId, offerId } : { agreementId, format };
    const { status } = await connector.post(url, { ...about, providerId: config.participantId, connectorAddress: callbackAddress });
    if (status < 200 || status > 299) throw new Error(`told to begin, it answered ${status}`);
  }

  async function expect(act: ActName): Promise<void> {
    const received = await inbox.take(config.waitMs);
    if (!received) throw new Error(`waited ${config.waitMs} ms for ${act}; nothing came`);
    if ("fault" in received) throw new Error(received.fault);
    if (received.act !== act) throw new Error(`${received.act} came instead of ${act}`);
  }

  async function send(act: ActName): Promise<void> {
    const initial = theirs === "";
    // Before it is answered: what the connector says next may come first.
    state = actOf(process, act).leadsTo;
    const answer = await post(act);
    const due = initial ? 201 : 200;
    if (answer.status !== due) throw new Error(`${act} is answered with ${answer.status} instead of ${due}`);
    if (answer.body !== undefined) faultless(answer, [stateType]);
    else if (initial) throw new Error(`${act} is acknowledged without a ${stateType}`);
    if (initial) learn(answer, actOf(process, act).leadsTo);
  }

  function learn({ body }: Answer, due: string): void {
    const { providerPid, consumerPid, state: now } = body as { providerPid: string; consumerPid: string; state: string };
    const [returned, given] = connectorIs === "provider" ? [consumerPid, providerPid] : [providerPid, consumerPid];
    if (returned !== ours) throw new Error(`the acknowledgement has ${returned} where our id belongs: ${ours}`);
    if (now !== due) throw new Error(`acknowledged as ${now}, before anything else was said`);
    theirs = given;
  }

  async function sendInVain(act: ActName): Promise<void> {
    const answer = await post(act);
    if (answer.status < 400 || answer.status > 499 || answer.status === 404) throw new Error(`${act} may not come in ${state}, but is answered with ${answer.status}`);
    if (answer.body !== undefined) faultless(answer, [errorType]);
  }

  function post(act: ActName): Promise<Answer> {
    const initial = theirs === "";
    const place = initial ? "" : `${encodeURIComponent(theirs)}/`;
    return connector.post(`${theirAddress}/${folder}/${place}${actOf(process, act).at}`, messageOf(act, circumstances(), { initial }));
  }

  function faultless({ status, body }: Answer, types: readonly string[]): void {
    const fault = connector.judge.faultOf(body, types);
    if (fault !== undefined) throw new Error(`the answer ${status}: ${fault}`);
    const said = body as Readonly<Record<string, unknown>>;
    const { providerPid, consumerPid } = pids();
    if (theirs !== "" && (said["providerPid"] !== providerPid || said["consumerPid"] !== consumerPid)) throw new Error(`the answer ${status} names another process`);
  }

  /** Waits until the connector shows the state that the last valid message led to. */
  async function settle(): Promise<void> {
    if (theirs === "") return;
    const until = performance.now() + config.waitMs;
    for (let pauseMs = firstPollMs; ; pauseMs = Math.min(longestPollMs, pauseMs * 2)) {
      const answer = await connector.get(`${theirAddress}/${folder}/${encodeURIComponent(theirs)}`);
      if (answer.status !== 200) throw new Error(`asked for the state, it answered ${answer.status}`);
      const fault = connector.judge.faultOf(answer.body, [stateType]);
      if (fault !== undefined) throw new Error(`the state: ${fault}`);
      const shown = answer.body as { state: string; providerPid: string; consumerPid: string };
      const { providerPid, consumerPid } = pids();
      const same = shown.providerPid === providerPid && shown.consumerPid === consumerPid;
      if (same && shown.state === state) return;
      if (performance.now() > until) throw new Error(same ? `is in ${shown.state} where the protocol has ${state}` : "shows another process's ids");
      await wait(pauseMs);
    }
  }

  function beyond(): readonly string[] {
    return inbox.unclaimed.map((one) => ("fault" in one ? one.fault : `${one.act} came, which does not belong here`));
  }

  return { hold, beyond };
}
