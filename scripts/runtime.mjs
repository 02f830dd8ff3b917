import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { giveUp } from "./say.mjs";

/** The checkout or the installed package, wherever it is called from. */
export const root = fileURLToPath(new URL("../", import.meta.url));
const oldestThatRuns = 24;

/** The Node.js that the package pins; our own when it is new enough and there is none for this kind of machine. */
export function pinnedNode() {
  const pinned = findPinned();
  if (pinned !== undefined && existsSync(pinned)) return pinned;
  if (Number.parseInt(process.versions.node, 10) >= oldestThatRuns) return process.execPath;
  return giveUp(
    `There is no bundled Node.js for ${process.platform}-${process.arch}, and this one (${process.version}) is too old. Install Node.js ${oldestThatRuns} or newer and run the command again.`,
    `没有适用于 ${process.platform}-${process.arch} 的内置 Node.js,而当前版本(${process.version})过旧。请安装 Node.js ${oldestThatRuns} 或更高版本后重试。`,
  );
}

/** npm may have put it beside us or further up. */
function findPinned() {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`node-${process.platform}-${process.arch}/package.json`)), "bin/node");
  } catch {
    return undefined;
  }
}

const systemCertificates = "/etc/ssl/certs/ca-certificates.crt";

/** npm trusts whom the machine trusts: an organisation's own certificate authority is known to the system, not to Node.js. */
export function certificates() {
  const known = process.env.NODE_EXTRA_CA_CERTS ?? (existsSync(systemCertificates) ? systemCertificates : undefined);
  return known === undefined ? {} : { NODE_EXTRA_CA_CERTS: known };
}

/** The environment of everything we start: the pinned node and the package's tools come first. */
export function environment(extra = {}) {
  return { ...process.env, PATH: [join(root, "node_modules/.bin"), process.env.PATH ?? "/usr/bin:/bin"].join(delimiter), ...extra };
}

/**
 * Runs the pinned node in the foreground and ends as it ends. Signals are handed on; should we be killed, the child notices by the
 * closed channel.
 */
export function become(args, extra = {}) {
  const child = spawn(pinnedNode(), args, { env: environment(extra), stdio: ["inherit", "inherit", "inherit", "ipc"] });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  whenNpmIsGone(() => child.kill("SIGTERM"));
  child.on("error", (error) => giveUp(`Node.js did not start: ${error.message}`, `Node.js 未能启动:${error.message}`));
  child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm runs us in a shell, and a signal to npm ends that shell without reaching us: we notice by having got another parent. */
export function whenNpmIsGone(act) {
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    act();
  }, 300);
  timer.unref();
}

/** Runs a program to its end and keeps what it says. */
export function runQuietly(program, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(program, args, { cwd: root, env: environment(), stdio: ["ignore", "pipe", "pipe"], ...options });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.stderr.on("data", (chunk) => (output += chunk));
    child.on("error", (error) => done({ code: 127, output: error.message }));
    child.on("close", (code) => done({ code: code ?? 1, output }));
  });
}
