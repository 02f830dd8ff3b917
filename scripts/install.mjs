import { createHash } from "node:crypto";
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { certificates, environment, root, runQuietly } from "./runtime.mjs";
import { giveUp, say, ticking } from "./say.mjs";

const lockFile = join(root, "package-lock.json");
const marker = join(root, "node_modules/.twincity-lock");
const oldestNode = 20;
const roomNeededBytes = 900_000_000;

/** Installs the locked packages when they are missing or others; quick and offline when they are there. Works from any folder. */
export async function ensureInstalled() {
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    giveUp(`Node.js ${oldestNode} or newer is needed; this is ${process.version}.`, `需要 Node.js ${oldestNode} 或更高版本;当前为 ${process.version}。`);
  }
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;
  const release = await takeTurn();
  try {
    if (isInstalled(wanted)) return;
    if (installedByHand()) return mark(wanted);
    checkRoom();
    await install();
    mark(wanted);
  } finally {
    release();
  }
}

function fingerprint() {
  const hash = createHash("sha256").update(readFileSync(lockFile)).update(`${process.platform}-${process.arch}`);
  return hash.digest("hex");
}

function isInstalled(wanted) {
  try {
    return readFileSync(marker, "utf8").trim() === wanted;
  } catch {
    return false;
  }
}

function mark(wanted) {
  try {
    writeFileSync(marker, `${wanted}\n`);
  } catch {
    // A read-only checkout that is complete: it is looked at again next time.
  }
}

/** npm keeps a lock of what it has put there: the same packages by `npm ci` or `npm install` need no second installation. */
function installedByHand() {
  try {
    const { packages: there } = JSON.parse(readFileSync(join(root, "node_modules/.package-lock.json"), "utf8"));
    const { packages: locked } = JSON.parse(readFileSync(lockFile, "utf8"));
    return Object.entries(locked).every(([path, entry]) => {
      if (path === "") return true;
      const found = there[path];
      if (!found || !existsSync(join(root, path))) return entry.optional === true && !isNeededHere(entry);
      return found.version === entry.version && found.integrity === entry.integrity;
    });
  } catch {
    return false;
  }
}

/** An optional package that names no machine only serves others that do (the parts of a WebAssembly fallback). */
const isNeededHere = ({ os, cpu, libc }) =>
  Boolean(os?.includes(process.platform) && cpu?.includes(process.arch) && (!libc || libc.includes("glibc")));

async function install() {
  const count = Object.keys(JSON.parse(readFileSync(lockFile, "utf8")).packages).length - 1;
  const done = ticking(
    `installing about ${count} packages (Node.js, PostgreSQL, the screens' libraries)`,
    `正在安装约 ${count} 个软件包(Node.js、PostgreSQL、界面组件)`,
  );
  const env = environment({
    ...certificates(),
    npm_config_cache: writableCache(),
    npm_config_loglevel: "error",
    npm_config_fund: "false",
    npm_config_audit: "false",
    npm_config_progress: "false",
    npm_config_update_notifier: "false",
  });
  const args = ["ci", "--include=dev", "--include=optional", "--ignore-scripts=false"];
  // Under `npm start`, npm tells where it is; otherwise it is looked up.
  const own = process.env.npm_execpath;
  const byNpm = own && /npm-cli\.(c|m)?js$/.test(own) && existsSync(own);
  const { code, output } = byNpm ? await runQuietly(process.execPath, [own, ...args], { env }) : await runQuietly("npm", args, { env });
  const seconds = done();
  if (code !== 0) giveUp(...explain(code, output));
  say(`• packages are in place (${seconds} s)`, `• 软件包已就位(${seconds} 秒)`);
}

/** npm's cache is in the home folder; without one that can be written, in the temporary folder. */
function writableCache() {
  const own = process.env.npm_config_cache ?? (process.env.HOME ? join(homedir(), ".npm") : undefined);
  for (const folder of [own, join(tmpdir(), `twincity-npm-cache-${process.getuid?.() ?? 0}`)]) {
    if (folder === undefined) continue;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      accessSync(folder, constants.W_OK | constants.X_OK);
      return folder;
    } catch {
      // The next one.
    }
  }
  return giveUp(
    `Neither the home folder nor ${tmpdir()} can be written. Set TMPDIR to a folder that can be written and try again.`,
    `主文件夹和 ${tmpdir()} 都不可写。请把 TMPDIR 设为一个可写的文件夹后重试。`,
  );
}

function explain(code, output) {
  const has = (pattern) => pattern.test(output);
  if (code === 127) {
    return ["npm was not found. Install Node.js 20 or newer together with npm and try again.", "找不到 npm。请安装 Node.js 20 或更高版本(含 npm)后重试。"];
  }
  if (has(/ENOSPC|no space left/i)) return fullDisk();
  if (has(/EACCES|EPERM|EROFS/)) {
    return [
      `This user may not write to ${root}node_modules. Run as the owner of the folder, or clone into one of your own.`,
      `当前用户无权写入 ${root}node_modules。请用该文件夹的所有者运行,或克隆到自己的文件夹。`,
    ];
  }
  if (has(/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i)) {
    return [
      "The package registry can't be reached. Check the network or the registry and proxy settings of npm (npm config list), and try again.",
      "无法连接软件包仓库。请检查网络,或 npm 的仓库与代理设置(npm config list)后重试。",
    ];
  }
  if (has(/SELF_SIGNED_CERT|UNABLE_TO_(VERIFY|GET_ISSUER)|CERT_/)) {
    return [
      "The certificate of the package registry is not trusted here: set NODE_EXTRA_CA_CERTS to your organisation's certificate file (ask the network's administrator) and try again.",
      "本机不信任软件包仓库的证书:请把 NODE_EXTRA_CA_CERTS 设为本单位的证书文件(可向网络管理员索取)后重试。",
    ];
  }
  const line = output.split("\n").find((text) => /error/i.test(text) && !/A complete log/.test(text)) ?? output.trim().split("\n").at(-1) ?? "";
  return [`npm could not install the packages: ${line.trim()}`, `npm 未能安装软件包:${line.trim()}`];
}

/** npm only warns when it can't unpack a file for lack of room, so it is looked at before. */
function checkRoom() {
  const disk = statfsSync(root);
  if (disk.bavail * disk.bsize < roomNeededBytes) giveUp(...fullDisk());
}

const fullDisk = () => [
  `The disk is too full to install the packages: ${root} needs about 1 GB free.`,
  `磁盘空间不足,无法安装软件包:${root} 约需 1 GB 可用空间。`,
];

/** One installation at a time in a checkout; a second command waits for the first. @returns a function that ends the turn */
async function takeTurn() {
  const turn = join(root, ".twincity/install.pid");
  for (let told = false; ; told = true) {
    try {
      mkdirSync(join(root, ".twincity"), { recursive: true });
      writeFileSync(turn, String(process.pid), { flag: "wx" });
      return () => rmSync(turn, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") {
        if (installedByHand()) return () => {};
        giveUp(...explain(1, error.code === "ENOSPC" ? "ENOSPC" : "EACCES"));
      }
    }
    if (!isAlive(turn)) rmSync(turn, { force: true });
    else {
      if (!told) say("• another command is installing the packages; waiting for it …", "• 另一个命令正在安装软件包,请稍候 …");
      await wait(500);
    }
  }
}

function isAlive(file) {
  try {
    process.kill(Number(readFileSync(file, "utf8")), 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
