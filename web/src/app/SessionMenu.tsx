import { DownOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import { Link, useLocation } from "react-router";
import { sessionQuery, signInAddress, signInPage, useSignOut, type SessionApplicant, type SessionPerson } from "../api/session.ts";
import { verifyAddress } from "../api/verification.ts";
import { useFormat } from "../i18n/format.ts";
import { useText, useTexts } from "../i18n/texts.ts";
import { Button, ButtonLink } from "../ui/Button.tsx";
import { Mark } from "../ui/Mark.tsx";
import { appTexts } from "./i18n.ts";
import { publicPages } from "./public-pages.ts";
import { sessionTexts } from "./session-i18n.ts";

/** 我的: what a signed-in applicant finds here. */
const myPages = ([["/my", "cases"], ["/my/credentials", "credentials"], ["/my/consents", "consents"], ["/my/looked", "looked"], ["/my/objections", "objections"]] as const).filter(([path]) => publicPages.some((page) => page.path === path));

/** Sign-in link, or who is signed in with the way to the desk and out. */
export function SessionMenu({ within }: { within: "front-door" | "desk" }): ReactNode {
  const t = useTexts(appTexts);
  const { data } = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (!data) return null;
  if (data.applicant) return <ApplicantAccount applicant={data.applicant} demo={data.demo} />;
  if (!data.person && within === "front-door") return <ButtonLink small to={pathname === "/sign-in" ? pathname + search : signInPage(pathname.startsWith("/sign-in") ? "/" : pathname + search)}>{t("session.signIn")}</ButtonLink>;
  if (!data.person) return <a className="button button-small" href={signInAddress(pathname + search)}>{t("session.signIn")}</a>;
  return <Account person={data.person} demo={data.demo} within={within} />;
}

/** Whose account this is, what is theirs here, and the way out. */
function ApplicantAccount({ applicant, demo }: { applicant: SessionApplicant; demo: boolean }): ReactNode {
  const t = useTexts(appTexts);
  const told = useTexts(sessionTexts);
  const text = useText();
  const format = useFormat();
  const { name, foreign, recognition, expiresAt } = applicant;
  return (
    <AccountMenu name={foreign ? told("foreignName", { name, accounts: text(applicant.issuerName) }) : name} demo={demo}>
      {(close) => (
        <>
          <p className="muted">{t("session.account", { issuer: text(applicant.issuerName) })} <span className="mono">{applicant.idNumberMasked}</span></p>
          {recognition === null ? null : <Link to={verifyAddress(recognition)} onClick={close}>{told("recognition")}</Link>}
          <p className="muted">{told("until", { time: format.instant(expiresAt) })}</p>
          {myPages.map(([path, label]) => <Link key={path} to={path} onClick={close}>{t(`my.${label}`)}</Link>)}
        </>
      )}
    </AccountMenu>
  );
}

function Account({ person, demo, within }: { person: SessionPerson; demo: boolean; within: "front-door" | "desk" }): ReactNode {
  const t = useTexts(appTexts);
  const text = useText();
  return (
    <AccountMenu name={person.name} demo={demo}>
      {(close) => (
        <>
          <dl className="facts">
            <dt>{t("session.office")}</dt><dd>{text(person.partyName)}</dd>
            <dt>{t("session.roles")}</dt><dd>{person.roles.map((role) => t(`role.${role}`)).join("、")}</dd>
          </dl>
          {within === "front-door" ? <Link to="/desk" onClick={close}>{t("session.desk")}</Link> : <Link to="/" onClick={close}>{t("session.frontDoor")}</Link>}
        </>
      )}
    </AccountMenu>
  );
}

/** The name as a button; below it who one is, where one can go, and the way out. Escape and a click elsewhere close it. */
function AccountMenu({ name, demo, children }: { name: string; demo: boolean; children(close: () => void): ReactNode }): ReactNode {
  const t = useTexts(appTexts);
  const signOut = useSignOut();
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return;
    const close = (event: Event): void => {
      if (event instanceof KeyboardEvent ? event.key === "Escape" : !box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("keydown", close);
    document.addEventListener("pointerdown", close);
    return () => {
      document.removeEventListener("keydown", close);
      document.removeEventListener("pointerdown", close);
    };
  }, [open]);
  return (
    <div className="menu" ref={box}>
      <Button small aria-expanded={open} aria-controls={panel} aria-label={t("session.menu", { name })} onClick={() => setOpen(!open)}>
        {name}
        <DownOutlined aria-hidden />
      </Button>
      {open ? (
        <div className="menu-panel small" id={panel}>
          <p><span className="strong">{name}</span> {demo ? <Mark kind="demo" silent /> : null}</p>
          {children(() => setOpen(false))}
          <Button small busy={signOut.isPending} onClick={() => signOut.mutate()}>{t("session.signOut")}</Button>
        </div>
      ) : null}
    </div>
  );
}
