import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { checkContentDigest, contentDigest } from "../../../src/kernel/identity/channel/content-digest.ts";
import { withShared } from "../../support/shared.ts";

interface Vectors {
  sampleValues: { input: string; values: Record<string, string> };
  messages: { title: string; section: string; headers: [string, string][]; bodyText: string; covers?: Record<string, string> }[];
}

withShared("conformance/http/rfc9530.json", (text) => {
  const { sampleValues, messages } = JSON.parse(text) as Vectors;

  test("RFC 9530 appendix D: the sha-256 and sha-512 of the sample fit, and we write the same sha-256", () => {
    const input = Buffer.from(sampleValues.input);
    assert.equal(contentDigest(input), `sha-256=:${sampleValues.values["sha-256"]}:`);
    assert.equal(checkContentDigest(`sha-512=:${sampleValues.values["sha-512"]}:, ${contentDigest(input)}`, input), "fits");
  });

  for (const { title, section, headers, bodyText, covers = {} } of messages) {
    for (const field of ["Content-Digest", "Repr-Digest"]) {
      const value = headers.find(([name]) => name === field)?.[1];
      const content = contentOf(covers[`${field} sha-256`], bodyText);
      // Some printed values are wrongly padded: a strict parser may refuse those, ours is not asked to take them.
      if (value === undefined || content === undefined || !value.includes("sha-256=")) continue;
      test(`RFC 9530 ${section}, ${title}: ${field} fits its content and no other`, () => {
        const result = checkContentDigest(value, content);
        if (result === "malformed") return assert.match(value, /[^=]==:/, "only a wrongly padded value may be malformed");
        assert.equal(result, "fits");
        assert.equal(checkContentDigest(value, Buffer.concat([content, Buffer.from(" ")])), "differs");
      });
    }
  }

  function contentOf(cover: string | undefined, bodyText: string): Buffer | undefined {
    if (cover === undefined || cover.startsWith("not ")) return undefined;
    return Buffer.from(cover.replace(/\+LF$/, "") === "body" ? bodyText + (cover.endsWith("+LF") ? "\n" : "") : cover.replace(/\+LF$/, "\n"));
  }
});

test("a digest that leaves out sha-256, or is no dictionary, is malformed", () => {
  for (const value of ["", "md5=:Sd/dVLAcvNLSq16eXua5uQ==:", "sha-256=abc", "sha-256", "sha-256=:X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=:,"])
    assert.equal(checkContentDigest(value, Buffer.from('{"hello": "world"}')), "malformed");
});

test("a second digest has to fit as well", () => {
  const content = Buffer.from("x");
  assert.equal(checkContentDigest(`${contentDigest(content)}, sha-512=:${Buffer.alloc(64).toString("base64")}:`, content), "differs");
});

test("the empty content has a digest too", () => {
  assert.equal(contentDigest(new Uint8Array()), "sha-256=:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=:");
});

test("what we write fits its content and nothing else", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 300 }), (content, other) => {
      assert.equal(checkContentDigest(contentDigest(content), content), "fits");
      if (!Buffer.from(content).equals(Buffer.from(other))) assert.equal(checkContentDigest(contentDigest(content), other), "differs");
    }),
  );
});
