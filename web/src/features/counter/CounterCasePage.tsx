import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useParams } from "react-router";
import { deskCaseQuery } from "../../api/desk-case.ts";
import { QueryView } from "../../ui/states.tsx";
import { DraftCase } from "./DraftCase.tsx";
import { TakenCase } from "./TakenCase.tsx";

/** /desk/intake/:no: a draft with its documents, or a case already taken in, as the counter sees it. */
export function Component(): ReactNode {
  const { no = "" } = useParams();
  const query = useQuery(deskCaseQuery(no));
  return <QueryView whole query={query}>{(view) => (view.state === "draft" ? <DraftCase view={view} /> : <TakenCase view={view} />)}</QueryView>;
}
