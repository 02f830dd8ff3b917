import type { ReactNode } from "react";
import { useDoor } from "../../api/door.ts";
import type { Task } from "../../api/tasks.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { StatusTag } from "../../ui/StatusTag.tsx";
import { taskTexts } from "./i18n.ts";

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** By when, in words; late is said by how much. */
export function DueTag({ task: { dueAt, overdue } }: { task: Task }): ReactNode {
  const t = useTexts(taskTexts);
  const format = useFormat();
  const now = useDoor().now;
  if (dueAt === null) return <span className="muted">{t("due.none")}</span>;
  const by = t("due.by", { at: format.instant(dueAt) });
  if (overdue) {
    const lateMs = Math.max(Date.parse(now) - Date.parse(dueAt), 0);
    const words = lateMs >= dayMs ? t("due.overdueDays", { n: Math.floor(lateMs / dayMs) }) : lateMs >= hourMs ? t("due.overdueHours", { n: Math.floor(lateMs / hourMs) }) : t("due.overdue");
    return <span className="stack-tight"><StatusTag kind="overdue">{words}</StatusTag><span className="small muted">{by}</span></span>;
  }
  if (format.day(dueAt) === format.day(now)) return <span className="stack-tight"><StatusTag kind="soon">{t("due.today")}</StatusTag><span className="small muted">{by}</span></span>;
  return <StatusTag kind="running">{by}</StatusTag>;
}
