import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import test from "node:test";
import { parseDictionary, type InnerList } from "structured-headers";
import { signEd25519, verifyEd25519 } from "../../../src/platform/crypto/ed25519.ts";
import { SignatureBaseError } from "../../../src/kernel/identity/channel/component-value.ts";
import type { FieldLines, HttpMessage } from "../../../src/kernel/identity/channel/message.ts";
import { component, signatureBase } from "../../../src/kernel/identity/channel/signature-base.ts";
import { withShared } from "../../support/shared.ts";
import { parseMessage, requestOf } from "./parse-message.ts";

interface Vectors {
  keys: Record<string, { publicPem?: string; privatePem?: string }>;
  messages: Record<string, { kind: "request" | "response"; method?: string; target?: string; status?: number; headers: [string, string][] }>;
  cases: { id: string; title: string; message: string; alg: string; keyid: string; label: string; signatureInput: string; signature: string; signatureBase?: string; deterministic: boolean; expect: "valid" | "invalid" }[];
}

withShared("conformance/http/rfc9421-appendix-b.json", (text) => {
  const { keys, messages, cases } = JSON.parse(text) as Vectors;
  for (const one of cases) {
    test(`RFC 9421 ${one.id}: ${one.title}: our signature base is the published one`, () => {
      const base = baseOf(one);
      if (one.signatureBase !== undefined) assert.equal(base, one.signatureBase);
      if (one.alg === "ed25519") {
        const { publicPem = "", privatePem = "" } = keys[one.keyid]!;
        const signature = new Uint8Array(parseDictionary(one.signature).get(one.label)![0] as ArrayBuffer);
        assert.equal(verifyEd25519(createPublicKey(publicPem), Buffer.from(base), signature), one.expect === "valid");
        if (one.expect === "valid" && one.deterministic) assert.deepEqual(signEd25519(createPrivateKey(privatePem), Buffer.from(base)), signature);
      }
    });
  }

  function baseOf({ message: name, label, signatureInput }: Vectors["cases"][number]): string {
    const { kind, method = "GET", target = "/", status = 0, headers } = messages[name]!;
    const message: HttpMessage = kind === "response" ? { kind, status, fields: headers } : requestOf({ method, target, fields: headers, scheme: "https" });
    const [components, params] = parseDictionary(signatureInput).get(label) as InnerList;
    return signatureBase(message, components, params);
  }
});

withShared("conformance/http/rfc9421-body-examples.json", (text) => {
  const { examples } = JSON.parse(text) as { examples: { section: string; kind: string; text: string }[] };
  const exampleTypes = { "example-dict": "dictionary", "content-digest": "dictionary", signature: "dictionary" } as const;
  let message: HttpMessage | undefined;
  let request: HttpMessage | undefined;
  let count = 0;
  for (const [i, example] of examples.entries()) {
    if (example.kind === "http-message" && !example.text.startsWith('"')) {
      const parsed = parseMessage(example.text, example.section === "Scheme" ? "http" : "https");
      // A section on answers prints the request first; lone fields belong to no message of their own.
      if (parsed.kind === "request") request = parsed;
      message = parsed.kind === "response" && request?.kind === "request" ? { ...parsed, request } : parsed;
      continue;
    }
    // In the section on answers a request and the base of its answer may stand together: the answer printed before is meant.
    const lines = example.text.replaceAll("(SP)", " ").replace(/\\\n\s+/g, "").split("\n").filter((line) => /^"[^"]+"[^:]*: ?/.test(line) && !line.startsWith('"@signature-'));
    if (lines.length === 0 || !message) continue;
    const subject = subjectOf(lines, message, examples.slice(0, i));
    for (const line of lines) {
      count += 1;
      test(`RFC 9421 ${example.section}, example ${i}: ${line.slice(0, 60)}`, () => {
        const [identifier = ""] = /^"[^"]+"(;[a-z]+(="[^"]*")?)*/.exec(line) ?? [];
        const [[item]] = parseDictionary(`x=(${identifier})`).get("x") as InnerList;
        assert.equal(signatureBase(subject, [item!], new Map(), exampleTypes).split("\n")[0], line);
      });
    }
  }
  test("the examples of the RFC's body were found and run", () => assert.ok(count >= 40, String(count)));

  /** The message a block of base lines is about. */
  function subjectOf(lines: readonly string[], latest: HttpMessage, before: readonly { kind: string; text: string }[]): HttpMessage {
    if (lines[0] === '"@query": ?') return requestOf({ method: "POST", target: "/path?", fields: [["host", "www.example.com"]], scheme: "https" });
    if (lines[0]!.startsWith('"x-empty-header"')) return { kind: "response", status: 200, fields: [["X-Empty-Header", " "]] };
    if (!lines.some((line) => line.includes(";req:"))) return latest;
    const messages = before.filter(({ kind, text: printed }) => kind === "http-message" && /HTTP\/1\.1/.test(printed)).map(({ text: printed }) => parseMessage(printed));
    const answer = messages.findLast((one) => one.kind === "response")!;
    const asked = messages.findLast((one) => one.kind === "request");
    return asked?.kind === "request" ? { ...answer, request: asked } : answer;
  }
});

