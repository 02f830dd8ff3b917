/** Kernel domains, bottom first: each may use only those before it. */
const kernelOrder = [
  "ledger", "identity", "events", "terms", "tasks", "standards", "agreements", "law", "catalogue", "consent", "credentials", "requests", "exchange",
  "matters", "objections", "figures",
];
// A domain that is not in the order would be bound by none of it.
const unordered = require("node:fs").readdirSync(`${__dirname}/src/kernel`).filter((domain) => !kernelOrder.includes(domain));
if (unordered.length > 0) throw new Error(`not in kernelOrder: ${unordered.join(", ")}`);

const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-cycles", "Move the shared part down.", {}, { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } }),
    forbid("floor", "Platform and storage know no domain.", { path: "^src/(platform|storage)/" }, { path: "^src/(kernel|apps|cli|demo|main|node)" }),
    forbid("platform-below-storage", "Platform knows no tables.", { path: "^src/platform/" }, { path: "^src/storage/" }),
    forbid("kernel-below-apps", "Apps use the kernel, never the other way.", { path: "^src/kernel/" }, { path: "^src/(apps|cli|demo|main|node)" }),
    forbid("apps-below-node", "Only node.ts composes.", { path: "^src/apps/" }, { path: "^src/(cli|demo|main|node)" }),
    forbid("apps-are-strangers", "An app reads another's data by a grant.", { path: "^src/apps/([^/]+)/" }, { path: "^src/apps/", pathNot: "^src/apps/$1/" }),
    forbid("front-door", "Import a domain's index.ts.", { path: "^src/(?:kernel|apps)/([^/]+)/" }, { path: "^src/kernel/[^/]+/(?!index\\.ts$)", pathNot: "^src/kernel/$1/" }),
    forbid("front-door-from-outside", "Import a domain's index.ts.", { path: "^src/(node|cli|demo)" }, { path: "^src/(kernel|apps)/[^/]+/(?!index\\.ts$)" }),
    forbid("verify-is-browser-safe", "Proof checks run in any browser.", { path: "^src/verify/", pathNot: "\\.test\\.ts$" }, { dependencyTypes: ["core"] }),
    forbid("verify-stands-alone", "A verifier depends on nothing of the node.", { path: "^src/verify/", pathNot: "\\.test\\.ts$" }, { path: "^src/(?!verify/)" }),
    forbid("sql-in-stores", "Only stores talk SQL.", { path: "^src/(kernel|apps)/", pathNot: ["/store\\.ts$", "/store-[a-z]+\\.ts$", "-store\\.ts$", "\\.test\\.ts$"] }, { path: "node_modules/(kysely|pg)/", dependencyTypesNot: ["type-only"] }),
    forbid("web-stays-outside", "The web uses the generated client and the verifier.", { path: "^web/src/" }, { path: "^src/(?!verify/|client/)" }),
    forbid("client-stands-alone", "A program that calls a node takes nothing of the node with it.", { path: "^src/client/", pathNot: "\\.test\\.ts$" }, { path: "^src/(?!client/)" }),
    forbid("client-is-browser-safe", "Pages use it too.", { path: "^src/client/", pathNot: "\\.test\\.ts$" }, { dependencyTypes: ["core"] }),
    forbid("features-are-strangers", "app/ composes features.", { path: "^web/src/features/([^/]+)/" }, { path: "^web/src/features/", pathNot: "^web/src/features/$1/" }),
    forbid("no-test-code-in-product", "Tests use the product, never the other way.", { path: "^src/", pathNot: "\\.test\\.ts$" }, { path: "^test/" }),
    ...kernelOrder.slice(0, -1).map((domain, i) =>
      forbid(`kernel-order-${domain}`, "See kernelOrder.", { path: `^src/kernel/${domain}/` }, { path: `^src/kernel/(${kernelOrder.slice(i + 1).join("|")})/` }),
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "^web/dist/" },
  },
};
