import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { answer, api } from "../api/client.ts";
import { sessionQuery } from "../api/session.ts";
import { useFormat } from "../i18n/format.ts";
import { useTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { ErrorAlert } from "../ui/ProblemAlert.tsx";
import { sessionTexts } from "./session-i18n.ts";

/** How long before the end a person is told. */
const noticeMs = 10 * 60_000;

/** Some minutes before an applicant's session ends: told, and extended by one press. @source WCAG 2.2 §2.2.1 */
export function SessionEnding(): ReactNode {
  const t = useTexts(sessionTexts);
  const format = useFormat();
  const queries = useQueryClient();
  const expiresAt = useQuery(sessionQuery).data?.applicant?.expiresAt;
  const [near, setNear] = useState(false);
  useEffect(() => {
    setNear(false);
    if (expiresAt === undefined) return;
    const timer = window.setTimeout(() => setNear(true), Math.max(0, Date.parse(expiresAt) - noticeMs - Date.now()));
    return () => window.clearTimeout(timer);
  }, [expiresAt]);
  const extend = useMutation({
    mutationFn: () => answer(api.POST("/api/session/extension", { headers: { "content-type": "application/json" } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
  });
  if (!near || expiresAt === undefined) return null;
  return (
    <aside className="wrap stack-sm" role="status" aria-label={t("ending")}>
      <p className="row">{t("endingAt", { time: format.instant(expiresAt) })} <Button small busy={extend.isPending} onClick={() => extend.mutate()}>{t("extend")}</Button></p>
      {extend.isError ? <ErrorAlert error={extend.error} /> : null}
    </aside>
  );
}
