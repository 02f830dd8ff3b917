import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useSearchParams } from "react-router";
import { fetchReceipt, isStillWaiting, trustFileQuery, verifyHere, type Verdict } from "../../api/verification.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { FieldError } from "../../ui/fields.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { VerdictView } from "../../ui/VerdictView.tsx";
import { FileChoice, type ChosenFile } from "./FileChoice.tsx";
import { verifyTexts } from "./i18n.ts";
import { TrustChoice, type Trust } from "./TrustChoice.tsx";
import "./verify.css";
import { WhatItSays } from "./WhatItSays.tsx";

/** How long the node may wait for the other side's witness before it answers. */
const waitMs = 3000;

/** /verify: a file is checked on the reader's device. `?receipt=` fetches one from this node first. */
export function Component(): ReactNode {
  const t = useTexts(verifyTexts);
  const [search, setSearch] = useSearchParams();
  const asked = search.get("receipt");
  const [chosen, setChosen] = useState<ChosenFile | undefined>(undefined);
  const [trust, setTrust] = useState<Trust>({ from: "node", own: "" });
  const fetched = useQuery({
    queryKey: ["receipt", asked],
    queryFn: async (): Promise<ChosenFile> => ({ name: t("fetched", { ref: asked ?? "" }), content: await fetchReceipt(asked ?? "", waitMs) }),
    enabled: asked !== null && chosen === undefined,
    staleTime: 0,
    gcTime: 0,
  });
  const file = chosen ?? (asked === null ? undefined : fetched.data);
  function reset(): void {
    setChosen(undefined);
    setSearch({});
  }
  return (
    <div className="wrap">
      <PageHead title={t("title")}><p className="lead">{t("lead")}</p></PageHead>
      <div className="two-thirds">
        <div className="stack">
          {file ? <Checked key={file.name} file={file} trust={trust} again={reset} refetch={chosen ? undefined : () => void fetched.refetch()} /> : null}
          {asked !== null && chosen === undefined && fetched.isPending ? <p className="card" role="status">{t("fetching")}</p> : null}
          {asked !== null && chosen === undefined && fetched.isError ? <ErrorAlert error={fetched.error} retry={() => void fetched.refetch()} /> : null}
          {file ? null : <FileChoice onChosen={setChosen} />}
        </div>
        <TrustChoice trust={trust} onChange={setTrust} />
      </div>
    </div>
  );
}

function Checked({ file, trust, again, refetch }: { file: ChosenFile; trust: Trust; again(): void; refetch: (() => void) | undefined }): ReactNode {
  const t = useTexts(verifyTexts);
  const queries = useQueryClient();
  const check = useQuery({
    queryKey: ["verdict", file, trust],
    queryFn: async () => verifyHere(file.content, trust.from === "node" ? await queries.fetchQuery(trustFileQuery) : trust.own),
    enabled: trust.from === "node" || trust.own.trim() !== "",
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <section className="slip" aria-label={t("title")}>
      <div className="slip-head"><p className="small muted">{file.name}</p></div>
      <div className="slip-body">
        {trust.from === "own" && trust.own.trim() === "" ? <FieldError id="trust-missing">{t("trust.ownEmpty")}</FieldError> : null}
        {check.isFetching ? <p role="status">{t("reading")}</p> : null}
        {check.isError ? <ErrorAlert error={check.error} retry={() => void check.refetch()} /> : null}
        {check.data && "trustFault" in check.data ? <FieldError id="trust-fault">{t("trust.fault", { reason: check.data.trustFault })}</FieldError> : null}
        {check.data && !("trustFault" in check.data) ? <Outcome verdict={check.data} file={file} /> : null}
        <p className="row">
          {refetch ? <Button small onClick={refetch}>{t("again")}</Button> : null}
          <Button small onClick={again}>{t("next")}</Button>
        </p>
      </div>
    </section>
  );
}

function Outcome({ verdict, file }: { verdict: Verdict; file: ChosenFile }): ReactNode {
  const t = useTexts(verifyTexts);
  const bad = !verdict.ok && verdict.kind !== "unknown" && !isStillWaiting(verdict);
  return (
    <div className="stack-sm">
      <p className="small muted">{t(`kind.${verdict.kind}`)}</p>
      <VerdictView verdict={verdict} />
      {bad ? <><p className="strong">{t("bad")}</p><p className="muted">{t("badWhom")}</p></> : null}
      <WhatItSays content={file.content} />
    </div>
  );
}
