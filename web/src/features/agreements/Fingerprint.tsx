import type { ReactNode } from "react";
import { useTexts } from "../../i18n/texts.ts";
import { agreementTexts } from "./i18n.ts";
import { shortDigest } from "./short-digest.ts";

/** The text's fingerprint: a short form to read aloud, and the whole. */
export function Fingerprint({ digest }: { digest: string }): ReactNode {
  const t = useTexts(agreementTexts);
  return (
    <section className="card stack-sm" aria-labelledby="fingerprint">
      <h2 id="fingerprint">{t("page.fingerprint")}</h2>
      <p className="fingerprint mono">{shortDigest(digest)}</p>
      <p className="small muted">{t("page.fingerprintWhy")}</p>
      <p className="smallest quiet mono">{digest}</p>
    </section>
  );
}
