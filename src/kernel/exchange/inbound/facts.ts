import type { JwsGeneral } from "../../../platform/crypto/jws.ts";
import type { ProblemError } from "../../../platform/http/problem.ts";
import type { ConsentStop, ConsentUse } from "../../consent/index.ts";

/** What one clause of an agreement allows. */
export interface ClauseRule {
  readonly clause: string;
  readonly purposes: readonly string[];
  readonly basisKinds: readonly string[];
}

export interface AgreementFacts {
  readonly inForce: boolean;
  /** Nodes whose parties signed it. */
  readonly nodes: readonly string[];
  readonly rules: readonly ClauseRule[];
}

export interface GrantFacts {
  readonly id: string;
  readonly agreement: string;
  readonly clause: string;
  readonly resource: string;
  readonly requestingParty: string;
  readonly providingParty: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly basisKinds: readonly string[];
  readonly validFrom: string;
  readonly validUntil: string;
  readonly ratePerMinute: number;
  readonly ended: boolean;
  /** One of its two sides has suspended it. */
  readonly suspended?: boolean;
  /** Third parties that it may be passed on to. */
  readonly recipients?: readonly string[];
}

/** Everything the checks look at besides the call itself: read before, so that each check is a pure rule. */
export interface Facts {
  /** The node that sent the call, verified by its signature. */
  readonly peer: string;
  readonly now: Date;
  /** Why nothing passes between the two nodes now. */
  readonly suspension?: ProblemError | undefined;
  readonly agreement: AgreementFacts | undefined;
  readonly grant: GrantFacts | undefined;
  /** Something that the sender told us before this call has not taken effect here. */
  readonly eventsBehind: boolean;
  /** Consents of this peer known to be withdrawn or paused. */
  readonly stoppedConsents: ReadonlyMap<string, ConsentStop>;
  /** The consent domain's rules over one artefact. */
  checkConsent(document: JwsGeneral, use: ConsentUse, options: { readonly stop: ConsentStop | undefined }): ProblemError | undefined;
}
