/** What kind of file is this? Told by its content, never by its name. */
import { FormatError, fromUtf8 } from "./encoding.ts";
import { isJws, isRecord, readPayload } from "./jws.ts";
import { parseCheckpoint } from "./checkpoint.ts";
import { isSdJwt } from "./credential/sd-jwt.ts";
import { parseNote } from "./signed-note.ts";
import { isTlogProof } from "./tlog-proof.ts";
import { problem, type Problem } from "./verdict.ts";

export type Identified =
  | { readonly kind: "receipt"; readonly value: unknown }
  | { readonly kind: "call-evidence"; readonly value: unknown }
  | { readonly kind: "custody"; readonly value: unknown }
  | { readonly kind: "agreement"; readonly value: unknown }
  | { readonly kind: "grant"; readonly value: unknown }
  | { readonly kind: "fork"; readonly value: unknown }
  | { readonly kind: "credential"; readonly value: unknown }
  | { readonly kind: "tlog-proof"; readonly text: string }
  | { readonly kind: "checkpoint"; readonly text: string }
  | { readonly kind: "unknown"; readonly problem: Problem };

export function identify(file: string | Uint8Array): Identified {
  let text: string;
  try {
    text = typeof file === "string" ? file : fromUtf8(file);
  } catch (error) {
    if (error instanceof FormatError) return { kind: "unknown", problem: problem("not-text") };
    throw error;
  }
  if (isTlogProof(text)) return { kind: "tlog-proof", text };
  if (isCheckpoint(text)) return { kind: "checkpoint", text };
  if (isSdJwt(text.trim())) return { kind: "credential", value: text };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const isTrust = /^\s*(?:#|log |witness |quorum )/.test(text);
    return unknown(isTrust ? "trust file / 信任文件" : "no JSON, no proof, no ledger page");
  }
  if (isJws(value)) return ofSignedDocument(value.payload, value);
  if (isRecord(value) && (value.kind === "receipt" || value.kind === "call-evidence" || value.kind === "custody" || value.kind === "fork" || value.kind === "credential")) return { kind: value.kind, value };
  return unknown(isRecord(value) && typeof value.kind === "string" ? `kind ${value.kind.slice(0, 40)}` : "no kind");
}

function ofSignedDocument(payloadPart: string, value: unknown): Identified {
  try {
    const { kind } = readPayload(payloadPart).payload;
    return kind === "agreement" || kind === "grant" ? { kind, value } : unknown(`signed, kind ${String(kind).slice(0, 40)}`);
  } catch (error) {
    if (error instanceof FormatError) return { kind: "unknown", problem: problem("text-not-canonical") };
    throw error;
  }
}

function isCheckpoint(text: string): boolean {
  try {
    parseCheckpoint(parseNote(text).text);
    return true;
  } catch (error) {
    if (error instanceof FormatError) return false;
    throw error;
  }
}

function unknown(reason: string): Identified {
  return { kind: "unknown", problem: problem("not-a-document", { reason }) };
}
