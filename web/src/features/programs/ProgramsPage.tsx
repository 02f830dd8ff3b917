import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { Empty, QueryView } from "../../ui/states.tsx";
import { programTexts } from "./i18n.ts";
import { IssuedKeyDialog } from "./IssuedKeyDialog.tsx";
import { ProgramCard } from "./ProgramCard.tsx";
import { programsQuery, type IssuedKey } from "./queries.ts";
import { RegisterDialog } from "./RegisterDialog.tsx";

/** /desk/programs: the systems of one's office that act through this node, and their keys. */
export function Component(): ReactNode {
  const t = useTexts(programTexts);
  const query = useQuery(programsQuery);
  const [registering, register] = useState(false);
  const [issued, setIssued] = useState<IssuedKey | undefined>(undefined);
  return (
    <>
      <PageHead title={t("title")}><p className="muted prose">{t("lead")}</p></PageHead>
      <div className="stack">
        <p><Button look="primary" onClick={() => register(true)}>{t("add")}</Button></p>
        <QueryView query={query}>
          {(programs) =>
            programs.length === 0
              ? <Empty title={t("empty")}><p>{t("emptyHint")}</p></Empty>
              : programs.map((program) => <ProgramCard key={program.id} program={program} onIssued={setIssued} />)}
        </QueryView>
      </div>
      {registering ? <RegisterDialog onClose={() => register(false)} onIssued={(key) => { register(false); setIssued(key); }} /> : null}
      {issued ? <IssuedKeyDialog issued={issued} onClose={() => setIssued(undefined)} /> : null}
    </>
  );
}
