import { CheckCircleFilled, QuestionCircleOutlined, SafetyCertificateOutlined, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { useDataWords } from "../../ui/data-words.ts";
import { listTexts } from "./i18n-list.ts";
import type { EntryRow } from "./queries.ts";

const looks = {
  unconditional: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  conditional: { tone: "info", icon: <SafetyCertificateOutlined aria-hidden /> },
  prohibited: { tone: "bad", icon: <StopOutlined aria-hidden /> },
  unstated: { tone: "paused", icon: <QuestionCircleOutlined aria-hidden /> },
} as const;

/** 无条件, 有条件, 不予共享, or that the source doesn't say. @source 政务数据共享条例 art. 14 */
export function AttributeTag({ attribute }: { attribute: EntryRow["shareAttribute"] }): ReactNode {
  const { tone, icon } = looks[attribute ?? "unstated"];
  const t = useTexts(listTexts);
  const words = useDataWords();
  return <span className={`status status-${tone}`}>{icon}<span>{attribute === null ? t("attributeUnstated") : words.attribute(attribute)}</span></span>;
}
