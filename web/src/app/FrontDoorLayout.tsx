import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, type ReactNode } from "react";
import { Link, NavLink, Outlet, useLocation } from "react-router";
import { doorQuery, type Door } from "../api/door.ts";
import { sessionQuery } from "../api/session.ts";
import { useText, useTexts } from "../i18n/texts.ts";
import { Button } from "../ui/Button.tsx";
import { Mark } from "../ui/Mark.tsx";
import { QueryView } from "../ui/states.tsx";
import { appTexts } from "./i18n.ts";
import { LanguageSwitch, useHtmlLanguage } from "./LanguageSwitch.tsx";
import { SessionEnding } from "./SessionEnding.tsx";
import { SessionMenu } from "./SessionMenu.tsx";
import { useArrival } from "./use-arrival.ts";
import { useDoorLook } from "./use-door-look.ts";

/** The public site of one node: its door's colour, tile and name, the same on every page. */
export function FrontDoorLayout(): ReactNode {
  const query = useQuery(doorQuery);
  useHtmlLanguage();
  useDoorLook(query.data);
  return <QueryView query={query}>{(door) => <Frame door={door} />}</QueryView>;
}

function Frame({ door }: { door: Door }): ReactNode {
  const t = useTexts(appTexts);
  const main = useArrival();
  return (
    <>
      <a className="skip-link" href="#main">{t("skip")}</a>
      <DemoBar demo={door.demo} />
      <Header door={door} />
      <SessionEnding />
      <main id="main" className="page" tabIndex={-1} ref={main}><Outlet /></main>
      <Footer door={door} />
    </>
  );
}

export function DemoBar({ demo }: { demo: boolean }): ReactNode {
  const t = useTexts(appTexts);
  if (!demo) return null;
  return <aside className="demo-bar" aria-label={t("demoBar")}><div className="wrap"><Mark kind="demo" silent />{t("demoBar")}</div></aside>;
}

const pages = [["/", "home"], ["/items", "items"], ["/my", "my"], ["/status", "status"], ["/agreements", "agreements"], ["/verify", "verify"]] as const;

function Header({ door }: { door: Door }): ReactNode {
  const t = useTexts(appTexts);
  const text = useText();
  const { data: session } = useQuery(sessionQuery);
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => setOpen(false), [pathname]);
  const name = text(door.door.name);
  return (
    <header className="door-header" data-open={open || undefined}>
      <div className="wrap door-bar">
        <Link className="door-brand" to="/">
          <span className={`tile tile-lg tile-${door.node === "sc" ? "square" : "round"}`} aria-hidden="true">{door.door.tile}</span>
          <span>
            <span className="door-name">{name}</span>
            <span className="door-subtitle">{text(door.door.subtitle)}</span>
          </span>
        </Link>
        <span className="door-menu-button"><Button small aria-expanded={open} aria-controls="door-menu" onClick={() => setOpen(!open)}>{t("nav.menu")}</Button></span>
        <nav className="door-nav" id="door-menu" aria-label={t("nav.label")}>
          <ul>
            {pages.filter(([, key]) => key !== "my" || session?.applicant).map(([path, key]) => <li key={path}><NavLink to={path} end={path === "/"}>{t(`nav.${key}`)}</NavLink></li>)}
            {door.demo ? <li><NavLink to="/start">{t("nav.start")}</NavLink></li> : null}
          </ul>
        </nav>
        <div className="door-tools"><LanguageSwitch /><SessionMenu within="front-door" /></div>
      </div>
    </header>
  );
}

function Footer({ door }: { door: Door }): ReactNode {
  const t = useTexts(appTexts);
  const text = useText();
  const side = { zh: door.node === "sc" ? "四川" : door.node === "cq" ? "重庆" : text(door.door.name), en: door.node === "sc" ? "Sichuan" : door.node === "cq" ? "Chongqing" : text(door.door.name) };
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{t("footer.served", { node: text(side) })}</p>
        <ul>
          <li><Link to="/verify">{t("footer.verify")}</Link></li>
          <li><Link to="/check">{t("footer.check")}</Link></li>
          <li><Link to="/ledger">{t("footer.ledger")}</Link></li>
          <li><Link to="/my/looked">{t("footer.looked")}</Link></li>
          <li><Link to="/figures">{t("footer.figures")}</Link></li>
          <li><Link to="/catalogue">{t("footer.catalogue")}</Link></li>
          <li><a href="/api/trust-policy">{t("footer.trust")}</a></li>
          <li><a href="/openapi.json">{t("footer.api")}</a></li>
          {door.others.map(({ id, path, name }) => <li key={id}><a href={`${path}/`}>{t("footer.door", { name: text(name) })}</a></li>)}
          {door.peer ? <li><a href={door.peer.url}>{t("footer.peer", { name: text(door.peer.name) })}</a></li> : null}
        </ul>
      </div>
    </footer>
  );
}
