import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, type ReactNode } from "react";
import { sessionQuery } from "../api/session.ts";
import { FrontDoorLayout } from "./FrontDoorLayout.tsx";

const Desk = lazy(() => import("./DeskLayout.tsx").then(({ Component }) => ({ default: Component })));

/** Pages that everybody may read: within the desk of whoever is signed in to one, at the front door for all others. */
export function OpenPageLayout(): ReactNode {
  const { data, isPending } = useQuery(sessionQuery);
  if (isPending) return null;
  return data?.person ? <Suspense fallback={null}><Desk /></Suspense> : <FrontDoorLayout />;
}
