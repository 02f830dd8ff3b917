/** What the runner has to know of the connector under test and of itself. */
export interface RunnerConfig {
  /** Below it lies `.well-known/dspace-version`. */
  readonly connectorRoot: string;
  /** Protocol messages go below it: the root and the path that the version document names. */
  readonly connectorBase: string;
  readonly connectorId: string;
  /** Sent with every request; undefined: none. */
  readonly authorization: string | undefined;
  /** The header that every message of the connector must have; undefined: any. */
  readonly expectedAuthorization: string | undefined;
  readonly negotiationTrigger: string;
  readonly transferTrigger: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** Where the connector reaches us; undefined: the host and port that we listen on. */
  readonly callbackAddress: string | undefined;
  readonly participantId: string;
  /** The longest wait for one message or state. */
  readonly waitMs: number;
  /** Folder of the official schemas. */
  readonly schemas: string;
  /** JSON-LD contexts that messages may name beside the protocol's own. */
  readonly contexts: readonly string[];
  /** Scenarios under way at the same time. */
  readonly together: number;
  /** Ids that scenarios use, where they differ from the sample's: `CN_01_01_DATASETID` and so on. */
  readonly ids: ReadonlyMap<string, string>;
}

/** Names of settings: the kit's own, and ours where it has none. */
const key = {
  root: "dataspacetck.dsp.connector.http.base.url",
  base: "dataspacetck.dsp.connector.http.url",
  id: "dataspacetck.dsp.connector.agent.id",
  authorization: "dataspacetck.dsp.connector.http.headers.authorization",
  negotiationTrigger: "dataspacetck.dsp.connector.negotiation.initiate.url",
  transferTrigger: "dataspacetck.dsp.connector.transfer.initiate.url",
  host: "dataspacetck.host",
  port: "dataspacetck.port",
  callback: "dataspacetck.callback.address",
  waitMs: "dataspacetck.dsp.default.wait",
  participant: "runner.participant.id",
  expectedAuthorization: "runner.expected.authorization",
  schemas: "runner.schemas",
  together: "runner.together",
} as const;

/** @throws Error  that names the setting which is missing or no number */
export function configFrom(properties: ReadonlyMap<string, string>, { schemas }: { schemas: string }): RunnerConfig {
  const needed = (name: string): string => {
    const value = properties.get(name);
    if (value === undefined || value === "") throw new Error(`setting ${name} is missing`);
    return value;
  };
  const number = (name: string, otherwise: number): number => {
    const value = Number(properties.get(name) ?? otherwise);
    if (!Number.isSafeInteger(value) || value < 0) throw new Error(`setting ${name} is no whole number: ${properties.get(name)}`);
    return value;
  };
  return {
    connectorRoot: bare(needed(key.root)),
    connectorBase: bare(needed(key.base)),
    connectorId: needed(key.id),
    authorization: properties.get(key.authorization),
    expectedAuthorization: properties.get(key.expectedAuthorization),
    negotiationTrigger: needed(key.negotiationTrigger),
    transferTrigger: needed(key.transferTrigger),
    host: properties.get(key.host) ?? "127.0.0.1",
    port: number(key.port, 8083),
    callbackAddress: properties.get(key.callback),
    participantId: properties.get(key.participant) ?? "TCK_PARTICIPANT",
    waitMs: number(key.waitMs, 5000),
    schemas: properties.get(key.schemas) ?? schemas,
    contexts: [...properties].filter(([name]) => /^dataspacetck\.dsp\.jsonld\.context\..+\.uri$/.test(name)).map(([, uri]) => uri),
    together: Math.max(1, number(key.together, 8)),
    ids: new Map([...properties].filter(([name]) => /_(DATASETID|OFFERID|AGREEMENTID|FORMAT)$/.test(name))),
  };
}

/** What a scenario is about. */
export interface Subject {
  readonly datasetId: string;
  readonly offerId: string;
  readonly agreementId: string;
  readonly format: string;
}

/** Of `CN_C:01-02`: dataset `ACNC0102` with offer `CD123:ACNC0102:456`, of `TP:01-01`: agreement `ATP0101`, unless the settings say something else. */
export function subjectOf({ ids }: Pick<RunnerConfig, "ids">, id: string): Subject {
  const [group = "", number = ""] = id.split(":");
  const set = (what: string): string | undefined => ids.get(`${group}_${number.replace("-", "_")}_${what}`);
  const short = `${group.replace("_", "")}${number.replace("-", "")}`;
  const datasetId = set("DATASETID") ?? (group === "CAT" ? short : `A${short}`);
  return {
    datasetId,
    offerId: set("OFFERID") ?? `CD123:${datasetId}:456`,
    agreementId: set("AGREEMENTID") ?? `A${short}`,
    format: set("FORMAT") ?? "HttpData-PULL",
  };
}

/** Without the slash at its end. */
export const bare = (url: string): string => url.replace(/\/+$/, "");
