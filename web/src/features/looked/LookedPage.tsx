import { DownloadOutlined, PrinterOutlined } from "@ant-design/icons";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { useDoor } from "../../api/door.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { Empty, Loading } from "../../ui/states.tsx";
import { Filters } from "./Filters.tsx";
import { Gate } from "./Gate.tsx";
import { lookedTexts } from "./i18n.ts";
import { Line } from "./Line.tsx";
import "./looked.css";
import { families, fileAddress, lookedQuery, readWanted, type Family, type LookedPage } from "./queries.ts";

/** /my/looked: every line of this side's ledger about the person who is signed in. */
export function Component(): ReactNode {
  return <div className="wrap"><Gate><List /></Gate></div>;
}

function List(): ReactNode {
  const t = useTexts(lookedTexts);
  const door = useDoor();
  const side = useSideName()(door.node);
  const [params] = useSearchParams();
  const wanted = readWanted(params);
  // The days of a filter are counted from when the page was opened, so that the list doesn't start anew with every look at the clock.
  const [opened] = useState(door.now);
  const query = useInfiniteQuery(lookedQuery(wanted, opened));
  const first = query.data?.pages[0];
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ to: "/my", label: t("crumb") }]}><p className="lead">{t("lead", { side })}</p></PageHead>
      <div className="stack">
        <Filters wanted={wanted} nodes={[door.node, ...(door.peer ? [door.peer.id] : [])]} counts={first?.counts} />
        {first === undefined ? (query.isError ? <ErrorAlert error={query.error} retry={() => void query.refetch()} /> : <Loading />) : (
          <Found pages={query.data!.pages} family={wanted.family} unfiltered={params.size === 0} />
        )}
        {query.hasNextPage ? <p><Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>{t("more")}</Button></p> : null}
        {first && countOf(first) > 0 ? (
          <section className="card stack-sm no-print" aria-labelledby="take">
            <h2 id="take">{t("take")}</h2>
            <p className="row">
              <a className="button button-small" href={fileAddress("table", wanted, opened)} download><DownloadOutlined aria-hidden />{t("csv")}</a>
              <a className="button button-small" href={fileAddress("export", wanted, opened)} download><DownloadOutlined aria-hidden />{t("json")}</a>
              <Button small onClick={() => window.print()}><PrinterOutlined aria-hidden />{t("print")}</Button>
            </p>
          </section>
        ) : null}
        <p className="small muted prose">{t("scope")}</p>
      </div>
    </>
  );
}

function countOf({ counts }: LookedPage): number {
  return families.reduce((sum, family) => sum + counts[family], 0);
}

function Found({ pages, family, unfiltered }: { pages: readonly LookedPage[]; family: Family | undefined; unfiltered: boolean }): ReactNode {
  const t = useTexts(lookedTexts);
  const format = useFormat();
  const first = pages[0]!;
  const lines = pages.flatMap((page) => page.lines);
  const total = countOf(first);
  if (lines.length === 0)
    return unfiltered ? <Empty title={t("empty")}><p>{t("emptyWhy")}</p></Empty> : (
      <Empty title={t("emptyFiltered")}><p>{t("emptyFilteredWhy", { n: format.number(total) })}</p><ButtonLink small to="/my/looked">{t("clear")}</ButtonLink></Empty>
    );
  return (
    <>
      <p className="small muted" role="status">{t("count", { n: format.number(family === undefined ? total : first.counts[family]), at: format.instant(first.asOf) })} · {t("shown", { n: format.number(lines.length) })}</p>
      <ol className="stack">{lines.map((line) => <li key={line.id}><Line line={line} node={first.node} /></li>)}</ol>
    </>
  );
}
