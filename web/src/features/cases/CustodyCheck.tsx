import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { trustFileQuery, verifyHere } from "../../api/verification.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { VerdictView } from "../../ui/VerdictView.tsx";
import { caseTexts } from "./i18n.ts";

/** The signed record of every hand that held the case: verify it here, or take it away. */
export function CustodyCheck({ caseNo, fetchFile, links }: { caseNo: string; fetchFile(): Promise<string>; links: number }): ReactNode {
  const t = useTexts(caseTexts);
  const queries = useQueryClient();
  const fileName = `custody-${caseNo}.json`;
  const download = useMutation({ mutationFn: fetchFile, onSuccess: (file) => saveFile(fileName, file) });
  const check = useMutation({ mutationFn: async () => verifyHere(await fetchFile(), await queries.fetchQuery(trustFileQuery)) });
  return (
    <section className="card stack-sm" aria-labelledby="custody-record">
      <h2 id="custody-record">{t("page.custody")}</h2>
      <p className="small muted">{t("page.custodyWhy", { n: links })}</p>
      {check.data && !("trustFault" in check.data) ? <VerdictView verdict={check.data} fileName={fileName} /> : null}
      {check.isError || download.isError ? <ErrorAlert error={check.error ?? download.error} /> : null}
      <p className="row">
        <Button small busy={check.isPending} onClick={() => check.mutate()}><SafetyCertificateOutlined aria-hidden />{t("page.custodyVerify")}</Button>
        <Button small busy={download.isPending} onClick={() => download.mutate()}><DownloadOutlined aria-hidden />{t("page.custodyDownload")}</Button>
      </p>
    </section>
  );
}
