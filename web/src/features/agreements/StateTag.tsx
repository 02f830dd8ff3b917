import { CheckCircleFilled, EditOutlined, FileOutlined, SwapOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import type { AgreementSummary } from "../../api/agreements.ts";
import { useTexts } from "../../i18n/texts.ts";
import { agreementTexts } from "./i18n.ts";

const looks = {
  listed: { tone: "paused", icon: <FileOutlined aria-hidden /> },
  draft: { tone: "info", icon: <EditOutlined aria-hidden /> },
  proposed: { tone: "warn", icon: <SwapOutlined aria-hidden /> },
  active: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
} as const;

export function StateTag({ state }: { state: AgreementSummary["state"] }): ReactNode {
  const t = useTexts(agreementTexts);
  return <span className={`status status-${looks[state].tone}`}>{looks[state].icon}<span>{t(`state.${state}`)}</span></span>;
}
