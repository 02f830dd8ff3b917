import { CheckCircleFilled, ClockCircleOutlined, CloseCircleFilled, PauseCircleFilled } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { consentTexts } from "./i18n.ts";
import type { ConsentRow } from "./queries.ts";

const looks: Readonly<Record<ConsentRow["state"], { tone: string; icon: ReactNode }>> = {
  active: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  paused: { tone: "you", icon: <PauseCircleFilled aria-hidden /> },
  revoked: { tone: "paused", icon: <CloseCircleFilled aria-hidden /> },
  expired: { tone: "paused", icon: <ClockCircleOutlined aria-hidden /> },
  exhausted: { tone: "paused", icon: <CheckCircleFilled aria-hidden /> },
};

export function StateTag({ state }: { state: ConsentRow["state"] }): ReactNode {
  const t = useTexts(consentTexts);
  const { tone, icon } = looks[state];
  return <span className={`status status-${tone}`}>{icon}<span>{t(`state.${state}`)}</span></span>;
}
