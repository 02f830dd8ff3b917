import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { NavLink, Outlet } from "react-router";
import { useBadge, type BadgeKind } from "../api/badges.ts";
import { answer, api } from "../api/client.ts";
import { doorQuery, type Door } from "../api/door.ts";
import { sessionQuery, usePerson, type Role } from "../api/session.ts";
import { useFormat } from "../i18n/format.ts";
import { useText, useTexts } from "../i18n/texts.ts";
import { Mark } from "../ui/Mark.tsx";
import { Tile } from "../ui/OfficeName.tsx";
import { QueryView } from "../ui/states.tsx";
import { SuspendedPaths } from "../ui/SuspendedPaths.tsx";
import { AntdProvider } from "./AntdProvider.tsx";
import "../styles/desk.css";
import { deskTexts } from "./desk-i18n.ts";
import { deskPages, type DeskPage } from "./desk-pages.ts";
import { appTexts } from "./i18n.ts";
import { LanguageSwitch, useHtmlLanguage } from "./LanguageSwitch.tsx";
import { SessionMenu } from "./SessionMenu.tsx";
import { useArrival } from "./use-arrival.ts";
import { useDoorLook } from "./use-door-look.ts";

/** The desk of whoever is signed in: their own office's tile in the header, their pages at the left. */
export function Component(): ReactNode {
  const query = useQuery(doorQuery);
  useHtmlLanguage();
  useDoorLook(query.data);
  return <AntdProvider><QueryView query={query}>{(door) => <Frame door={door} />}</QueryView></AntdProvider>;
}

function Frame({ door }: { door: Door }): ReactNode {
  const t = useTexts(appTexts);
  const text = useText();
  const person = usePerson();
  const session = useQuery(sessionQuery);
  const main = useArrival();
  return (
    <div className="desk">
      <a className="skip-link" href="#main">{t("skip")}</a>
      <header className="desk-header">
        <p className="desk-office office"><Tile node={door.node} spoken /><span className="office-name">{person ? text(person.partyName) : text(door.door.name)}</span> {door.demo ? <Mark kind="demo" /> : null}</p>
        <PeerLine door={door} />
        <div className="row-tight"><LanguageSwitch /><SessionMenu within="desk" /></div>
      </header>
      <div className="desk-body">
        {session.data?.person ? <DeskNav roles={session.data.person.roles} /> : null}
        <main id="main" className="desk-main" tabIndex={-1} ref={main}><SuspendedPaths /><Outlet /></main>
      </div>
    </div>
  );
}

/** The other side's health, one line, never more. */
function PeerLine({ door }: { door: Door }): ReactNode {
  const t = useTexts(appTexts);
  const text = useText();
  const format = useFormat();
  const { data } = useQuery({ queryKey: ["health"], queryFn: () => answer(api.GET("/api/health")), refetchInterval: 30_000 });
  const peer = data?.peers.find((one) => one.id === door.peer?.id);
  if (!door.peer || !peer) return null;
  const name = text(door.peer.name);
  return (
    <p className="small muted row-tight" role="status">
      <Tile node={peer.id} />
      {peer.reachable ? t("desk.peerUp", { name }) : peer.lastSeenAt ? t("desk.peerDown", { name, since: format.instant(peer.lastSeenAt) }) : t("desk.peerDownUnknown", { name })}
    </p>
  );
}

export function pagesFor(roles: readonly Role[]): readonly DeskPage[] {
  return deskPages.filter((page) => page.roles.some((role) => roles.includes(role)));
}

function DeskNav({ roles }: { roles: readonly Role[] }): ReactNode {
  const t = useTexts(appTexts);
  const words = useTexts(deskTexts);
  const listed = pagesFor(roles).flatMap((page) => (page.menu ? [{ path: page.path, ...page.menu }] : []));
  const groups = [...new Set(listed.map((page) => page.group))];
  if (listed.length === 0) return null;
  return (
    <nav className="desk-nav" aria-label={t("desk.nav")}>
      {groups.map((group) => (
        <section key={group} aria-label={words(`group.${group}`)}>
          <h2>{words(`group.${group}`)}</h2>
          <ul>
            {listed.filter((page) => page.group === group).map((page) => (
              <li key={page.path}>
                <NavLink to={page.path} end={page.path === "/ops"}><span>{words(`page.${page.label}`)}</span>{page.badge ? <Badge kind={page.badge} /> : null}</NavLink>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function Badge({ kind }: { kind: BadgeKind }): ReactNode {
  const words = useTexts(deskTexts);
  const n = useBadge(kind);
  return n === 0 ? null : <span className="desk-badge"><span aria-hidden="true">{n}</span><span className="sr-only">{words("badge", { n })}</span></span>;
}
