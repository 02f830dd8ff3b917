import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useId, type ReactNode, type Ref } from "react";
import { doorPath } from "../api/door-path.ts";
import { fetchReceipt, receiptAddress, trustFileQuery, verifyAddress, verifyHere, type Verdict } from "../api/verification.ts";
import { useTexts } from "../i18n/texts.ts";
import { Button } from "./Button.tsx";
import { uiTexts } from "./i18n.ts";
import { ErrorAlert } from "./ProblemAlert.tsx";
import { QrCode } from "./QrCode.tsx";
import { PendingTicks, VerdictView } from "./VerdictView.tsx";

/** How long the node may wait for the other side's witness before it answers. */
const waitMs = 3000;

/**
 * A slip with a perforated edge: what happened, three promises, verify it yourself, details folded.
 * It holds no personal data, and no tick appears before this device has verified it.
 */
export function ReceiptSlip({ receipt, happened, when, headingRef, onChecked }: {
  receipt: string;
  happened: ReactNode;
  when: string;
  headingRef?: Ref<HTMLHeadingElement>;
  /** Told what each verification on this device found. */
  onChecked?(verdict: Verdict): void;
}): ReactNode {
  const t = useTexts(uiTexts);
  const queries = useQueryClient();
  const heading = useId();
  const check = useMutation({
    mutationFn: async () => {
      const [file, trustFile] = await Promise.all([fetchReceipt(receipt, waitMs), queries.fetchQuery(trustFileQuery)]);
      return verifyHere(file, trustFile);
    },
    onSuccess: (found) => {
      if (!("trustFault" in found)) onChecked?.(found);
    },
  });
  const fileName = `receipt-${receipt}.json`;
  return (
    <section className="slip" aria-labelledby={heading}>
      <div className="slip-head">
        <h2 id={heading} tabIndex={-1} ref={headingRef}>{t("receipt.title")}</h2>
        <p className="strong">{happened}</p>
        <p className="small muted">{when}</p>
      </div>
      <div className="slip-body">
        {check.data === undefined ? (
          <div className="slip-proof"><QrCode text={window.location.origin + doorPath + verifyAddress(receipt)} label={t("receipt.qr")} /><PendingTicks /></div>
        ) : "trustFault" in check.data ? (
          <p className="field-error">{t("receipt.trustFault", { reason: check.data.trustFault })}</p>
        ) : (
          <VerdictView verdict={check.data} fileName={fileName} />
        )}
        {check.isError ? <ErrorAlert error={check.error} retry={() => check.mutate()} /> : null}
        <p className="small">{t("receipt.own")}</p>
        <p className="row">
          <Button look="primary" small busy={check.isPending} onClick={() => check.mutate()}>
            <SafetyCertificateOutlined aria-hidden />
            {check.isPending ? t("receipt.verifying") : check.data ? t("receipt.again") : t("receipt.verify")}
          </Button>
          <a className="button button-small" href={receiptAddress(receipt)} download={fileName}><DownloadOutlined aria-hidden />{t("receipt.download")}</a>
        </p>
        <p className="smallest quiet">{t("receipt.number")} <span className="mono">{receipt}</span></p>
      </div>
    </section>
  );
}
