import { accessSync, constants, existsSync, statfsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { accountFor, databaseFolder, existingParent, findBinaries, PostgresFault } from "../../platform/postgres/index.ts";
import type { Text } from "../../platform/text.ts";
import { packageRoot } from "../environment.ts";
import { type Check, type Finding, here } from "./finding.ts";

const oldestNode = 24;
const leastFreeBytes = 150_000_000;
const comfortableBytes = 1_000_000_000;

export function checkRuntime(): Check {
  const major = Number.parseInt(process.versions.node, 10);
  const findings = major >= oldestNode ? [] : [
    here(
      "error",
      { zh: `Node.js ${process.version} 过旧,需要 ${oldestNode} 或更高版本`, en: `Node.js ${process.version} is too old; ${oldestNode} or newer is needed` },
      { zh: "用 npx twincity 运行(自带 Node.js),不要直接用系统的 node", en: "Run by npx twincity, which brings its own Node.js, instead of the system's node" },
    ),
  ];
  return { title: { zh: `Node.js ${process.version}`, en: `Node.js ${process.version}` }, findings };
}

/** @param dataDir  whose owner decides which account must be able to run them */
export function checkDatabasePrograms(dataDir: string): Check {
  const title = { zh: "数据库程序", en: "database programs" };
  try {
    findBinaries(accountFor(databaseFolder(dataDir)), () => {});
    return { title, findings: [] };
  } catch (error) {
    const what = error instanceof PostgresFault ? error.text : { zh: String(error), en: String(error) };
    return { title, findings: [here("error", what, { zh: "运行 npm ci,或在 node.json 中设置 databaseUrl", en: "Run npm ci, or set databaseUrl in node.json" })] };
  }
}

export function checkFolder(dataDir: string): Check {
  const findings: Finding[] = [];
  const parent = existingParent(dataDir);
  try {
    accessSync(parent, constants.W_OK | constants.X_OK);
  } catch {
    findings.push(
      here(
        "error",
        { zh: `无权写入 ${parent}`, en: `This user may not write to ${parent}` },
        { zh: "用该文件夹的所有者运行,或用 --data 换一个文件夹", en: "Run as the owner of the folder, or choose another with --data" },
      ),
    );
  }
  const disk = statfsSync(parent);
  const freeBytes = disk.bavail * disk.bsize;
  const freeMb = Math.floor(freeBytes / 1_000_000);
  if (freeBytes < comfortableBytes) {
    findings.push(
      here(
        freeBytes < leastFreeBytes ? "error" : "warning",
        { zh: `${parent} 仅剩 ${freeMb} MB 可用空间`, en: `${parent} has only ${freeMb} MB free` },
        { zh: "腾出至少 1 GB 空间", en: "Free at least 1 GB" },
      ),
    );
  }
  return { title: { zh: `数据文件夹 ${dataDir}(可用 ${freeMb} MB)`, en: `data folder ${dataDir} (${freeMb} MB free)` }, findings };
}

export function checkScreens(): Check {
  const built = existsSync(join(packageRoot, "web/dist/index.html"));
  const findings = built ? [] : [
    here(
      "error",
      { zh: "界面尚未构建,浏览器打不开页面", en: "The screens are not built; a browser gets no page" },
      { zh: "运行一次 npm start,会自动构建", en: "Run npm start once; it builds them" },
    ),
  ];
  return { title: { zh: "界面", en: "screens" }, findings };
}

/** Only the browser tests need one. */
export function checkBrowser(environment: NodeJS.ProcessEnv = process.env): Check {
  const own = environment["CHROMIUM"];
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (environment["PATH"] ?? "/usr/bin").split(delimiter);
  const found = own ? existsSync(own) : folders.some((folder) => names.some((name) => existsSync(join(folder, name))));
  const what: Text = own
    ? { zh: `CHROMIUM 指向的 ${own} 不存在`, en: `CHROMIUM names ${own}, which does not exist` }
    : { zh: "没有 Chromium;浏览器测试需要它,运行本身不需要", en: "There is no Chromium; the browser tests need one, running the product does not" };
  const findings = found ? [] : [here("warning", what, { zh: "npm test 会尝试自动安装;或把 CHROMIUM 设为其路径", en: "npm test tries to install it; or set CHROMIUM to its path" })];
  return { title: { zh: "测试用浏览器", en: "browser for tests" }, findings };
}
