import type { Consents } from "../../../kernel/consent/index.ts";
import type { Events } from "../../../kernel/events/index.ts";
import type { Matters } from "../../../kernel/matters/index.ts";
import type { Tasks } from "../../../kernel/tasks/index.ts";
import type { Calendar } from "../../../kernel/terms/index.ts";
import type { Clock } from "../../../platform/clock.ts";
import type { Random } from "../../../platform/random.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import type { ItemDirectory } from "../items/directory.ts";
import type { EvidenceGateway } from "./evidence.ts";
import type { OfficeName } from "./schema.ts";

/** The reason under which a case and its papers cross to the deciding side; written into the hand-over link. */
export interface HandoverRule {
  readonly agreement: string;
  readonly clause: string;
  readonly purpose: string;
  readonly basis: { readonly kind: "statutoryDuty"; readonly ref: string };
}

/** What the parts of the services app share. */
export interface CaseServices {
  readonly db: Database;
  readonly clock: Clock;
  readonly random: Random;
  /** Our own node id. */
  readonly self: string;
  readonly calendar: Calendar;
  readonly items: ItemDirectory;
  readonly matters: Matters;
  readonly events: Pick<Events, "emit" | "on">;
  readonly tasks: Pick<Tasks, "open" | "close">;
  /** What is made from consents ends with them. */
  readonly derived: Pick<Consents["derived"], "register" | "release" | "onEnded">;
  readonly evidence: EvidenceGateway;
  readonly office: (party: string) => OfficeName;
  /** The office responsible for a front door of ours; the main door when none is named. @returns undefined for an unknown door */
  readonly partyOfDoor: (door?: string) => string | undefined;
  /** Post of a person of ours, e.g. 3 号窗口. */
  readonly titleOf: (personId: string) => Promise<Text>;
  /** What the accounts of a node are called, e.g. 渝快办. */
  readonly accountName: (node: string) => Text;
  /** Whom an unanswered offer to a party is reported to, at that party's side. */
  readonly escalationOf: (party: string) => string | null;
  /** undefined while the memorandum is not in force. */
  readonly handover: () => Promise<HandoverRule | undefined>;
}

/** The node that hosts a party. */
export function hostOf(party: string): string {
  return party.slice(0, party.indexOf(":"));
}
