import type { ComponentType } from "react";

export interface PublicPage {
  readonly path: string;
  readonly load: () => Promise<{ Component: ComponentType }>;
}

/** Pages anybody may open. Addresses are nouns, stable and shareable; filters live in the query string. */
export const publicPages: readonly PublicPage[] = [
  { path: "/", load: () => import("../features/front-door/HomePage.tsx") },
  { path: "/items", load: () => import("../features/items/ItemsPage.tsx") },
  { path: "/items/:id", load: () => import("../features/items/ItemPage.tsx") },
  { path: "/status", load: () => import("../features/cases/StatusPage.tsx") },
  { path: "/cases/:no", load: () => import("../features/cases/CasePage.tsx") },
  { path: "/apply/:itemId", load: () => import("../features/apply/ApplyPage.tsx") },
  { path: "/apply/cases/:no", load: () => import("../features/apply/ApplyCasePage.tsx") },
  { path: "/my", load: () => import("../features/my/MyPage.tsx") },
  { path: "/my/cases/:no", load: () => import("../features/cases/MyCasePage.tsx") },
  { path: "/figures", load: () => import("../features/figures/FiguresPage.tsx") },
  { path: "/figures/:id", load: () => import("../features/figures/FigurePage.tsx") },
  { path: "/verify", load: () => import("../features/verify/VerifyPage.tsx") },
  { path: "/agreements", load: () => import("../features/agreements/AgreementsPage.tsx") },
  { path: "/agreements/:id", load: () => import("../features/agreements/AgreementPage.tsx") },
  { path: "/sign-in", load: () => import("../features/sign-in/SignInWaysPage.tsx") },
  { path: "/sign-in/:uid", load: () => import("../features/sign-in/SignInPage.tsx") },
  { path: "/my/consents", load: () => import("../features/consents/ConsentsPage.tsx") },
  { path: "/my/consents/:id", load: () => import("../features/consents/ConsentPage.tsx") },
  { path: "/my/objections", load: () => import("../features/objections/ObjectionsPage.tsx") },
  { path: "/my/looked", load: () => import("../features/looked/LookedPage.tsx") },
  { path: "/my/credentials", load: () => import("../features/wallet/WalletPage.tsx") },
  { path: "/my/credentials/:id", load: () => import("../features/wallet/CredentialPage.tsx") },
  { path: "/my/mandates/new", load: () => import("../features/wallet/MandatePage.tsx") },
  { path: "/check", load: () => import("../features/wallet/CheckPage.tsx") },
  { path: "/start", load: () => import("../features/start/StartPage.tsx") },
];
