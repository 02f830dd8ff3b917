import type { ReactNode } from "react";
import type { AccessRequest } from "../../api/requests.ts";
import { useTexts } from "../../i18n/texts.ts";
import { clockStatus } from "../../ui/ClockLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { termsTexts } from "./i18n-terms.ts";
import { offerWaits } from "./standing-terms.ts";

/** How a request stands, in one word of data-words: a grant has no effect before both nodes hold it. */
export function outcomeOf({ state, ending, negotiation }: Pick<AccessRequest, "state" | "ending" | "negotiation">): "submitted" | "agreed" | "granted" | "rejected" | "withdrawn" | "ended" {
  if (state === "granted" && negotiation !== null && negotiation.state !== "FINALIZED") return "agreed";
  return state === "ended" && ending?.code === "withdrawn" ? "withdrawn" : state;
}

/** The one tag of a request: how long the provider still has, or how it ended. */
export function RequestTag({ request }: { request: AccessRequest }): ReactNode {
  const words = useDataWords();
  const terms = useTexts(termsTexts);
  const outcome = outcomeOf(request);
  switch (outcome) {
    case "granted": return <StatusTag kind="done">{words.requestState(outcome)}</StatusTag>;
    case "agreed": return <StatusTag kind="handover">{words.requestState(outcome)}</StatusTag>;
    case "rejected": return <StatusTag kind="refused">{words.requestState(outcome)}</StatusTag>;
    case "withdrawn":
    case "ended": return <StatusTag kind="withdrawn">{words.requestState(outcome)}</StatusTag>;
    case "submitted": {
      if (offerWaits(request)) return <StatusTag kind="handover">{terms("tag")}</StatusTag>;
      const status = clockStatus(request.clock);
      return status.kind === "running" ? <StatusTag kind="running">{words.requestState(outcome)}</StatusTag> : <StatusTag {...status} />;
    }
  }
}
