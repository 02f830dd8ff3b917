import assert from "node:assert/strict";
import test from "node:test";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { accessibilityFaults, sidewaysFaults } from "./inspect.ts";
import { journey } from "./journey.ts";
import { keepPictures } from "./pictures.ts";
import { region, settledTicks, ticksAfterVerifying } from "./screens.ts";
import { heardOf, openStage, signIn } from "./support.ts";

const csv = fileURLToPath(new URL("../../data/demo/cq-enterprise-register.csv", import.meta.url));
/** The first firm of the file. */
const firm = { uscc: "91509900DEMA00013R", name: "重庆示例云栈软件有限公司", representative: "演示人辛", status: "存续" };
const resourcePath = "/catalogue/cq:enterprise-register";
const genuine = ["两边都签了字", "两本账都记了", "记下后没改过"];

test("the first crossing, by screen: a memorandum of both sides, a resource, a grant, one call", { timeout: 600_000 }, async (t) => {
  await using stage = await openStage();
  const { sc, cq } = stage;
  const sichuan = await stage.tab();
  const chongqing = await stage.tab();
  const step = journey(t, stage);
  let receipt = "";

  const fingerprint = (page: Page): Promise<string> => region(page, "文本指纹").innerText();

  await step("the Sichuan officer reads the memorandum, confirms the fingerprint and signs it for the side", async () => {
    await signIn(sichuan, sc, "sc-agreement", "/agreements/M0");
    await sichuan.getByRole("button", { name: "以四川省大数据中心名义提出并签字" }).click();
    await sichuan.getByText("先确认看过文本、指纹一致").waitFor();
    await sichuan.getByRole("checkbox", { name: /我看过上面的文本/ }).check();
    await sichuan.getByRole("button", { name: "以四川省大数据中心名义提出并签字" }).click();
    await sichuan.getByText(/已签字，等重庆市大数据应用发展管理局签字/).waitFor();
  });

  await step("the Chongqing officer, signed in in the same browser, finds the same text and countersigns it", async () => {
    await heardOf(cq, undefined, "/api/agreements/M0", '"proposed"');
    await signIn(chongqing, cq, "cq-agreement", "/agreements/M0");
    assert.equal(await fingerprint(chongqing), await fingerprint(sichuan));
    await chongqing.getByText("逐条文本与我方的底稿一字不差 一致").waitFor();
    await chongqing.getByRole("checkbox", { name: /我看过上面的文本/ }).check();
    await chongqing.getByRole("button", { name: "以重庆市大数据应用发展管理局名义签字" }).click();
    await chongqing.getByText("双方已签，生效").waitFor();
  });

  await step("Sichuan's page renews itself, both are still signed in, and both pages show one fingerprint and two signatures", async () => {
    await sichuan.getByText("双方已签，生效").waitFor();
    await sichuan.getByRole("button", { name: /林知远/ }).waitFor();
    await chongqing.getByRole("button", { name: /程远山/ }).waitFor();
    assert.match(await fingerprint(sichuan), /sha256:/);
    assert.equal(await fingerprint(sichuan), await fingerprint(chongqing));
    for (const page of [sichuan, chongqing]) {
      assert.equal(await region(page, "签字").getByText(/^\d{4}-\d\d-\d\d \d\d:\d\d 签字$/).count(), 2);
      const ticks = await ticksAfterVerifying(region(page, "验证这份协议"), /^验证这份协议$/);
      assert.deepEqual(ticks.filter((words) => /已签字/.test(words)).length, 2, ticks.join("; "));
    }
  });

  await step("the steward looks at the department's file first, then imports it and publishes", async () => {
    await signIn(chongqing, cq, "cq-steward-market", `${resourcePath}/import`);
    await chongqing.getByRole("button", { name: "检查文件" }).click();
    await chongqing.getByText("还没有选文件").first().waitFor();
    await chongqing.getByLabel("选文件", { exact: true }).setInputFiles(csv);
    await chongqing.getByRole("button", { name: "检查文件" }).click();
    await chongqing.getByText("能收 40 行").waitFor();
    assert.deepEqual(await accessibilityFaults(chongqing), []);
    assert.equal((await cq.as("cq-steward-market").ask<{ recordCount: number }>("GET", "/api/catalogue/cq:enterprise-register")).recordCount, 0, "a look imports nothing");
    await chongqing.getByRole("button", { name: "确认导入 40 行" }).click();
    await chongqing.getByRole("heading", { name: "导入了 40 行" }).waitFor();
    await chongqing.getByRole("link", { name: "回到条目" }).click();
    await chongqing.getByRole("button", { name: "发布到对方" }).click();
    await chongqing.getByText(/已经发布/).waitFor();
  });

  await step("the Sichuan steward finds the entry, is told all that article 20 wants, and asks for three fields and the key", async () => {
    await heardOf(sc, undefined, "/api/catalogue?side=peer&q=cq:enterprise-register", "cq:enterprise-register");
    await signIn(sichuan, sc, "sc-steward-market", resourcePath);
    await sichuan.getByRole("link", { name: "申请使用" }).click();
    await sichuan.getByRole("button", { name: /^提交给 ?重庆市市场监督管理局$/ }).click();
    const summary = sichuan.getByRole("alert");
    await summary.waitFor();
    for (const words of ["使用依据没有写", "使用场景没有写", "使用范围没有写", "用到哪一天没有填"]) assert.equal(await summary.getByText(words).count(), 1, words);
    await sichuan.getByRole("checkbox", { name: "名称" }).check();
    await sichuan.getByRole("checkbox", { name: "登记状态" }).check();
    await sichuan.getByRole("checkbox", { name: "成立日期" }).check();
    await sichuan.getByRole("textbox", { name: "使用依据" }).fill("合作备忘录：核验市场主体（示意）");
    await sichuan.getByRole("textbox", { name: "使用场景" }).fill("办理跨省迁移登记前核验重庆企业的登记状态");
    await sichuan.getByRole("textbox", { name: "使用范围" }).fill("四川省市场监督管理局登记机构");
    await sichuan.getByLabel("用到哪一天").fill(await daysFromNow(sichuan, 300));
    await sichuan.getByRole("button", { name: /^提交给 ?重庆市市场监督管理局$/ }).click();
    await sichuan.getByRole("heading", { name: /^申请 / }).waitFor();
    await region(sichuan, "现在轮到谁").getByText(/还剩 10 个工作日/).waitFor();
  });

  await step("the provider's share office grants it on screen, with one field less", async () => {
    const number = (await sichuan.getByRole("heading", { level: 1 }).innerText()).replace("申请 ", "");
    await heardOf(cq, "cq-share-market", "/api/requests", number);
    await signIn(chongqing, cq, "cq-share-market", "/requests");
    await chongqing.getByRole("row").filter({ hasText: number }).getByRole("link", { name: "市场主体登记信息" }).click();
    await chongqing.getByRole("button", { name: "同意并授权…" }).click();
    const dialog = chongqing.getByRole("dialog", { name: "同意并授权" });
    await dialog.getByRole("checkbox", { name: "成立日期" }).uncheck();
    assert.deepEqual(await accessibilityFaults(chongqing), []);
    await dialog.getByRole("button", { name: "签发授权" }).click();
    await chongqing.getByRole("link", { name: "看授权" }).waitFor();
  });

  await step("the Sichuan steward fetches one record on screen: the granted fields come, the others are named as withheld", async () => {
    await heardOf(sc, "sc-steward-market", "/api/grants", "cq:enterprise-register");
    await sichuan.goto(`${sc.url}/grants`);
    await sichuan.getByRole("link", { name: "市场主体登记信息" }).click();
    const call = region(sichuan, "调用一次");
    await call.getByRole("textbox", { name: "按统一社会信用代码查" }).fill(firm.uscc);
    await call.getByRole("button", { name: "取一条" }).click();
    await call.getByRole("heading", { name: "取到了" }).waitFor();
    assert.deepEqual(await accessibilityFaults(sichuan), []);
    const rows = await call.getByRole("row").allInnerTexts();
    assert.deepEqual(rows.map((row) => row.split(/\s+/).slice(0, 2)).sort(), [["名称", firm.name], ["登记状态", firm.status], ["统一社会信用代码", firm.uscc]].sort());
    assert.match(await call.getByText(/没有给的栏目/).innerText(), /法定代表人/);
    assert.ok(!(await sichuan.locator("body").innerText()).includes(firm.representative));
  });

  await step("the receipt of the call is verified in the browser: no tick before, three after", async () => {
    const slip = region(sichuan, "回执");
    assert.equal(await slip.locator(".tick-ok").count(), 0);
    receipt = (await slip.getByText(/^回执编号/).innerText()).replace("回执编号", "").trim();
    assert.deepEqual(await ticksAfterVerifying(slip, /验证|再验一次/), genuine);
  });

  await step("the words of the grant agree with its signed policy; the Sichuan steward proposes to pass the data on, and Chongqing signs what it has read", async () => {
    await region(sichuan, "授权书的文字").getByText(/与签署的策略一致/).waitFor();
    await region(sichuan, "授权书的文字").getByText(/不得提供给第三方/).waitFor();
    await sichuan.getByRole("button", { name: "变更…" }).click();
    const wish = sichuan.getByRole("dialog", { name: "提出变更" });
    await wish.getByLabel(/加一个接收单位/).selectOption({ label: "四川省政务服务中心" });
    await wish.getByRole("radio", { name: /请提供部门同意/ }).check();
    await wish.getByRole("textbox", { name: "理由" }).fill("省政务服务中心窗口也要核验");
    await wish.getByText(/可以提供给：/).waitFor();
    assert.deepEqual(await accessibilityFaults(sichuan), []);
    await keepPictures(sichuan, "zh-CN");
    await wish.getByRole("button", { name: "签字提出" }).click();
    await sichuan.getByRole("button", { name: "撤回变更" }).waitFor();
    const grant = new URL(sichuan.url()).pathname;
    await heardOf(cq, "cq-share-market", `/api${grant}`, '"proposed"');
    await chongqing.goto(`${cq.url}${grant}`);
    await chongqing.getByRole("table", { name: "变更前后" }).getByText("变了").waitFor();
    await keepPictures(chongqing, "zh-CN");
    await chongqing.getByRole("button", { name: "同意并签字…" }).click();
    await chongqing.getByRole("dialog", { name: "同意这项变更" }).getByRole("button", { name: "签字同意" }).click();
    for (const page of [chongqing, sichuan]) await page.getByRole("heading", { name: "各个版本" }).waitFor();
  });

  await step("Chongqing suspends the grant with ground and day, and Sichuan's page says by whom and why and offers no call", async () => {
    await chongqing.getByRole("button", { name: "暂停…" }).click();
    const dialog = chongqing.getByRole("dialog", { name: "暂停这项授权" });
    await dialog.getByRole("radio", { name: /越权使用/ }).check();
    await dialog.getByRole("textbox", { name: "理由" }).fill("查询了办件以外的企业");
    await dialog.getByLabel("整改期限").fill(await daysFromNow(sichuan, 7));
    assert.deepEqual(await accessibilityFaults(chongqing), []);
    await keepPictures(chongqing, "zh-CN");
    await dialog.getByRole("button", { name: "暂停授权" }).click();
    await chongqing.getByRole("button", { name: "恢复…" }).waitFor();
    await heardOf(sc, "sc-steward-market", "/api/grants", '"suspended"');
    await sichuan.reload();
    const life = region(sichuan, "授权的经过");
    await life.getByText("查询了办件以外的企业").waitFor();
    await life.getByText(/由它恢复以前不能取数/).waitFor();
    assert.equal(await sichuan.getByRole("region", { name: "调用一次" }).count(), 0);
    assert.deepEqual([await accessibilityFaults(sichuan), await sidewaysFaults(sichuan)], [[], []]);
    await keepPictures(sichuan, "zh-CN");
  });

  await step("anybody verifies the same receipt at the other side's front door, without signing in", async () => {
    await chongqing.context().clearCookies();
    await chongqing.goto(`${cq.url}/verify?receipt=${receipt}`);
    assert.deepEqual(await settledTicks(chongqing.locator("[data-verdict]")), genuine);
    await chongqing.getByText("是真的", { exact: true }).waitFor();
  });
});

async function daysFromNow(page: Page, days: number): Promise<string> {
  const now = await page.evaluate(async () => ((await (await fetch("/api/door")).json()) as { now: string }).now);
  return new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
}
