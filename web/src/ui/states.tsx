import type { UseQueryResult } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { useTexts } from "../i18n/texts.ts";
import { uiTexts } from "./i18n.ts";
import { PageHead } from "./PageHead.tsx";
import { ErrorAlert } from "./ProblemAlert.tsx";

/** Nothing for 300 ms, then the shape of the page; after 3 s it says whom it waits for. */
export function Loading({ who }: { who?: string }): ReactNode {
  const t = useTexts(uiTexts);
  const [stage, setStage] = useState(0);
  useEffect(() => {
    const shape = window.setTimeout(() => setStage(1), 300);
    const words = window.setTimeout(() => setStage(2), 3000);
    return () => {
      window.clearTimeout(shape);
      window.clearTimeout(words);
    };
  }, []);
  return (
    <div role="status" aria-busy="true">
      {stage === 0 ? null : (
        <div className="skeleton" aria-hidden="true"><span /><span /><span /><span /></div>
      )}
      <p className={stage === 2 ? "muted" : "sr-only"}>{stage === 2 ? t("state.awaiting", { who: who ?? t("state.thisNode") }) : t("state.loading")}</p>
    </div>
  );
}

/** Nothing to show, and what to do instead. */
export function Empty({ title, children }: { title: string; children?: ReactNode }): ReactNode {
  return (
    <div className="state" role="status">
      <p className="strong">{title}</p>
      {children}
    </div>
  );
}

/**
 * Every list and page of a query: waiting, refused, failed, or its content.
 * @param whole  it is all there is on the page: without content it brings the heading too
 */
export function QueryView<T>({ query, who, whole = false, children }: { query: UseQueryResult<T>; who?: string; whole?: boolean; children(data: T): ReactNode }): ReactNode {
  const t = useTexts(uiTexts);
  if (query.data !== undefined) return children(query.data);
  if (query.isError)
    return (
      <>
        {whole ? <PageHead title={t("state.failed")} /> : null}
        <ErrorAlert error={query.error} retry={() => void query.refetch()} />
      </>
    );
  return <Loading {...(who === undefined ? {} : { who })} />;
}
