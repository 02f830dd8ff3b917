import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Link, useSearchParams } from "react-router";
import { doorPath } from "../../api/door-path.ts";
import { ownAddress } from "../../api/own-address.ts";
import { sessionQuery, signInAddress, startAddress } from "../../api/session.ts";
import { useLanguage, useText, useTexts } from "../../i18n/texts.ts";
import { Mark } from "../../ui/Mark.tsx";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { QueryView } from "../../ui/states.tsx";
import { signInTexts } from "./i18n.ts";
import { waysQuery, type SignInWay } from "./queries.ts";
import "./sign-in.css";

/** Refusals that a sign-in may come back with; others are told in general words. */
const refusals = ["recognition-declined", "recognition-not-agreed", "recognition-suspended", "assertion-refused", "assertion-replayed", "sign-in-expired", "peer-unreachable", "peer-timed-out", "provider-refused"] as const;

/** /sign-in: whose account one signs in with. Both are equally easy to see, and neither is needed to track a case. */
export function Component(): ReactNode {
  const t = useTexts(signInTexts);
  const [params] = useSearchParams();
  const query = useQuery(waysQuery);
  const session = useQuery(sessionQuery).data;
  const returnTo = ownAddress(params.get("returnTo"), `${doorPath}/`);
  const refused = params.get("refused");
  const who = session?.applicant?.name ?? session?.person?.name;
  return (
    <div className="wrap">
      <PageHead title={t("ways.title")}><p className="lead">{t("ways.lead")}</p></PageHead>
      <div className="sign-in-page">
        {refused === null ? null : (
          <div className="problem problem-refused" role="alert">
            <p className="problem-title">{t(`refused.${refusals.find((one) => one === refused) ?? "other"}`)}</p>
            <p>{t("refused.next")}</p>
          </div>
        )}
        {who === undefined ? null : <p className="row">{t("ways.already", { name: who })} <a href={returnTo}>{t("ways.goOn")}</a></p>}
        <QueryView query={query}>
          {({ ways }) => (
            <ul className="ways">
              {ways.toSorted((a, b) => (a.node === "sc" ? -1 : b.node === "sc" ? 1 : a.node.localeCompare(b.node))).map((way) => <li className="card way" key={way.node}><Way way={way} returnTo={returnTo} /></li>)}
            </ul>
          )}
        </QueryView>
        <section className="stack-sm" aria-labelledby="other-ways">
          <h2 id="other-ways">{t("ways.otherTitle")}</h2>
          <p>{t("ways.without")} <Link to="/status">{t("ways.track")}</Link></p>
          <p>{t("ways.staff")} <a href={signInAddress("/desk")}>{t("ways.staffSignIn")}</a></p>
        </section>
      </div>
    </div>
  );
}

function Way({ way: { node, name, own, clause, refusal }, returnTo }: { way: SignInWay; returnTo: string }): ReactNode {
  const t = useTexts(signInTexts);
  const text = useText();
  const sideName = useSideName();
  const { language } = useLanguage();
  const zh = language === "zh";
  const accounts = text(name);
  return (
    <>
      <div className="way-name">
        <Tile node={node} large />
        <div><h2>{t("ways.accounts", { name: accounts })}</h2><p className="muted">{t(own ? "ways.own" : "ways.other", { side: sideName(node) })}</p></div>
      </div>
      <div className="stack-sm">
        <p>{t(own ? "ways.ownTold" : "ways.otherTold", { name: accounts })}</p>
        {clause ? (
          <details>
            <summary>{t("ways.ground", { agreement: clause.agreement, clause: clause.id })}</summary>
            <p lang="zh-CN">{clause.text} {clause.textStatus === "illustrative" ? <Mark kind="illustrative" /> : null}</p>
          </details>
        ) : null}
      </div>
      {refusal ? (
        <div className="stack-sm">
          <p className="strong">{zh ? refusal.titleZh : refusal.title}</p>
          {refusal.basis ? <p className="small muted" lang="zh-CN">{refusal.basis.article ?? refusal.basis.source}：{refusal.basis.text}</p> : null}
          {refusal.remedy ? <p className="muted">{zh ? refusal.remedy.zh : refusal.remedy.en}</p> : null}
        </div>
      ) : (
        <p><a className="button button-primary button-block-phone" href={startAddress(returnTo, own ? undefined : node)}>{t("ways.use", { name: accounts })}</a></p>
      )}
    </>
  );
}
