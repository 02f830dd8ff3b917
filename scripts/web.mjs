import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pinnedNode, root, runQuietly } from "./runtime.mjs";
import { giveUp, say, ticking } from "./say.mjs";

const goal = join(root, "web/dist");
const marker = join(goal, ".built-from");

/** Builds the screens when they are missing or older than their sources. The finished folder replaces the old one whole. */
export async function ensureWeb() {
  const wanted = sourceHash();
  if (existsSync(join(goal, "index.html")) && existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  const draft = join(root, `web/dist.new-${process.pid}`);
  const done = ticking("building the screens", "正在构建界面");
  try {
    mkdirSync(draft);
    const { code, output } = await runQuietly(pinnedNode(), [
      join(root, "node_modules/vite/bin/vite.js"), "build", join(root, "web"), "--outDir", draft, "--emptyOutDir", "--logLevel", "error",
    ]);
    if (code !== 0) throw new Error(output.trim());
    writeFileSync(join(draft, ".built-from"), wanted);
    rmSync(goal, { recursive: true, force: true });
    renameSync(draft, goal);
  } catch (error) {
    done();
    rmSync(draft, { recursive: true, force: true });
    const full = /ENOSPC/.test(String(error));
    giveUp(
      full ? `The disk is full: the screens could not be built in ${goal}.` : `The screens could not be built: ${error.message}`,
      full ? `磁盘已满:无法在 ${goal} 中构建界面。` : `界面构建失败:${error.message}`,
    );
  }
  const seconds = done();
  say(`• screens are built (${seconds} s)`, `• 界面已构建(${seconds} 秒)`);
}

/** Over everything the bundle is made from: the web's files, the shared verification code, the locked libraries. */
export function sourceHash() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  for (const folder of ["web", "src/verify", "src/client"]) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .filter((file) => !/\/web\/dist(\.new-\d+)?\/|\.test\.tsx?$/.test(file))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update("\0").update(readFileSync(file));
  }
  return hash.digest("hex");
}
