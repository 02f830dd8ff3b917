import type { Mutant } from "./mutants.ts";

const exchange = "src/kernel/exchange";
const evidence = [`${exchange}/together/evidence.test.ts`];
const batcher = [`${exchange}/outbound/batcher.test.ts`];
const service = [`${exchange}/service.test.ts`];
const frames = ["src/kernel/identity/channel/frames.test.ts"];

export const callMutants: readonly Mutant[] = [
  {
    rule: "a leaf is salted, so that neighbours can't be guessed",
    file: `${exchange}/together/statements.ts`,
    line: "return runNow(leafHash(Buffer.concat([salt, utf8(statement)])), sha256);",
    instead: "return runNow(leafHash(salt.length > 0 ? utf8(statement) : salt), sha256);",
    tests: evidence,
  },
  {
    rule: "the salt of the key does not follow from the one that is shown",
    file: `${exchange}/together/statements.ts`,
    line: "return sha256(utf8(`twincity ${use}\\n`), Buffer.from(salt, \"base64url\"));",
    instead: "return sha256(utf8(use.slice(0, 0)), Buffer.from(salt, \"base64url\"));",
    tests: evidence,
  },
  {
    rule: "evidence of a call and of an answer belong to the same message",
    file: "src/verify/call-evidence.ts",
    line: "if (evidence.call && evidence.answer && problems.length === 0) problems.push(...answersThatCall(evidence.call, evidence.answer));",
    instead: "if (evidence.call && evidence.answer && problems.length > 0) problems.push(...answersThatCall(evidence.call, evidence.answer));",
    tests: evidence,
  },
  {
    rule: "the message's signature covers the root over its calls",
    file: `${exchange}/inbound/answer-message.ts`,
    line: "if (signedField(signed, callsRootField) !== callsLine(leaves)) throw callsRootDiffers();",
    instead: "if (signedField(signed, callsRootField) === undefined) throw callsRootDiffers();",
    tests: service,
  },
  {
    rule: "a slow source holds up its own calls only",
    file: `${exchange}/inbound/answer-calls.ts`,
    line: "for (const group of groupsOf(fresh)) void answerGroup(peer, group, ready, deps, before).catch((error: unknown) => ready.fail(error));",
    instead: "for (const group of groupsOf(fresh)) await answerGroup(peer, group, ready, deps, before).catch((error: unknown) => ready.fail(error));",
    tests: service,
  },
  {
    rule: "offices take turns",
    file: `${exchange}/together/turns.ts`,
    line: "lines.delete(line);",
    instead: "if (items.length === 0) lines.delete(line);",
    tests: [...batcher, `${exchange}/together/turns.test.ts`],
  },
  {
    rule: "a part of an answer has its place",
    file: "src/verify/frame.ts",
    line: "const text = `twincity frame v1\\nrequest ${request}\\nframe ${index} ${last ? \"last\" : \"more\"}\\nprevious ${previous}\\ncontent ${content}\\n${statement}\\n`;",
    instead: "const text = `twincity frame v1\\nrequest ${request}\\nframe 0 ${last ? \"last\" : \"more\"}\\nprevious ${index < 0 ? previous : \"-\"}\\ncontent ${content}\\n${statement}\\n`;",
    tests: frames,
  },
  {
    rule: "an answer that breaks off is not taken for whole",
    file: "src/kernel/identity/channel/frames.ts",
    line: "throw new FrameFault(\"the answer breaks off\", { cut: true });",
    instead: "if (head) throw new FrameFault(\"the answer breaks off\", { cut: true });",
    tests: frames,
  },
];
