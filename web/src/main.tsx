import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app/App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<StrictMode><App /></StrictMode>);

interface Connection {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

/**
 * The page is readable in the system's font at once; the slices of Noto Sans SC follow when it stands. They are several hundred
 * kilobytes, so nobody gets them who saves data or is on a slow line.
 */
function loadFont(): void {
  const { connection } = navigator as Navigator & { readonly connection?: Connection };
  if (connection?.saveData || connection?.effectiveType === "2g" || connection?.effectiveType === "slow-2g") return;
  void import("./styles/font.ts");
}
if (document.readyState === "complete") loadFont();
else window.addEventListener("load", loadFont, { once: true });
