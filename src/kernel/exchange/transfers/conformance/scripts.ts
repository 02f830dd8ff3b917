/** What a script may be told of a transfer, from our side. */
export type TransferEvent = "requested" | "started" | "request sent" | "start sent" | "suspension sent" | "second start sent";
/** What our side then does. */
export type TransferAct = "start" | "complete" | "suspend" | "terminate";

export type TransferScript = Readonly<Partial<Record<TransferEvent, TransferAct>>>;

const starts = { requested: "start" } as const;

/**
 * What our side does by itself in the test kit's scenarios, by agreement. As provider we are asked (ATP…), as consumer a trigger makes us ask (ATPC…).
 * @source Eclipse Dataspace TCK, dsp-transfer-process
 */
export const transferScripts: Readonly<Record<string, TransferScript>> = {
  ATP0101: { ...starts, "start sent": "terminate" },
  ATP0102: { ...starts, "start sent": "complete" },
  ATP0103: { ...starts, "start sent": "suspend", "suspension sent": "terminate" },
  ATP0104: { ...starts, "start sent": "suspend", "suspension sent": "start", "second start sent": "complete" },
  ATP0105: { requested: "terminate" },
  ATP0201: starts,
  ATP0202: starts,
  ATP0203: starts,
  ATP0204: starts,
  ATP0205: {},
  ATP0301: {},
  ATP0302: {},
  ATP0303: starts,
  ATP0304: starts,
  ATP0305: starts,
  ATP0306: starts,
  ATPC0101: {},
  ATPC0102: {},
  ATPC0103: {},
  ATPC0104: {},
  ATPC0105: {},
  ATPC0201: { started: "terminate" },
  ATPC0202: { started: "complete" },
  ATPC0203: { started: "suspend", "suspension sent": "terminate" },
  ATPC0204: { started: "suspend", "suspension sent": "start", "second start sent": "complete" },
  ATPC0205: { "request sent": "terminate" },
  ATPC0301: {},
  ATPC0302: {},
  ATPC0303: {},
  ATPC0304: {},
  ATPC0305: {},
  ATPC0306: {},
};
