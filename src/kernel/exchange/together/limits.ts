/** How many calls a node takes on before it asks for patience. */
export interface CallLimits {
  /** Calls of ours that wait to be sent to one peer. */
  readonly waitingPerPeer: number;
  /** Of those, calls of one office. */
  readonly waitingPerOffice: number;
  /** Calls of peers that are decided, read and recorded at the same time. */
  readonly atOnce: number;
  /** Calls of peers that wait for that. */
  readonly waitingFromPeers: number;
}

export const defaultLimits: CallLimits = { waitingPerPeer: 2_000, waitingPerOffice: 1_000, atOnce: 400, waitingFromPeers: 2_000 };

export function withDefaults(wanted: { readonly [limit in keyof CallLimits]?: number | undefined }): CallLimits {
  return {
    waitingPerPeer: wanted.waitingPerPeer ?? defaultLimits.waitingPerPeer,
    waitingPerOffice: wanted.waitingPerOffice ?? defaultLimits.waitingPerOffice,
    atOnce: wanted.atOnce ?? defaultLimits.atOnce,
    waitingFromPeers: wanted.waitingFromPeers ?? defaultLimits.waitingFromPeers,
  };
}

/** Seconds after which somebody who was told that a queue is full tries again. */
export const queueRetrySeconds = 2;
