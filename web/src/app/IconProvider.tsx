import { IconProvider as AntIconProvider } from "@ant-design/icons";
import type { ReactNode } from "react";
import { cspNonce } from "./csp.ts";

/** Icons insert one style element, which needs the page's nonce. */
const context = { csp: { nonce: cspNonce() } };

export function IconProvider({ children }: { children: ReactNode }): ReactNode {
  return <AntIconProvider value={context}>{children}</AntIconProvider>;
}
