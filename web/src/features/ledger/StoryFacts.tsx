import { useQuery } from "@tanstack/react-query";
import { Fragment, type ReactNode } from "react";
import { Link } from "react-router";
import { answer, api } from "../../api/client.ts";
import { useOffices } from "../../api/parties.ts";
import { useFormat } from "../../i18n/format.ts";
import { Rich } from "../../i18n/Rich.tsx";
import { useText, useTexts } from "../../i18n/texts.ts";
import { ClauseLine } from "../../ui/ClauseLine.tsx";
import { useDataWords } from "../../ui/data-words.ts";
import { useRecordWords } from "../../ui/ledger-words.ts";
import { OfficeName, useSideName } from "../../ui/OfficeName.tsx";
import { ledgerTexts } from "./i18n.ts";
import type { SidePage } from "./proof.ts";
import type { Story } from "./story.ts";

/** Title and field names of a resource, when the catalogue knows it; asked once for all who show it. */
function useResource(id: string | null) {
  const query = useQuery({
    queryKey: ["catalogue", "resource", id],
    enabled: id !== null,
    retry: false,
    staleTime: 5 * 60_000,
    queryFn: () => answer(api.GET("/api/catalogue/{id}", { params: { path: { id: id ?? "" } } })),
  });
  return query.data;
}

/** The story in one sentence. */
export function Happened({ story }: { story: Story }): ReactNode {
  const t = useTexts(ledgerTexts);
  const text = useText();
  const words = useRecordWords();
  const officeOf = useOffices();
  const resource = useResource(story.family === "crossing" ? story.resource : null);
  const named = (party: string | null): ReactNode => (party === null ? null : <OfficeName office={officeOf(party)} />);
  const what = story.family === "crossing" ? (resource ? text({ zh: resource.titleZh, en: resource.titleEn }) : (story.resource ?? words.kind(story.kind))) : words.kind(story.kind);
  return <Rich text={t(`story.${sentenceOf(story)}`)} parts={{ from: named(story.from), to: named(story.to), by: named(story.by), what: <span>{what}</span> }} />;
}

function sentenceOf({ family, kind, outcome, from, to, by, step }: Story): "crossing" | "crossingNotFound" | "crossingNotReceived" | "custody" | "custodyTo" | "other" | "plain" {
  if (family === "crossing" && from !== null && to !== null) return kind === "crossing.notReceived" ? "crossingNotReceived" : outcome === "notFound" ? "crossingNotFound" : "crossing";
  if (by === null) return "plain";
  if (family !== "custody") return "other";
  return step === "handover.offered" && to !== null ? "custodyTo" : "custody";
}

/** Ground, outcome, and where it is recorded and stamped. */
export function Facts({ story, pages }: { story: Story; pages: readonly SidePage[] | undefined }): ReactNode {
  const t = useTexts(ledgerTexts);
  const text = useText();
  const format = useFormat();
  const data = useDataWords();
  const officeOf = useOffices();
  const resource = useResource(story.resource);
  const fields = story.fields.map((name) => {
    const field = resource?.fields.find((one) => one.name === name);
    return field ? text({ zh: field.titleZh, en: field.titleEn }) : name;
  });
  const { agreement, clause, purpose, basis, outcome, matter, holder, parties } = story;
  const lines: [string, ReactNode][] = [
    [t("story.when"), story.at === "" ? null : format.instant(story.at, { year: true })],
    [t("story.parties"), parties.length === 0 ? null : <span className="stack-sm">{parties.map((party) => <OfficeName key={party} office={officeOf(party)} />)}</span>],
    [t("story.what"), fields.length === 0 ? null : t("story.fieldsOnly", { n: fields.length, names: format.list(fields) })],
    [t("story.ground"), agreement === null && basis === null && purpose === null ? null : (
      <span className="stack-sm">
        {purpose === null ? null : <span>{data.purpose(purpose)}</span>}
        {basis === null ? null : <span>{data.basisKind(basis.kind)}{basis.kind === "consent" ? null : <> <span lang="zh-CN">{basis.ref}</span></>}</span>}
        {agreement === null ? null : <ClauseLine agreement={agreement} clause={clause} />}
      </span>
    )],
    [t("story.outcome"), outcome === null ? null : data.outcome(outcome)],
    [t("story.matter"), matter === null ? null : <Link className="mono" to={`/cases/${encodeURIComponent(matter)}`}>{matter}</Link>],
    [t("story.holder"), holder === null ? null : <OfficeName office={officeOf(holder)} />],
    [t("story.books"), <Recorded story={story} pages={pages} key="books" />],
    [t("story.stamps"), <Stamped story={story} pages={pages} key="stamps" />],
  ];
  return <ul className="story-list">{lines.map(([title, content]) => (content === null ? null : <li key={title}><span>{title}</span><div>{content}</div></li>))}</ul>;
}

function Recorded({ story, pages }: { story: Story; pages: readonly SidePage[] | undefined }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <ul className="stack-sm">
      {story.sides.map(({ node, at, proof }) => {
        const line = pages?.find((one) => one.node === node)?.line;
        return <li key={node}>{line ? t("story.recorded", { side: side(node), n: format.number(line), at: format.instant(at) }) : proof === null ? t("story.notYet", { side: side(node) }) : side(node)}</li>;
      })}
      {story.awaited === null ? null : <li className="muted">{t("story.missing", { side: side(story.awaited) })}</li>}
      {story.sides.length === 1 && story.awaited === null ? <li className="muted">{t("story.oneSide")}</li> : null}
    </ul>
  );
}

function Stamped({ story, pages }: { story: Story; pages: readonly SidePage[] | undefined }): ReactNode {
  const t = useTexts(ledgerTexts);
  const format = useFormat();
  const side = useSideName();
  return (
    <ul className="stack-sm">
      {story.sides.map(({ node }) => {
        const page = pages?.find((one) => one.node === node);
        return (
          <li key={node}>
            {page && page.stamps.length > 0 ? page.stamps.map(({ witness, at }, i) => <Fragment key={witness}>{i > 0 ? <br /> : null}{t("story.stampedBy", { side: side(node), witness: side(witness), at: format.instant(at) })}</Fragment>) : t("story.unstamped", { side: side(node) })}
            {page?.size ? <span className="smallest quiet"> {t("story.count", { n: format.number(page.size) })}</span> : null}
          </li>
        );
      })}
    </ul>
  );
}
