import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { taskDigestQuery, tasksQuery, useAssignment, type Task } from "../../api/tasks.ts";
import { useFormat } from "../../i18n/format.ts";
import { useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { DataTable } from "../../ui/DataTable.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { DueTag } from "./DueTag.tsx";
import { taskTexts } from "./i18n.ts";

/** /desk/tasks: what waits for one's office and role. */
export function Component(): ReactNode {
  const t = useTexts(taskTexts);
  const query = useQuery(tasksQuery);
  return (
    <>
      <PageHead title={t("title")}><p className="muted">{t("lead")}</p></PageHead>
      <QueryView query={query}>{(tasks) => (tasks.length === 0 ? <Empty title={t("empty")}><p>{t("emptyHint")}</p></Empty> : <List tasks={tasks} />)}</QueryView>
    </>
  );
}

function List({ tasks }: { tasks: readonly Task[] }): ReactNode {
  const t = useTexts(taskTexts);
  const text = useText();
  const format = useFormat();
  const digest = useQuery(taskDigestQuery).data;
  const assignment = useAssignment();
  return (
    <div className="stack">
      {digest ? <p>{t("sums", { open: digest.open, overdue: digest.overdue, dueToday: digest.dueToday, mine: digest.mine })}</p> : null}
      {assignment.isError ? <ErrorAlert error={assignment.error} /> : null}
      <DataTable
        caption={t("title")}
        hideCaption
        rows={tasks}
        rowKey={({ id }) => id}
        columns={[
          { key: "due", title: t("column.due"), render: (task) => <DueTag task={task} /> },
          { key: "task", title: t("column.task"), render: (task) => <Subject task={task} title={text(task.title)} /> },
          { key: "kind", title: t("column.kind"), render: ({ kind }) => t(`kind.${wordOf(kind)}`) },
          { key: "opened", title: t("column.opened"), render: ({ openedAt }) => format.stamp(openedAt) },
          { key: "hands", title: t("column.hands"), render: (task) => <Hands task={task} assign={assignment.mutate} busy={assignment.isPending && assignment.variables.id === task.id} /> },
        ]}
      />
    </div>
  );
}

function Subject({ task: { path, subject }, title }: { task: Task; title: string }): ReactNode {
  return (
    <span className="stack-tight">
      {path === null ? <span className="strong">{title}</span> : <Link className="strong" to={path}>{title}</Link>}
      <span className="mono small muted">{subject}</span>
    </span>
  );
}

function Hands({ task: { id, taken, subject }, assign, busy }: { task: Task; assign: (wish: { id: string; take: boolean }) => void; busy: boolean }): ReactNode {
  const t = useTexts(taskTexts);
  const take = taken === "nobody";
  return (
    <span className="stack-tight">
      <span>{t(`taken.${taken}`)}</span>
      {taken === "colleague" ? null : (
        <Button small busy={busy} aria-label={t(take ? "takeThis" : "giveBackThis", { subject })} onClick={() => assign({ id, take })}>{t(take ? "take" : "giveBack")}</Button>
      )}
    </span>
  );
}

function wordOf(kind: string): "handoverOverdue" | "escalated" | "requestArrived" | "requestOffered" | "other" {
  if (kind === "request.arrived") return "requestArrived";
  if (kind === "request.offered") return "requestOffered";
  if (kind === "handover.overdue") return "handoverOverdue";
  return kind === "task.escalated" ? "escalated" : "other";
}
