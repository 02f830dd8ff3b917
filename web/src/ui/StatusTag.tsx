import {
  CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled, ExclamationCircleFilled, PauseCircleFilled, SwapOutlined, WarningFilled,
} from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";

export type StatusKind = "running" | "soon" | "overdue" | "you" | "suspended" | "handover" | "done" | "refused" | "notAccepted" | "withdrawn";

const looks: Readonly<Record<StatusKind, { tone: string; icon: ReactNode }>> = {
  running: { tone: "info", icon: <ClockCircleOutlined aria-hidden /> },
  soon: { tone: "warn", icon: <WarningFilled aria-hidden /> },
  overdue: { tone: "bad", icon: <ExclamationCircleFilled aria-hidden /> },
  you: { tone: "you", icon: <PauseCircleFilled aria-hidden /> },
  suspended: { tone: "paused", icon: <PauseCircleFilled aria-hidden /> },
  handover: { tone: "paused", icon: <SwapOutlined aria-hidden /> },
  done: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  refused: { tone: "bad", icon: <CloseCircleFilled aria-hidden /> },
  notAccepted: { tone: "bad", icon: <CloseCircleFilled aria-hidden /> },
  withdrawn: { tone: "paused", icon: <CloseCircleFilled aria-hidden /> },
};

/** The state of a case: picture, word and colour together. Never a link, never a button. */
export function StatusTag({ kind, days = 0, children }: { kind: StatusKind; days?: number; children?: ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  const { tone, icon } = looks[kind];
  return (
    <span className={`status status-${tone}`}>
      {icon}
      <span>{children ?? t(`status.${kind}`, { days })}</span>
    </span>
  );
}
