import { CheckCircleFilled, ClockCircleFilled, CloseCircleFilled, PauseCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { Grant } from "../../api/requests.ts";
import { useDataWords } from "../../ui/data-words.ts";

const looks = {
  active: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  suspended: { tone: "warn", icon: <PauseCircleFilled aria-hidden /> },
  expired: { tone: "paused", icon: <ClockCircleFilled aria-hidden /> },
  ended: { tone: "bad", icon: <CloseCircleFilled aria-hidden /> },
} as const;

export function GrantTag({ state }: { state: Grant["state"] }): ReactNode {
  const { tone, icon } = looks[state];
  return <span className={`status status-${tone}`}>{icon}<span>{useDataWords().grantState(state)}</span></span>;
}
