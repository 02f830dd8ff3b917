import { createBrowserRouter, type RouteObject } from "react-router";
import { doorPath } from "../api/door-path.ts";
import { deskPages, type DeskPage } from "./desk-pages.ts";
import { FrontDoorLayout } from "./FrontDoorLayout.tsx";
import { Crashed, NotFound } from "./NotFound.tsx";
import { OpenPageLayout } from "./OpenPageLayout.tsx";
import { publicPages } from "./public-pages.ts";
import { RequireRole } from "./RequireRole.tsx";

function deskRoute({ path, roles, load }: DeskPage): RouteObject {
  return {
    path,
    errorElement: <Crashed />,
    lazy: async () => {
      const { Component: Page } = await load();
      return { element: <RequireRole roles={roles}><Page /></RequireRole> };
    },
  };
}

/** Public pages and desks come in their own chunks; the desks bring antd with them. */
export const router = createBrowserRouter([
  {
    element: <FrontDoorLayout />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [...publicPages.map(({ path, load }): RouteObject => ({ path, lazy: load, errorElement: <Crashed /> })), { path: "*", element: <NotFound /> }],
  },
  {
    element: <OpenPageLayout />,
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: deskPages.filter(({ open }) => open).map(({ path, load }): RouteObject => ({ path, lazy: load, errorElement: <Crashed /> })),
  },
  {
    lazy: () => import("./DeskLayout.tsx").then(({ Component }) => ({ Component })),
    errorElement: <Crashed />,
    hydrateFallbackElement: <></>,
    children: [{ path: "/desk", lazy: () => import("./DeskHome.tsx") }, ...deskPages.filter(({ open }) => !open).map(deskRoute), { path: "/desk/*", element: <NotFound /> }],
  },
], { basename: doorPath === "" ? "/" : doorPath });