const example = (fields: FieldLines, path = "/p"): HttpMessage => ({ kind: "request", method: "GET", targetUri: `https://www.example.com${path}`, fields });
const line = (message: HttpMessage, name: string, params: Record<string, string | true> = {}) =>
  signatureBase(message, [component(name, params)], new Map(), { "example-dict": "dictionary" }).split("\n")[0];

test("query parameters are compared and written percent-encoded", () => {
  const message = example([], "/p?var=this%20is%20a%20big%0Amultiline%20value&bar=with+plus+whitespace&fa%C3%A7ade%22%3A%20=something&qux=");
  assert.equal(line(message, "@query-param", { name: "var" }), '"@query-param";name="var": this%20is%20a%20big%0Amultiline%20value');
  assert.equal(line(message, "@query-param", { name: "bar" }), '"@query-param";name="bar": with%20plus%20whitespace');
  assert.equal(line(message, "@query-param", { name: "fa%C3%A7ade%22%3A%20" }), '"@query-param";name="fa%C3%A7ade%22%3A%20": something');
  assert.equal(line(message, "@query-param", { name: "qux" }), '"@query-param";name="qux": ');
});

test("values with commas stay apart when they are wrapped as bytes", () => {
  const fields: FieldLines = [["Example-Header", "value, with, lots"], ["Example-Header", "of, commas"]];
  assert.equal(line(example(fields), "example-header"), '"example-header": value, with, lots, of, commas');
  assert.equal(line(example(fields), "example-header", { bs: true }), '"example-header";bs: :dmFsdWUsIHdpdGgsIGxvdHM=:, :b2YsIGNvbW1hcw==:');
});

test("the authority is in lower case and without its default port, an empty path is a slash, a missing query a question mark", () => {
  const message: HttpMessage = { kind: "request", method: "GET", targetUri: "https://WWW.Example.com:443", fields: [] };
  assert.equal(line(message, "@authority"), '"@authority": www.example.com');
  assert.equal(line(message, "@path"), '"@path": /');
  assert.equal(line(message, "@query"), '"@query": ?');
});

test("trailers are read only where asked for", () => {
  const message: HttpMessage = { ...example([["Expires", "head"]]), trailers: [["Expires", "tail"]] };
  assert.equal(line(message, "expires"), '"expires": head');
  assert.equal(line(message, "expires", { tr: true }), '"expires";tr: tail');
});

test("what can't be had, is said twice or makes no sense gives no signature base", () => {
  const message = example([["Example-Dict", "a=1, b=2"], ["Broken", "a\nb"]], "/p?a=1&a=2");
  const response: HttpMessage = { kind: "response", status: 200, fields: [] };
  const refused = (of: HttpMessage, ...items: Parameters<typeof component>[]) =>
    assert.throws(() => signatureBase(of, items.map(([name, params]) => component(name, params)), new Map(), { "example-dict": "dictionary" }), SignatureBaseError);
  refused(message, ["absent"]);
  refused(message, ["Example-Dict"]);
  refused(message, ["@unknown"]);
  refused(message, ["@status"]);
  refused(response, ["@method"]);
  refused(message, ["@method", { req: true }]);
  refused(response, ["@method", { req: true }]);
  refused(message, ["example-dict", { other: true }]);
  refused(message, ["example-dict", { bs: true, sf: true }]);
  refused(message, ["example-dict", { key: "c" }]);
  refused(message, ["broken", { sf: true }]);
  refused(message, ["broken"]);
  refused(message, ["@query-param"]);
  refused(message, ["@query-param", { name: "a" }]);
  refused(message, ["@query-param", { name: "z" }]);
  refused(message, ["@method"], ["@method"]);
  refused(message, ["example-dict", { key: "a", req: true }], ["example-dict", { req: true, key: "a" }]);
});
