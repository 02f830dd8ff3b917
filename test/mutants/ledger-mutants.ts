import type { Mutant } from "./mutants.ts";

const lookedAt = ["src/kernel/ledger/looked.test.ts"];

/** Sabotages of the ledger, its witnesses and its explorer. */
export const ledgerMutants: readonly Mutant[] = [
  {
    rule: "a ledger line hides its details behind a salt",
    file: "src/kernel/ledger/entry.ts",
    line: "const leaf = formatEntry({ kind, at: at.toISOString(), commitment: digestText(salt, utf8(details)) });",
    instead: "const leaf = formatEntry({ kind, at: at.toISOString(), commitment: digestText(utf8(details)) });",
    tests: ["src/kernel/ledger/entry.test.ts"],
  },
  {
    rule: "an entry is in the ledger if and only if what it records was committed",
    file: "src/kernel/ledger/service.ts",
    line: "const { fresh } = await sendEntries(tx, sealed);",
    instead: "const { fresh } = await db.transaction().execute((other) => sendEntries(other, sealed));",
    tests: ["src/kernel/ledger/service.test.ts"],
  },
  {
    rule: "the ledger grows from where it stands, also when another process went on with it",
    file: "src/kernel/ledger/sequencer.ts",
    line: "if (ended && newest && ended.checkpoint.size === newest.size && Buffer.compare(ended.checkpoint.root, newest.root) === 0) return ended.edge;",
    instead: "if (ended) return ended.edge;",
    tests: ["src/kernel/ledger/sequencer.test.ts"],
  },
  {
    rule: "a witness signs no second history",
    file: "src/kernel/ledger/witness/service.ts",
    line: "if (!fault) return { cosignature: await remember(tx, submitted, keys) };",
    instead: "return { cosignature: await remember(tx, submitted, keys) };",
    tests: ["src/kernel/ledger/witness/service.test.ts"],
  },
  {
    rule: "nobody sees another person's lines",
    file: "src/kernel/ledger/subject-store.ts",
    line: '.where("s.tag", "=", Buffer.from(tag, "base64url"));',
    instead: ";",
    tests: lookedAt,
  },
  {
    rule: "no line about a person is passed over between two pages",
    file: "src/kernel/ledger/looked.ts",
    line: "return { lines, next: found.length > filter.limit ? page.at(-1)?.position : undefined };",
    instead: "return { lines, next: found.length > filter.limit ? found.at(-1)?.position : undefined };",
    tests: lookedAt,
  },
  {
    rule: "lines that no witness has signed are shown as waiting",
    file: "src/kernel/ledger/explorer.ts",
    line: "const since = size > cosignedSize ? (await findLine(db, cosignedSize))?.at : undefined;",
    instead: "const since: Date | undefined = undefined;",
    tests: ["src/kernel/ledger/explorer.test.ts"],
  },
  {
    rule: "no step of a proof is ticked before this device has verified it",
    file: "web/src/features/ledger/step-states.ts",
    line: 'if (verdict === undefined) return ["pending", "pending", "pending"];',
    instead: 'if (verdict === undefined) return ["ok", "ok", "ok"];',
    tests: ["web/src/features/ledger/story.test.ts"],
  },
  {
    rule: "a frozen ledger is not witnessed",
    file: "src/kernel/ledger/witness/service.ts",
    line: "if (frozen) return { frozen };",
    instead: "",
    tests: ["src/kernel/ledger/witness/service.test.ts"],
  },
  {
    rule: "a ledger is heard before it is frozen for a page without a good proof",
    file: "src/kernel/ledger/witness/examine.ts",
    line: 'if (same(prefixRoot, known.root)) return { kind: "grew" };',
    instead: "",
    tests: ["src/kernel/ledger/witness/service.test.ts"],
  },
  {
    rule: "the accused side is told that its ledger was frozen",
    file: "src/kernel/ledger/witness/freezes.ts",
    line: "if (peer !== null) for (const listener of listeners) await listener(tx, { peer, type, freeze: id, data });",
    instead: "void { peer, type, id, data };",
    tests: ["test/nodes/witness.test.ts"],
  },
  {
    rule: "evidence holds only when the later page itself has another past",
    file: "src/verify/fork.ts",
    line: 'return holds ? fact("fork-rewritten", { origin, earlier: known.size, size }) : undefined;',
    instead: 'return holds || true ? fact("fork-rewritten", { origin, earlier: known.size, size }) : undefined;',
    tests: ["src/kernel/ledger/witness/service.test.ts"],
  },
  {
    rule: "a cosignature counts only by the key of the witness we know",
    file: "src/kernel/ledger/cosignatures.ts",
    line: "if (signature?.name !== key.name || signature.id !== key.id) continue;",
    instead: "if (signature) return `${line}\\n`;",
    tests: ["src/kernel/ledger/cosignatures.test.ts"],
  },
];
