import { CheckCircleFilled, SafetyCertificateOutlined, StopOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useDataWords } from "../../ui/data-words.ts";
import type { Resource } from "./queries.ts";

const looks = {
  unconditional: { tone: "ok", icon: <CheckCircleFilled aria-hidden /> },
  conditional: { tone: "info", icon: <SafetyCertificateOutlined aria-hidden /> },
  prohibited: { tone: "bad", icon: <StopOutlined aria-hidden /> },
} as const;

/** 无条件, 有条件, 不予共享. @source 政务数据共享条例 art. 14 */
export function AttributeTag({ attribute }: { attribute: Resource["shareAttribute"] }): ReactNode {
  const { tone, icon } = looks[attribute];
  return <span className={`status status-${tone}`}>{icon}<span>{useDataWords().attribute(attribute)}</span></span>;
}
