import { CheckCircleFilled, ClockCircleOutlined } from "@ant-design/icons";
import type { ReactNode } from "react";
import { useFormat } from "../../i18n/format.ts";
import { useTexts } from "../../i18n/texts.ts";
import { Tile, useSideName } from "../../ui/OfficeName.tsx";
import { ledgerTexts } from "./i18n.ts";
import type { Book, Books } from "./queries.ts";

/** The two account books side by side, Sichuan left, each with the other's stamps. */
export function BookCards({ books: { books, asOf } }: { books: Books }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const ordered = [...books].sort((a, b) => (a.node === "sc" ? -1 : b.node === "sc" ? 1 : a.node.localeCompare(b.node)));
  return (
    <section className="stack" aria-labelledby="books">
      <div className="row between"><h2 id="books">{t("books.title")}</h2><span className="small muted">{t("books.asOf", { at: format.instant(asOf) })}</span></div>
      <ul className="ledger-books">{ordered.map((book) => <li key={book.node}><BookCard book={book} /></li>)}</ul>
      <p className="small muted prose">{t("books.seconds")}</p>
    </section>
  );
}

function BookCard({ book }: { book: Book }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <article className={`card stack-sm ledger-book ledger-book-${book.node}`} aria-labelledby={`book-${book.node}`}>
      <h3 className="office" id={`book-${book.node}`}><Tile node={book.node} /><span>{t("books.of", { side: side(book.node) })}</span></h3>
      <p className="ledger-size"><span className="ledger-number">{t("books.lines", { n: format.number(book.size) })}</span> <span className="small muted">{book.own ? t("books.own") : t("books.other")}</span></p>
      <p className="small muted">{book.at === null ? t("books.none") : t("books.newest", { at: format.instant(book.at) })}</p>
      <ul className="ticks small">
        {book.stamps.map((stamp) => (
          <li className="tick tick-ok" key={stamp.node}><CheckCircleFilled aria-hidden /><span>{t(book.own ? "books.stamped" : "books.ourStamp", { side: side(stamp.node), n: format.number(stamp.size), at: format.instant(stamp.at) })}</span></li>
        ))}
        {book.stamps.length === 0 ? <li className="tick tick-pending"><ClockCircleOutlined aria-hidden /><span>{t("books.noStamp")}</span></li> : null}
        {book.waiting ? <li className="tick tick-pending"><ClockCircleOutlined aria-hidden /><span>{t("books.waiting", { n: format.number(book.waiting.entries), at: format.instant(book.waiting.since) })}</span></li> : null}
        {book.own && book.waiting === null && book.stamps.length > 0 ? <li className="tick tick-ok"><CheckCircleFilled aria-hidden /><span>{t("books.all")}</span></li> : null}
      </ul>
      <p className="smallest quiet">{t("books.origin")} <span className="mono">{book.origin}</span></p>
    </article>
  );
}
