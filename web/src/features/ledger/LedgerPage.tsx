import { useQuery } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { Link, useNavigate } from "react-router";
import { useDoor } from "../../api/door.ts";
import { usePerson } from "../../api/session.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useTexts } from "../../i18n/texts.ts";
import { ButtonLink } from "../../ui/Button.tsx";
import { PageHead } from "../../ui/PageHead.tsx";
import { SearchBox } from "../../ui/SearchBox.tsx";
import { QueryView } from "../../ui/states.tsx";
import { SuspendedPaths } from "../../ui/SuspendedPaths.tsx";
import { BookCards } from "./BookCards.tsx";
import { Days } from "./Days.tsx";
import { HowProven } from "./HowProven.tsx";
import { ledgerTexts } from "./i18n.ts";
import "./ledger.css";
import { Pages } from "./Pages.tsx";
import { booksQuery, daysQuery } from "./queries.ts";
import { addressOf } from "./where.ts";

/** /ledger: both account books for everybody. How far they go, who stamped them, how much is recorded; never about whom. */
export function Component(): ReactNode {
  const t = useTexts(ledgerTexts);
  const person = usePerson();
  const navigate = useNavigate();
  const books = useQuery(booksQuery);
  const days = useQuery(daysQuery);
  const [strange, setStrange] = useState(false);
  function find(words: string): void {
    const address = addressOf(words);
    setStrange(address === undefined && words.trim() !== "");
    if (address !== undefined) void navigate(address);
  }
  return (
    <div className={person ? "" : "wrap"}>
      <PageHead title={t("title")}><p className={person ? "muted" : "lead"}>{t("lead")}</p></PageHead>
      <div className="stack-lg">
        {person ? null : <SuspendedPaths />}
        <section className="stack-sm" aria-label={t("find.label")}>
          <SearchBox label={t("find.label")} placeholder={t("find.placeholder")} submit={t("find.go")} onSearch={find} />
          {strange ? <p role="alert">{t("find.strange")}</p> : null}
          <p className="small muted prose"><Rich text={t("find.hint")} parts={{ mine: <Link to="/my/looked">{t("find.mine")}</Link> }} /></p>
          {person?.roles.some((role) => role === "auditor" || role === "operator") ? <p><ButtonLink small to="/ledger/entries">{t("auditor.open")}</ButtonLink></p> : null}
        </section>
        <QueryView query={books}>{(found) => <BookCards books={found} />}</QueryView>
        <HowProven />
        <div className="stack-lg ledger-tables">
          <QueryView query={days}>{(found) => <Days days={found} />}</QueryView>
          <QueryView query={books}>{({ pages }) => <Pages pages={pages} />}</QueryView>
        </div>
        <Whole />
      </div>
    </div>
  );
}

/** Nobody has to believe this site: the command that recomputes the whole ledger. */
function Whole(): ReactNode {
  const t = useTexts(ledgerTexts);
  const { node } = useDoor();
  return (
    <section className="card stack-sm" aria-labelledby="whole">
      <h2 id="whole">{t("whole.title")}</h2>
      <p>{t("whole.lead")}</p>
      <dl className="facts small">
        <dt>{t("whole.command")}</dt><dd className="mono">npx twincity verify {window.location.origin} --trust trust-{node}.txt</dd>
        <dt>{t("whole.trust")}</dt><dd><a href="/api/trust-policy" download={`trust-${node}.txt`}>{window.location.origin}/api/trust-policy</a></dd>
      </dl>
      <p className="small">{t("whole.file")} <Link to="/verify">{t("whole.verify")}</Link></p>
    </section>
  );
}
