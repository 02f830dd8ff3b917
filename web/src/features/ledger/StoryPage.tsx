import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useParams } from "react-router";
import { RefusedError } from "../../api/client.ts";
import { usePerson } from "../../api/session.ts";
import { isStillWaiting, trustFileQuery, type Verdict } from "../../api/verification.ts";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button, ButtonLink } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ReceiptSlip } from "../../ui/ReceiptSlip.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { HowProven } from "./HowProven.tsx";
import { ledgerTexts } from "./i18n.ts";
import "./ledger.css";
import { readPages } from "./proof.ts";
import { receiptQuery } from "./queries.ts";
import { stepStates } from "./step-states.ts";
import { storyOf, type Story } from "./story.ts";
import { Facts, Happened } from "./StoryFacts.tsx";
import { TakeAlong } from "./TakeAlong.tsx";

/** /ledger/:ref: one line's story, told from its receipt; believed only after this device has verified that receipt. */
export function Component(): ReactNode {
  const t = useTexts(ledgerTexts);
  const person = usePerson();
  const { ref = "" } = useParams();
  const query = useQuery(receiptQuery(ref));
  const missing = query.error instanceof RefusedError && query.error.problem.status === 404;
  const story = query.data === undefined ? undefined : storyOf(query.data);
  return (
    <div className={person ? "" : "wrap"}>
      <PageHead title={t("story.title")} crumbs={[{ to: "/ledger", label: t("story.crumb") }]}><p className="small muted mono wrap-any">{ref}</p></PageHead>
      {missing || (query.data !== undefined && story === undefined) ? (
        <Empty title={t("story.notFound")}><p>{t("story.notFoundWhy")}</p><p className="row"><ButtonLink small to="/ledger">{t("story.back")}</ButtonLink><Button small onClick={() => void query.refetch()}>{t("story.again")}</Button></p></Empty>
      ) : (
        <QueryView query={query}>{(text) => story ? <Told key={ref} text={text} story={story} /> : null}</QueryView>
      )}
    </div>
  );
}

function Told({ text, story }: { text: string; story: Story }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const [verdict, setVerdict] = useState<Verdict>();
  const trust = useQuery(trustFileQuery);
  const pages = useQuery({ queryKey: ["receipt-pages", text, trust.data], enabled: trust.data !== undefined, queryFn: () => readPages(story, trust.data ?? ""), staleTime: Infinity }).data;
  const waits = verdict !== undefined && isStillWaiting(verdict);
  const word = verdict === undefined ? "saidWarn" : verdict.ok ? "checked" : waits ? "waits" : "failed";
  return (
    <div className="stack-lg">
      <div className="two-thirds">
        <section className="card stack-sm" aria-labelledby="said">
          <h2 id="said">{t("story.said")}</h2>
          <p className={`small ${word === "failed" ? "field-error" : "muted"}`} role="status" data-checked={word}>{t(`story.${word}`)}</p>
          <p className="story-said"><Happened story={story} /></p>
          <Facts story={story} pages={pages} />
          <p className="smallest quiet">{t("story.noPerson")}</p>
        </section>
        <div className="stack">
          <ReceiptSlip receipt={story.ref} happened={<Happened story={story} />} when={story.at === "" ? "" : format.instant(story.at, { year: true })} onChecked={setVerdict} />
          <TakeAlong story={story} />
        </div>
      </div>
      <HowProven shown={{ story, pages, states: stepStates(verdict), happened: <Happened story={story} /> }} />
    </div>
  );
}
