import { Command, InvalidArgumentError } from "commander";
import { isSuite, suites, type Suite } from "../verify/index.ts";
import { jsonOption, parsePort, runWith } from "./command.ts";
import type { TestKit } from "./init/init-node.ts";
import { CliFault, exitCodes, type Output } from "./output.ts";

interface Options {
  readonly id: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly region?: string;
  readonly url: string;
  readonly port?: number;
  readonly logOrigin?: string;
  readonly suite: Suite;
  readonly acceptSuite?: readonly Suite[];
  readonly demo?: boolean;
  readonly role?: string;
  readonly log?: readonly string[];
  readonly node?: readonly string[];
  readonly profile?: string;
  readonly participant?: string;
  readonly callback?: string;
  readonly bearer?: string;
  readonly json?: boolean;
}

export function addInit(program: Command): void {
  program
    .command("init")
    .description("make the folder of one node: its settings and its keys")
    .argument("<folder>", "new, or empty")
    .requiredOption("--id <id>", "short id, part of every party id: sc")
    .requiredOption("--name <name>", "name of the side that runs it: 四川")
    .option("--name-en <name>", "the name in English (default: the name)")
    .option("--region <code>", "GB/T 2260 code: 510000 (not for a witness)")
    .requiredOption("--url <url>", "address under which people and peers reach it")
    .option("--port <port>", "port to listen on (default: the address's)", parsePort)
    .option("--log-origin <origin>", "name of its ledger, never changed afterwards (default: host and id)")
    .option("--suite <suite>", `what it signs with: ${suites.join(" or ")}; never changed afterwards. sm2-sm3 is computed by software that has not been evaluated (非密评)`, parseSuite, "ed25519")
    .option("--accept-suite <suite>", "what its peers may sign with; again for more (default: ed25519 and its own)", (value: string, before?: readonly Suite[]) => [...(before ?? []), parseSuite(value)])
    .option("--demo", "with the invented parties and people of the demo for this id")
    .option("--profile <profile>", "conformance: a node that a test kit of the Dataspace Protocol drives (default: product)")
    .option("--participant <id>", "for conformance: what the test kit calls itself")
    .option("--callback <url>", "for conformance: where the test kit takes messages")
    .option("--bearer <token>", "for conformance: the token of both sides, at least 8 characters")
    .option("--role <role>", "witness: a node that only witnesses ledgers of others")
    .option("--log <line>", "for a witness: a ledger's verifier key and address, as in a policy: \"<vkey> [<url>]\"; again for more", gather)
    .option("--node <url>", "for a witness: a node whose ledger it witnesses; its descriptor is fetched now; again for more", gather)
    .option(...jsonOption)
    .action(
      runWith<Options>(async (output, options, [folder]) => {
        if (folder === undefined) throw new CliFault({ zh: "请给出文件夹", en: "Name a folder" }, exitCodes.usage);
        if (options.role === "witness") return makeWitness(output, options, folder);
        if (options.role !== undefined && options.role !== "node") throw new CliFault({ zh: `没有 ${options.role} 这种节点`, en: `There is no role ${options.role}` }, exitCodes.usage);
        if (options.region === undefined) throw new CliFault({ zh: "请用 --region 写明行政区划代码", en: "Name the region: --region <code>" }, exitCodes.usage);
        const testKit = testKitOf(options);
        const { initNode } = await import("./init/init-node.ts");
        const node = initNode({
          folder,
          id: options.id,
          name: { zh: options.name, en: options.nameEn ?? options.name },
          region: options.region,
          url: options.url,
          demo: options.demo ?? false,
          suite: options.suite,
          ...(options.acceptSuite === undefined ? {} : { acceptedSuites: options.acceptSuite }),
          ...(options.port === undefined ? {} : { port: options.port }),
          ...(options.logOrigin === undefined ? {} : { logOrigin: options.logOrigin }),
          ...(testKit === undefined ? {} : { testKit }),
        });
        output.result({ ok: true, id: node.id, config: node.configFile, folder: node.folder }, (language) =>
          language === "zh"
            ? `节点 ${node.id} 已建立:${node.folder}\n启动:npx twincity node --config ${node.configFile}`
            : `The node ${node.id} is made: ${node.folder}\nStart it: npx twincity node --config ${node.configFile}`,
        );
      }),
    );
}

/** @throws CliFault  a profile that doesn't exist, or not all that it needs */
function testKitOf({ profile, participant, callback, bearer, demo }: Options): TestKit | undefined {
  if (profile === undefined || profile === "product") return undefined;
  if (profile !== "conformance") throw new CliFault({ zh: `没有 ${profile} 这种配置`, en: `There is no profile ${profile}` }, exitCodes.usage);
  if (demo === true) throw new CliFault({ zh: "conformance 不能与 --demo 同用", en: "conformance goes without --demo" }, exitCodes.usage);
  if (participant === undefined || callback === undefined || bearer === undefined)
    throw new CliFault({ zh: "conformance 需要 --participant、--callback 和 --bearer", en: "conformance needs --participant, --callback and --bearer" }, exitCodes.usage);
  return { participantId: participant, callback, bearer };
}

function parseSuite(value: string): Suite {
  if (!isSuite(value)) throw new InvalidArgumentError(`there is ${suites.join(" and ")}`);
  return value;
}

function gather(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}

async function makeWitness(output: Output, { id, name, nameEn, url, port, log = [], node = [] }: Options, folder: string): Promise<void> {
  const { initWitness } = await import("./init/init-witness.ts");
  const made = await initWitness({ folder, id, name: { zh: name, en: nameEn ?? name }, url, logs: log, nodes: node, ...(port === undefined ? {} : { port }) });
  output.result({ ok: true, id: made.id, config: made.configFile, folder: made.folder, fingerprints: made.fingerprints }, (language) =>
    [
      ...(language === "zh"
        ? [`见证节点 ${made.id} 已建立:${made.folder}`, `启动:npx twincity node --role witness --config ${made.configFile}`]
        : [`The witness ${made.id} is made: ${made.folder}`, `Start it: npx twincity node --role witness --config ${made.configFile}`]),
      ...made.fingerprints.map(({ node: of, fingerprint }) => (language === "zh" ? `请电话核对 ${of} 的指纹:${fingerprint}` : `Compare the fingerprint of ${of} by telephone: ${fingerprint}`)),
    ].join("\n"),
  );
}
