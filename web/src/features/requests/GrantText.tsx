import { CheckCircleFilled } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { Grant } from "../../api/requests.ts";
import { grantWordsHere, trustFileQuery, verifyHere } from "../../api/verification.ts";
import { useLanguage, useTexts } from "../../i18n/texts.ts";
import { QueryView } from "../../ui/states.tsx";
import { VerdictView } from "../../ui/VerdictView.tsx";
import { textTexts } from "./i18n-text.ts";
import "./requests.css";

/** What the grant says in words: made anew from the signed policy on this device, and held against the digest that was signed. */
export function GrantText({ document }: { document: Grant["document"] }): ReactNode {
  const t = useTexts(textTexts);
  const trust = useQuery(trustFileQuery);
  const verdict = useQuery({ queryKey: ["grant-text", document.payload, document.signatures], queryFn: async () => ({ checked: await verifyHere(JSON.stringify(document), trust.data ?? ""), words: await grantWordsHere(document.payload) }), enabled: trust.data !== undefined, staleTime: Infinity });
  return (
    <section className="card stack-sm" aria-labelledby="grant-text">
      <h2 id="grant-text">{t("title")}</h2>
      <QueryView query={trust}>{() => <QueryView query={verdict}>{({ checked, words }) => (
        "trustFault" in checked ? <p>{t("noTrust", { reason: checked.trustFault })}</p>
          : checked.ok ? <Words text={words} checked />
            : <><p className="strong">{t("differs")}</p><VerdictView verdict={checked} /></>
      )}</QueryView>}</QueryView>
    </section>
  );
}

/** @param checked  it has been held against a signature */
export function Words({ text, checked = false }: { text: { readonly zh: string; readonly en: string } | undefined; checked?: boolean }): ReactNode {
  const t = useTexts(textTexts);
  const { language } = useLanguage();
  if (!text) return null;
  return (
    <>
      <p className="grant-text" lang="zh-CN">{text.zh}</p>
      {language === "zh" ? null : <><p className="grant-text muted" lang="en">{text.en}</p><p className="small muted">{t("notBinding")}</p></>}
      {checked ? <p className="grant-text-ok"><CheckCircleFilled aria-hidden /> {t("agrees")}</p> : null}
    </>
  );
}
