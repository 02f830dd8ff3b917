import type { Subject } from "./config.ts";
import type { Connector } from "./connector.ts";
import type { ActName, NegotiationAct, Process, Role, TransferAct } from "./protocol.ts";

/**
 * One step of a dialogue: who sends which message. Before each message of ours, and at the end, the connector must show the state that
 * the last valid message led to; no scenario needs to say so.
 */
export interface Step {
  readonly who: "we" | "they";
  readonly act: ActName;
  /** Sent at a moment when the protocol forbids it: the connector must answer 4xx, not 404, and keep its state. */
  readonly inVain?: true;
}

export interface Dialogue {
  readonly id: string;
  readonly what: string;
  readonly process: Process;
  /** The side that the connector under test is on; as a consumer it is asked to begin. */
  readonly connectorIs: Role;
  readonly steps: readonly Step[];
  /** The scenario whose dataset or agreement it is about; undefined: its own. */
  readonly about?: string;
}

/** Single questions to the connector, without a dialogue. */
export interface Look {
  readonly id: string;
  readonly what: string;
  readonly about?: string;
  /** @throws Error  that says what is not as the protocol has it */
  look(connector: Connector, about: About): Promise<void>;
}

/** What a look may use. */
export interface About {
  readonly subject: Subject;
  readonly participantId: string;
  /** Of ours; messages that come there are taken and forgotten. */
  readonly callbackAddress: string;
}

export type Scenario = Dialogue | Look;

export const isDialogue = (scenario: Scenario): scenario is Dialogue => "steps" in scenario;

/** Builders for the scenarios of one group: `we` and `inVain` are the runner's messages, `they` are the connector's. */
export const negotiationsOf = (connectorIs: Role) => ({ ...builders<NegotiationAct>(), dialogue: dialogueOf("negotiation", connectorIs) });
export const transfersOf = (connectorIs: Role) => ({ ...builders<TransferAct>(), dialogue: dialogueOf("transfer", connectorIs) });

function builders<Name extends ActName>() {
  return {
    we: (act: Name): Step => ({ who: "we", act }),
    they: (act: Name): Step => ({ who: "they", act }),
    inVain: (act: Name): Step => ({ who: "we", act, inVain: true }),
  };
}

const dialogueOf = (process: Process, connectorIs: Role) => (id: string, what: string, ...steps: Step[]): Dialogue => ({ id, what, process, connectorIs, steps });
