import assert from "node:assert/strict";
import test from "node:test";
import { ownAddress } from "./own-address.ts";

test("a way back leads to a page of this site, whatever the address bar asks for", () => {
  for (const own of ["/", "/rong/my", "/apply/cases/CY-1?step=2#check"]) assert.equal(ownAddress(own, "/rong/"), own);
  for (const foreign of [null, "", "my", "//evil.example", "/\\evil.example", "/\t/evil.example", "https://evil.example/", "javascript:alert(1)"]) assert.equal(ownAddress(foreign, "/rong/"), "/rong/");
});
