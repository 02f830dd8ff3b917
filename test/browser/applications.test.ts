import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { photo } from "../support/case-driver.ts";
import { eventually, type NodeFolder } from "../support/two-nodes.ts";
import { accessibilityFaults, headFaults, sidewaysFaults } from "./inspect.ts";
import { journey } from "./journey.ts";
import { keepPictures } from "./pictures.ts";
import { region, ticksAfterVerifying } from "./screens.ts";
import { heardOf, nameOf, openStage, patienceMs, signIn } from "./support.ts";
import { walkWallet } from "./wallet-steps.ts";

const me = "sc-citizen-1";
const online = { id: "cy-ga-006", name: "开具户籍类证明", office: "重庆市公安局" };
const joint = { id: "cy-gj-008", name: "异地住房公积金个人住房贷款（互认互贷）", lead: "四川省住房和城乡建设厅（各市州住房公积金管理中心）", other: "重庆市住房公积金管理中心" };
const phone = "13900000001";
const scan = { name: "page.png", mimeType: "image/png", buffer: Buffer.from(photo, "base64") };
const agree = "同意，只用于这件事";
const decline = "不同意，我自己交";

/*
 * What citizens do themselves, by screen, at the front door of one side. Of the officers' steps the decision and the other
 * province's part are taken by screen, the rest by the API: case.test.ts walks the desk. Two journeys on one pair of nodes.
 */
