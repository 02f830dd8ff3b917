import react from "@vitejs/plugin-react";
import { resolve } from "node:path";
import { defineConfig } from "vite";

/** One build serves every node: what differs comes from `GET /api/door`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  server: {
    fs: { allow: [resolve(import.meta.dirname, "..")] },
    proxy: Object.fromEntries(
      ["/api", "/oidc", "/ledger", "/.well-known"].map((path) => [path, process.env["TWINCITY_NODE"] ?? "http://localhost:7051"]),
    ),
  },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // The content security policy allows files of this site only, so nothing is inlined as data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      onLog(level, log, report) {
        if (log.code !== "MODULE_LEVEL_DIRECTIVE") report(level, log);
      },
    },
  },
});
