import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "./styles/index.css";
import { App } from "./app/App.tsx";

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(<StrictMode><App /></StrictMode>);

/** The page is readable in the system's font at once; the slices of Noto Sans SC follow when it stands. */
function loadFont(): void {
  void import("./styles/font.ts");
}
if (document.readyState === "complete") loadFont();
else window.addEventListener("load", loadFont, { once: true });