test("applied for at a front door: decided by the other province, and by both together", { timeout: 600_000 }, async (t) => {
  await using stage = await openStage({ prepared: true });
  const { sc, cq } = stage;
  const step = journey(t, stage);
  let page = await stage.tab();
  let partDesk = page;
  let caseNo = "";
  let code = "";

  await step("全程网办: a few words of the search at 天府通办 lead to the item, and that leads to the application, which asks to sign in", async () => {
    await page.goto(sc.url);
    await page.getByRole("searchbox").first().fill("户籍类证明");
    await page.getByRole("searchbox").first().press("Enter");
    await page.getByRole("link", { name: online.name }).first().click();
    await page.getByRole("link", { name: "开始办" }).click();
    await page.getByRole("heading", { level: 1, name: `开始办：${online.name}` }).waitFor();
    await page.getByRole("main").getByRole("link", { name: "登录" }).click();
    await page.getByRole("link", { name: "用天府通办账号登录" }).click();
    await page.getByRole("button", { name: `以${nameOf(me)}登录` }).click();
    await page.waitForURL(`${sc.url}/apply/${online.id}`);
    await page.getByRole("button", { name: "开始填写" }).click();
    await page.getByRole("heading", { level: 1, name: "填写" }).waitFor();
  });

  await step("it asks only what nobody holds; what is missing is told by the field and at the top, and a number with blanks is understood", async () => {
    const form = page.getByRole("main");
    await form.getByText("来自登录账号").waitFor();
    assert.ok(!(await form.innerText()).includes(nameOf(me)), "the name is shown masked");
    await form.getByRole("button", { name: "继续：看证明" }).click();
    await form.getByRole("alert").getByRole("link", { name: "手机号没有填" }).click();
    const field = form.getByRole("textbox", { name: "手机号" });
    assert.equal(await field.evaluate((input) => input === document.activeElement), true, "the sentence leads to its field");
    await field.fill("139 0000 0001");
    await form.getByRole("radio", { name: /邮寄到家/ }).check();
    await form.getByRole("textbox", { name: "邮寄地址" }).fill("四川省演示市假山路 1 号");
    await form.getByRole("textbox", { name: /还有什么/ }).focus();
    await form.getByText(/已存好/).waitFor();
    await eventually("the node keeps what was typed", async () => (await mine(page, sc, new URL(page.url()).pathname.slice("/apply/cases".length))).includes("假山路 1 号"));
  });

  await step("a closed browser loses nothing: the draft waits in 我的办件 with all that was filled in", async () => {
    await page.close();
    page = await stage.tab();
    await page.goto(`${sc.url}/my`);
    await page.getByRole("article", { name: online.name }).getByText(/草稿，还没提交/).waitFor();
    await page.getByRole("link", { name: "接着填" }).click();
    assert.equal(await page.getByRole("textbox", { name: "手机号" }).inputValue(), phone);
    await page.getByRole("button", { name: "继续：看证明" }).click();
    await page.getByRole("heading", { level: 1, name: "重庆有您的证明，先给您看，再由您定" }).waitFor();
  });

  await step("the person sees the real values and what does not travel; nothing is chosen, and nothing happens without a choice", async () => {
    const card = page.getByRole("article", { name: /居民户口簿/ });
    await card.getByRole("button", { name: "取来给我看" }).click();
    await card.getByText("已取到，只有您看得见").waitFor();
    assert.ok((await card.getByRole("row").allInnerTexts()).some((row) => row.includes(nameOf(me))));
    const withheld = await card.locator("p").filter({ hasText: "不会交出去的" }).innerText();
    assert.match(withheld, /婚姻状况/);
    for (const choice of [agree, decline]) assert.equal(await card.getByRole("radio", { name: choice }).isChecked(), false);
    await card.getByRole("button", { name: "就这样定" }).click();
    await card.getByText("请选一个：同意，或者不同意").waitFor();
    await look(page);
    await card.getByRole("radio", { name: agree }).check();
    await card.getByRole("button", { name: "就这样定" }).click();
    await card.getByText("已同意").waitFor();
  });

  await step("what still lacks is named before submitting, each with its way back; the form is confirmed, then every answer stands there once more", async () => {
    await page.getByRole("button", { name: "继续：核对全部" }).click();
    await page.getByText("还差 1 样，补齐才能提交").waitFor();
    await page.getByRole("button", { name: /还缺：申请表/ }).click();
    await page.getByRole("button", { name: "确认，内容属实" }).click();
    await page.getByText("都定好了").waitFor();
    await page.getByRole("button", { name: "继续：核对全部" }).click();
    await page.getByText(`来自${online.office}，您同意的`).waitFor();
    await page.getByRole("button", { name: "改：结果怎么给您" }).click();
    await page.getByRole("heading", { level: 1, name: "填写" }).waitFor();
    await page.goBack();
    await page.getByRole("heading", { level: 1, name: "核对全部" }).waitFor();
  });

  await step("submitting gives a receipt with number, code and QR, once; it says who has the case and when the next word comes", async () => {
    await page.getByRole("button", { name: `提交给${online.office}` }).click();
    const slip = page.getByRole("article", { name: "收件凭证" });
    await slip.getByRole("img", { name: "二维码：打开这个办件的进度页" }).waitFor();
    const words = await slip.innerText();
    caseNo = /CY-\d{8}-SC-\d{5}/.exec(words)?.[0] ?? "";
    code = /验证码\s+(\d{6})/.exec(words)?.[1] ?? "";
    assert.match(`${caseNo} ${code}`, /^CY-\S+ \d{6}$/);
    assert.match(words, /5 个工作日内告诉您受不受理/);
    await look(page);
    await page.reload();
    await page.getByRole("heading", { level: 1, name: "已经提交" }).waitFor();
    assert.ok(!(await page.locator("body").innerText()).includes(code), "the code is not shown again");
  });

  await step("the Chongqing officer accepts the hand-over and asks for a better page: the case waits for its applicant, and says so first", async () => {
    await heardOf(cq, "cq-officer", "/api/desk/queue", caseNo);
    await officerDoes(cq, "cq-officer", caseNo, "custody-acceptance");
    await officerDoes(cq, "cq-officer", caseNo, "supplement-request", { slots: ["FORM"], words: "签名处看不清" });
    await mineSays(page, sc, caseNo, '"supplementing"');
    await page.goto(`${sc.url}/my?show=waiting`);
    await page.getByRole("link", { name: "现在去补" }).click();
    await page.getByRole("heading", { name: "现在在谁手上" }).waitFor();
    await page.locator(".case-holder").getByText(online.office).waitFor();
    await page.getByText("等您补材料，时钟停着").first().waitFor();
    await page.getByLabel(/选文件/).setInputFiles(scan);
    await page.getByRole("button", { name: "上传", exact: true }).click();
    await page.getByText("已上传：page.png").waitFor();
    await page.getByRole("button", { name: `送给${online.office}` }).click();
    await page.getByText(/已经送出/).waitFor();
  });

  await step("the officer sees the page that came and decides", async () => {
    await heardOf(cq, "cq-officer", `/api/desk/cases/${caseNo}`, '"state":"held"');
    await officerDoes(cq, "cq-officer", caseNo, "acceptance");
    const desk = await stage.tab();
    await signIn(desk, cq, "cq-officer", `/desk/cases/${caseNo}`);
    await desk.getByText("page.png").first().waitFor();
    await desk.getByRole("button", { name: "准予，转出证" }).click();
    await desk.getByRole("dialog").getByRole("button", { name: "准予", exact: true }).click();
    await desk.getByRole("button", { name: "出证并办结…" }).waitFor();
    await desk.close();
  });

  await step("granted and finished, the timeline is an ordered list of every step on both sides; its whole record is verified in the browser", async () => {
    await officerDoes(cq, "cq-officer", caseNo, "result", { delivery: "mail" });
    await mineSays(page, sc, caseNo, '"completed"');
    await page.goto(`${sc.url}/my/cases/${caseNo}`);
    await page.getByText("办结了：户籍证明").first().waitFor();
    const steps = await region(page, "办件经过").getByRole("listitem").allInnerTexts();
    const expected = ["收到您的申请", "交给了四川", "移交给重庆", "重庆签收，接到手上", "请您补材料", "您补交了", "受理了", "批准了", "办结，发出结果"];
    assert.deepEqual(steps.map((text) => expected.find((words) => text.replaceAll("\n", "").includes(words))), expected);
    assert.match((await ticksAfterVerifying(region(page, "整条经手记录"), /在这台设备上验证|再验一次/)).join(), /经手记录共 9 条，一条接一条/);
  });

  await step("its applicant rates it once; without signing in, number and code show the same steps", async () => {
    const rating = region(page, "办得怎么样");
    await rating.getByRole("radio", { name: "非常满意" }).check();
    await rating.getByRole("button", { name: "交评价" }).click();
    await rating.getByText(/评价收到了|您的评价：非常满意/).waitFor();
    await heardOf(cq, "cq-officer", `/api/desk/cases/${caseNo}`, "case.rated");
    const open = await cq.as().ask<{ timeline: { type: string }[] }>("POST", "/api/status", { caseNo, code });
    assert.equal(open.timeline.at(-1)?.type, "case.rated");
  });

  await step("多地联办: of a loan one piece comes from Chongqing, partly as no more than yes or no; declined first, then agreed to after all", async () => {
    await page.goto(`${sc.url}/apply/${joint.id}`);
    await page.getByRole("button", { name: "开始填写" }).click();
    // The button is pressed while the field left by the press is still being kept.
    await page.route(/\/form$/, (route) => new Promise<void>((done) => setTimeout(() => void route.continue().then(done), 700)));
    await page.getByRole("textbox", { name: "手机号" }).fill(phone);
    await page.getByRole("radio", { name: /到窗口领/ }).check();
    await page.getByRole("button", { name: "继续：看证明" }).click();
    await page.getByRole("heading", { level: 1, name: /先给您看，再由您定/ }).waitFor({ timeout: 15_000 });
    await page.unroute(/\/form$/);
    const card = page.getByRole("article", { name: /公积金缴存/ });
    await card.getByRole("button", { name: "不看内容，直接定" }).click();
    await card.getByRole("radio", { name: decline }).check();
    await card.getByRole("button", { name: "就这样定" }).click();
    await card.getByText("不同意，自己交").waitFor();
    await card.getByRole("button", { name: "取来给我看" }).click();
    await card.getByRole("row", { name: /连续缴满/ }).getByText("只答是或否，不给明细").waitFor();
    await card.getByRole("radio", { name: agree }).check();
    await card.getByRole("button", { name: "就这样定" }).click();
    await card.getByText("已同意").waitFor();
    for (const name of [/网签备案/, /不动产登记/, /婚姻登记/]) {
      const own = page.getByRole("article", { name });
      await own.getByLabel(/选文件/).setInputFiles(scan);
      await own.getByRole("button", { name: "上传", exact: true }).click();
      await own.getByText("您上传的：page.png").waitFor();
    }
    await page.getByRole("button", { name: "继续：核对全部" }).click();
    await page.getByRole("button", { name: `提交给${joint.lead}` }).click();
    caseNo = /CY-\d{8}-SC-\d{5}/.exec(await page.getByRole("article", { name: "收件凭证" }).innerText())?.[0] ?? "";
    assert.match(caseNo, /^CY-/);
  });

  await step("accepted, both provinces work at the same time: two parts side by side, each with its own holder and clock", async () => {
    for (const act of ["custody-acceptance", "acceptance"]) await officerDoes(sc, "sc-officer-fund", caseNo, act);
    await heardOf(cq, "cq-officer-fund", "/api/desk/queue", caseNo);
    partDesk = await stage.tab();
    await signIn(partDesk, cq, "cq-officer-fund", `/desk/cases/${caseNo}`);
    await partDesk.getByRole("button", { name: "签收这一部分", exact: true }).click();
    await partDesk.getByRole("button", { name: "核验通过…", exact: true }).waitFor();
    await look(partDesk);
    await eventually("the lead knows who holds the part", async () => (await partsOf(page, sc, caseNo)).every(({ state }) => state === "held"), patienceMs);
    await page.getByRole("link", { name: "看经过" }).click();
    await page.getByText("同时办的 2 份").waitFor();
    const [ours, theirs] = [region(page, "核定贷款额度"), region(page, "核验异地缴存")];
    await ours.getByText(joint.lead).first().waitFor();
    await theirs.getByText(joint.other).first().waitFor();
    await ours.getByText("还剩 5 个工作日").first().waitFor();
    await theirs.getByText("还剩 3 个工作日").first().waitFor();
    await theirs.getByText(/这一份的经过/).click();
    await theirs.getByText("重庆签收，接到手上").first().waitFor();
    await look(page);
  });

  await step("nothing is decided before both have reported; then there is one decision and one result", async () => {
    const decision = await sc.as("sc-officer-fund").send("POST", `/api/desk/cases/${caseNo}/decision`, { outcome: "granted" });
    assert.equal(decision.type, "parts-not-reported");
    await partDesk.getByRole("button", { name: "核验通过…", exact: true }).click();
    await partDesk.getByRole("dialog").getByLabel(/核验说明/).fill("连续缴满");
    await partDesk.getByRole("dialog").getByRole("button", { name: `核验通过，报给${joint.lead}` }).click();
    await partDesk.getByRole("dialog").waitFor({ state: "detached" });
    await officerDoes(sc, "sc-officer-fund", caseNo, "parts/P1/completion", { finding: "confirmed" });
    await eventually("both parts are reported", async () => (await partsOf(page, sc, caseNo)).every(({ state }) => state === "reported"), patienceMs);
    await officerDoes(sc, "sc-officer-fund", caseNo, "decision", { outcome: "granted" });
    await officerDoes(sc, "sc-officer-fund", caseNo, "result", { delivery: "counter" });
    await page.reload();
    await page.getByText("办结了：贷款审批结果").first().waitFor();
    for (const part of ["核定贷款额度", "核验异地缴存"]) await region(page, part).getByText("核验结果：属实").first().waitFor();
    await region(page, "核验异地缴存").getByText("连续缴满", { exact: true }).first().waitFor();
    const titles = await region(page, "办件经过").locator("ol > li .lane-title").allInnerTexts();
    assert.equal(titles.filter((title) => title.includes("批准了")).length, 1);
  });

  await step("a draft is deleted once the person has read what that means; what is finished stands in 我的办件", async () => {
    await page.goto(`${sc.url}/apply/${online.id}`);
    await page.getByRole("button", { name: "开始填写" }).click();
    await page.getByRole("heading", { level: 1, name: "填写" }).waitFor();
    await page.getByRole("button", { name: "不办了，删掉草稿" }).click();
    await page.getByRole("dialog").getByText("不能找回").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "删掉草稿" }).click();
    await page.getByRole("heading", { level: 1, name: online.name }).waitFor();
    await page.goto(`${sc.url}/my`);
    await page.getByRole("article", { name: joint.name }).waitFor();
    assert.deepEqual((await page.getByRole("article").getByRole("heading").allInnerTexts()).toSorted(), [joint.name, online.name].toSorted(), "the deleted draft is gone");
  });

  await walkWallet({ step, page, stage, item: online.name });

  /** One heading, axe, 320 px. */
  async function look(at: Page): Promise<void> {
    await at.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const faults = [...(await headFaults(at, "zh-CN")), ...(await accessibilityFaults(at)), ...(await sidewaysFaults(at))];
    await keepPictures(at, "zh-CN");
    assert.deepEqual(faults, [], new URL(at.url()).pathname);
  }
});

async function officerDoes(node: NodeFolder, persona: string, caseNo: string, act: string, body: object = {}): Promise<void> {
  await node.as(persona).ask("POST", `/api/desk/cases/${caseNo}/${act}`, body);
}

/** What the node of the front door tells the signed-in person, as the pages ask it. */
async function mine(page: Page, node: NodeFolder, path: string): Promise<string> {
  return (await page.request.get(`${node.url}/api/my/cases${path}`)).text();
}

async function mineSays(page: Page, node: NodeFolder, caseNo: string, words: string): Promise<void> {
  await eventually(`${caseNo} has ${words} for its applicant`, async () => (await mine(page, node, `/${caseNo}`)).includes(words), patienceMs);
}

async function partsOf(page: Page, node: NodeFolder, caseNo: string): Promise<{ state: string }[]> {
  return (JSON.parse(await mine(page, node, `/${caseNo}`)) as { parts: { state: string }[] }).parts;
}
