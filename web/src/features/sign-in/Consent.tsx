import { useMutation } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { answer, api } from "../../api/client.ts";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Button } from "../../ui/Button.tsx";
import { Mark } from "../../ui/Mark.tsx";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { ErrorAlert } from "../../ui/ProblemAlert.tsx";
import { signInTexts } from "./i18n.ts";
import type { SignInChoice } from "./queries.ts";

export type Recipient = NonNullable<SignInChoice["recipient"]>;

/** Yes or no, and back to the side that asked. A no is as easy as a yes. */
export function useDecision(uid: string) {
  return useMutation({
    mutationFn: (body: { agree: boolean; textDigest?: string }) => answer(api.POST("/api/sign-in/{uid}/decision", { params: { path: { uid } }, body })),
    onSuccess: ({ redirectTo }) => window.location.assign(redirectTo),
  });
}

/** What the other side would be told, and whom: asked before anything is told. Yes and no look the same. */
export function Consent({ uid, recipient, told }: { uid: string; recipient: Recipient; told: NonNullable<SignInChoice["told"]> }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  const sideName = useSideName();
  const { language } = useLanguage();
  const decision = useDecision(uid);
  const { clause } = recipient;
  const office = { node: recipient.node, nameZh: recipient.partyName.zh, nameEn: recipient.partyName.en };
  return (
    <div className="sign-in-page">
      {decision.isError ? <ErrorAlert error={decision.error} /> : null}
      <section className="card stack" aria-labelledby="told">
        <h2 id="told">{t("consent.what")}</h2>
        <dl className="facts">
          <dt>{t("consent.to")}</dt><dd><OfficeName office={office} /> <span className="muted">{t("consent.node", { side: sideName(recipient.node) })}</span></dd>
          <dt>{t("consent.name")}</dt><dd>{told.name}</dd>
          <dt>{t("consent.number")}</dt><dd><span className="mono">{told.idNumberMasked}</span> <span className="muted">{t("consent.whole")}</span></dd>
          <dt>{t("consent.level")}</dt><dd>{t(`consent.levels.${told.level}`)}</dd>
          <dt>{t("consent.nothingElse")}</dt><dd>{t("consent.notTold")}</dd>
          <dt>{t("consent.purpose")}</dt><dd>{t("consent.purposeIs")}</dd>
        </dl>
        <details>
          <summary>{t("ways.ground", { agreement: clause.agreement, clause: clause.id })}</summary>
          <p lang="zh-CN">{clause.text} {clause.textStatus === "illustrative" ? <Mark kind="illustrative" /> : null}</p>
        </details>
      </section>
      <section className="card stack" aria-labelledby="sentences">
        <h2 id="sentences">{t("consent.sentences")}</h2>
        <p className="sentences">{text(told.sentences)}</p>
        <div className="row">
          <Button block busy={decision.isPending && decision.variables.agree} unavailable={decision.isPending || decision.isSuccess} onClick={() => decision.mutate({ agree: true, textDigest: told.digests[language] })}>
            {t("consent.yes")}
          </Button>
          <Button block busy={decision.isPending && !decision.variables.agree} unavailable={decision.isPending || decision.isSuccess} onClick={() => decision.mutate({ agree: false })}>
            {t("consent.no")}
          </Button>
        </div>
        <p className="small muted">{t("consent.recorded")}</p>
      </section>
    </div>
  );
}
