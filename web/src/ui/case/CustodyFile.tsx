import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { fetchCustody } from "../../api/desk-case.ts";
import { trustFileQuery, verifyHere } from "../../api/verification.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../Button.tsx";
import { ErrorAlert } from "../ProblemAlert.tsx";
import { saveFile } from "../save-file.ts";
import { VerdictView } from "../VerdictView.tsx";
import { caseDeskTexts } from "./case-i18n.ts";

/** The whole signed chain of a case: verify it on this device, or take it away. */
export function CustodyFile({ no, links }: { no: string; links: number }): ReactNode {
  const t = useTexts(caseDeskTexts);
  const queries = useQueryClient();
  const fileName = `custody-${no}.json`;
  const download = useMutation({ mutationFn: () => fetchCustody(no), onSuccess: (file) => saveFile(fileName, file) });
  const check = useMutation({ mutationFn: async () => verifyHere(await fetchCustody(no), await queries.fetchQuery(trustFileQuery)) });
  return (
    <section className="card stack-sm no-print" aria-labelledby="custody-file">
      <h2 id="custody-file">{t("file.title")}</h2>
      <p className="small muted">{t("file.lead", { n: links })}</p>
      {check.data === undefined ? null : "trustFault" in check.data ? <p className="field-error">{t("file.trustFault", { reason: check.data.trustFault })}</p> : <VerdictView verdict={check.data} fileName={fileName} />}
      {check.isError || download.isError ? <ErrorAlert error={check.error ?? download.error} /> : null}
      <p className="row">
        <Button small busy={check.isPending} onClick={() => check.mutate()}><SafetyCertificateOutlined aria-hidden />{t("file.verify")}</Button>
        <Button small busy={download.isPending} onClick={() => download.mutate()}><DownloadOutlined aria-hidden />{t("file.download")}</Button>
        <Link to="/verify">{t("file.page")}</Link>
      </p>
    </section>
  );
}
