import { listProblems } from "../../src/platform/http/problem.ts";

/** docs/problems.md: every refusal the program can give, with what it rests on and what would change it. */
export function problemsPage(): string {
  const rows = listProblems().map(({ type, status, title, basis, remedy }) =>
    [
      `### \`${type.replace("urn:twincity:problem:", "")}\` · ${status}`,
      "",
      `${title.en} · ${title.zh}`,
      ...(basis ? ["", `- Rests on: ${basis.source}${basis.article ? ` ${basis.article}` : ""} — ${basis.text} (${basis.textStatus})`] : []),
      ...(remedy ? [`${basis ? "" : "\n"}- What would change it: ${remedy.en} · ${remedy.zh}`] : []),
      "",
    ].join("\n"),
  );
  return [
    "# Problems",
    "",
    "Every refusal of a node is an [RFC 9457](https://www.rfc-editor.org/rfc/rfc9457) problem; its `type` is `urn:twincity:problem:` and the name below.",
    "This page is made by `npm run generate` from the declarations in the code.",
    "",
    ...rows,
  ].join("\n");
}
