import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { usePerson } from "../../api/session.ts";
import { useTexts } from "../../i18n/texts.ts";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { ParkedSubjects } from "./ParkedSubjects.tsx";
import { queueTexts } from "./queue-i18n.ts";
import { QueueCard } from "./QueueCard.tsx";
import { parkedQuery, queuesQuery } from "./queries.ts";

/** /ops/queues: what waits for each peer, and what was refused and waits for an operator. */
export function Component(): ReactNode {
  const t = useTexts(queueTexts);
  const mayAct = usePerson()?.roles.includes("operator") ?? false;
  const queues = useQuery(queuesQuery);
  const parked = useQuery(parkedQuery);
  return (
    <>
      <PageHead title={t("title")} crumbs={[{ to: "/ops", label: t("crumb") }]}><p className="muted">{t("lead")}</p></PageHead>
      <div className="stack-lg">
        <section className="stack" aria-labelledby="queues-out">
          <h2 id="queues-out">{t("out.title")}</h2>
          <p className="prose muted">{t("out.lead")}</p>
          <QueryView query={queues}>
            {({ items }) => items.length === 0 ? <p className="muted">{t("out.none")}</p> : <>{items.map((queue) => <QueueCard key={queue.peer} queue={queue} mayAct={mayAct} />)}</>}
          </QueryView>
        </section>
        <section className="stack" aria-labelledby="queues-parked">
          <h2 id="queues-parked">{t("parked.title")}</h2>
          <p className="prose muted">{t("parked.lead")} {t("parked.body")}</p>
          <QueryView query={parked}>
            {(list) => list.events === 0 ? <Empty title={t("parked.none")}><p>{t("parked.noneHint")}</p></Empty> : <ParkedSubjects list={list} mayAct={mayAct} />}
          </QueryView>
        </section>
      </div>
    </>
  );
}
