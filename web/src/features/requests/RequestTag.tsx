import type { ReactNode } from "react";
import type { AccessRequest } from "../../api/requests.ts";
import { clockStatus } from "../../ui/ClockLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";

/** The one tag of a request: how long the provider still has, or how it ended. */
export function RequestTag({ request }: { request: AccessRequest }): ReactNode {
  const words = useDataWords();
  if (request.state === "granted") return <StatusTag kind="done">{words.requestState("granted")}</StatusTag>;
  if (request.state === "rejected") return <StatusTag kind="refused">{words.requestState("rejected")}</StatusTag>;
  const status = clockStatus(request.clock);
  return status.kind === "running" ? <StatusTag kind="running">{words.requestState("submitted")}</StatusTag> : <StatusTag {...status} />;
}
