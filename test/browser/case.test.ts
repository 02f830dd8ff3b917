import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import type { Page } from "playwright-core";
import { applicant, caseOf, photo } from "../support/case-driver.ts";
import { accessibilityFaults } from "./inspect.ts";
import { journey } from "./journey.ts";
import { region, settledTicks, ticksAfterVerifying } from "./screens.ts";
import { heardOf, openStage, signIn } from "./support.ts";

const item = "居民身份证补领";
const genuine = ["两边都签了字", "两本账都记了", "记下后没改过"];
const offices = { counter: "成都高新区政务服务大厅", deciding: "重庆市公安局" };
const wrongIdNumber = `${applicant.idNumber.slice(0, -1)}${applicant.idNumber.endsWith("0") ? "1" : "0"}`;
const wrongCheckDigit = "身份证号最后一位对不上，请再看一眼";

test("one case by screen: taken in by one side, decided by the other, followed and verified by its applicant", { timeout: 600_000 }, async (t) => {
  await using stage = await openStage({ prepared: true });
  const { sc, cq } = stage;
  const counter = await stage.tab();
  const office = await stage.tab();
  const step = journey(t, stage);
  let caseNo = "";
  let code = "";

  await step("a wrong check digit is told by the field and at the top, in the same sentence, before anything is made", async () => {
    stage.faults.expectRefusal("/api/intake/identifications");
    await signIn(counter, sc, "sc-clerk", "/desk/intake");
    await counter.getByRole("textbox", { name: "姓名" }).fill(applicant.name);
    await counter.getByRole("textbox", { name: "身份证号" }).fill(wrongIdNumber);
    await counter.getByRole("button", { name: "核对身份信息" }).click();
    await counter.getByRole("alert").getByRole("link", { name: wrongCheckDigit }).waitFor();
    assert.deepEqual(await accessibilityFaults(counter), []);
    const field = counter.getByRole("textbox", { name: "身份证号" });
    assert.equal(await field.getAttribute("aria-invalid"), "true");
    const described = (await field.getAttribute("aria-describedby"))?.split(" ") ?? [];
    assert.ok((await Promise.all(described.map((id) => counter.locator(`[id="${id}"]`).innerText()))).includes(wrongCheckDigit));
    await counter.getByRole("alert").getByRole("link").click();
    assert.equal(await field.evaluate((input) => input === document.activeElement), true, "the sentence leads to its field");
  });

  await step("the clerk identifies the person, attests that person and card match, and begins the one item this counter can take", async () => {
    await counter.getByRole("textbox", { name: "身份证号" }).fill(applicant.idNumber);
    await counter.getByRole("button", { name: "核对身份信息" }).click();
    await counter.getByText("号码和生日对得上").waitFor();
    await counter.getByRole("button", { name: "开始收件" }).click();
    await counter.getByRole("alert").getByText("还没有确认人证一致").waitFor();
    await counter.getByRole("checkbox", { name: /人证一致/ }).check();
    await counter.getByRole("textbox", { name: /手机号/ }).fill(applicant.phone);
    await counter.getByRole("textbox", { name: /结果寄到哪里/ }).fill(applicant.address);
    await counter.getByRole("searchbox", { name: "找事项" }).fill(item);
    await counter.getByRole("radio", { name: new RegExp(item) }).check();
    await counter.getByRole("button", { name: "开始收件" }).click();
    await counter.getByRole("heading", { level: 1, name: item }).waitFor();
    await counter.getByText("4 份材料，还缺 4 份必交的").waitFor();
  });

  await step("the person sees the real values and what will not travel; nothing is chosen, and nothing happens without a choice", async () => {
    const card = counter.getByRole("article", { name: /居民户口簿/ });
    await card.getByText("不用交").waitFor();
    await card.getByRole("button", { name: "给申请人看" }).click();
    const preview = region(counter, /请申请人看/);
    await preview.getByRole("cell", { name: new RegExp(applicant.address) }).waitFor();
    const shown = await preview.getByRole("row").allInnerTexts();
    for (const words of [applicant.name, applicant.idNumber]) assert.ok(shown.some((row) => row.includes(words)));
    assert.ok(!shown.some((row) => row.includes("婚姻状况") || row.includes("户号")));
    const withheld = await preview.locator("p").filter({ hasText: "不会交出去的" }).innerText();
    for (const words of ["婚姻状况", "民族", "户号", "与户主关系"]) assert.ok(withheld.includes(words), words);
    for (const choice of ["同意，只用于这件事", "不同意，我自己交"]) assert.equal(await preview.getByRole("radio", { name: choice }).isChecked(), false);
    await preview.getByRole("button", { name: "照申请人说的记下" }).click();
    await preview.getByText("请申请人选一个：同意，或者不同意").waitFor();
    assert.deepEqual(await accessibilityFaults(counter), []);
    await preview.getByRole("radio", { name: "同意，只用于这件事" }).check();
    await preview.getByRole("button", { name: "照申请人说的记下" }).click();
    await card.getByText("对方已提供").waitFor();
  });

  await step("a scan is uploaded, the counter confirms what it checks itself, and the receipt is printed with QR, number and code", async () => {
    const photoCard = counter.getByRole("article", { name: /相片回执/ });
    await photoCard.getByLabel(/选文件/).setInputFiles({ name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("x") });
    await photoCard.getByText(/只收 JPG、PNG 图片或 PDF/).waitFor();
    await photoCard.getByLabel(/选文件/).setInputFiles({ name: "photo.png", mimeType: "image/png", buffer: Buffer.from(photo, "base64") });
    await photoCard.getByRole("button", { name: "上传" }).click();
    await photoCard.getByText("已上传").waitFor();
    for (const name of [/实人核验/, /申请表/]) {
      const card = counter.getByRole("article", { name });
      await card.getByRole("button", { name: "核对过了，符合" }).click();
      await card.getByText("窗口已核对").waitFor();
    }
    await counter.getByText("材料齐了").waitFor();
    await counter.getByRole("button", { name: `出收件凭证，移交给${offices.deciding}` }).click();
    const slip = counter.getByRole("article", { name: "收件凭证" });
    await slip.getByRole("img", { name: "二维码：打开这个办件的进度页" }).waitFor();
    caseNo = /CY-\d{8}-SC-\d{5}/.exec(await slip.innerText())?.[0] ?? "";
    code = await slip.locator(".slip-code").innerText();
    assert.match(caseNo, /^CY-/);
    assert.match(code, /^\d{6}$/);
    assert.deepEqual(await accessibilityFaults(counter), []);
    assert.ok(!(await slip.innerText()).includes(applicant.idNumber), "the slip shows no identity number");
  });

  await step("before the other side has signed, the timeline says that the time counts for the counter", async () => {
    const page = await stage.tab();
    await openCase(page, sc.url, caseNo, code);
    await region(page, "办件经过").getByText("移交给重庆", { exact: true }).waitFor();
    await page.getByText(`已移交给${offices.deciding}，等它签收；没签收前，时间算移出一方的`).first().waitFor();
    await page.close();
  });

  await step("a wrong code is refused in words that say what to do, and opens nothing", async () => {
    stage.faults.expectRefusal("/api/status");
    const page = await stage.tab();
    await page.goto(`${cq.url}/status`);
    await page.getByRole("textbox", { name: "办件编号" }).fill("CY-1");
    await page.getByRole("textbox", { name: "验证码" }).fill("12");
    await page.getByRole("button", { name: "看进度" }).click();
    await page.getByRole("alert").getByText("验证码是 6 位数字，请再看一眼凭证").waitFor();
    await page.getByRole("textbox", { name: "办件编号" }).fill(` ${caseNo.toLowerCase()} `);
    await page.getByRole("textbox", { name: "验证码" }).fill(code === "000000" ? "000001" : "000000");
    await page.getByRole("button", { name: "看进度" }).click();
    await page.getByRole("alert").getByText("办件编号和验证码对不上").waitFor();
    await page.getByText(/两样都印在收件凭证上，请再看一眼/).waitFor();
    assert.equal(new URL(page.url()).pathname, "/status");
    await page.close();
  });

  await step("the Chongqing officer finds it in the queue, signs for it and accepts the application", async () => {
    await heardOf(cq, "cq-officer", "/api/desk/queue", caseNo);
    await signIn(office, cq, "cq-officer", "/desk/queue");
    await office.getByRole("row").filter({ hasText: caseNo }).getByRole("link", { name: item }).click();
    await office.getByRole("button", { name: "签收，接到手上" }).click();
    await office.getByRole("button", { name: "受理", exact: true }).click();
    await office.getByRole("dialog").getByRole("button", { name: "受理", exact: true }).click();
    await office.getByRole("button", { name: "准予，转出证" }).waitFor();
  });

  for (const [id, name] of [["sc", "Sichuan's"], ["cq", "Chongqing's"]] as const) {
    await step(`at ${name} front door number and code show whose hands it is in, whose clock runs, and what is illustrative or estimated`, async () => {
      await heardOf(sc, "sc-clerk", `/api/desk/cases/${caseNo}`, '"accepted"');
      const page = await stage.tab();
      await openCase(page, stage[id].url, caseNo, code);
      await page.getByRole("heading", { name: "现在在谁手上" }).waitFor();
      await page.locator(".case-holder").getByText(offices.deciding).waitFor();
      await page.getByRole("heading", { name: "谁的时钟在走" }).waitFor();
      await page.getByText("还剩 20 个工作日").first().waitFor();
      assert.ok((await marks(page, "示意")) > 0);
      const clocks = await stage[id].as().ask<Record<"clock" | "legalClock", { reading: { provisional: boolean } } | null>>("POST", "/api/status", { caseNo, code });
      const estimated = [clocks.clock, clocks.legalClock].some((clock) => clock?.reading.provisional === true);
      assert.equal((await marks(page, "暂估")) > 0, estimated, "a date in a year without a published calendar says so");
      const text = await page.locator("body").innerText();
      for (const secret of [applicant.name, applicant.idNumber, applicant.phone, applicant.address]) assert.ok(!text.includes(secret), "no personal data on the public page");
      assert.ok(!page.url().includes(code), "the code doesn't stay in the address");
      await page.close();
    });
  }

  await step("the officer grants it and issues the result, which needs a way to the applicant", async () => {
    await office.getByRole("button", { name: "准予，转出证" }).click();
    await office.getByRole("dialog").getByRole("button", { name: "准予", exact: true }).click();
    await office.getByRole("button", { name: "出证并办结…" }).click();
    const dialog = office.getByRole("dialog", { name: "出证并办结" });
    await dialog.getByRole("button", { name: "办结", exact: true }).click();
    await dialog.getByText("还没选怎样送").waitFor();
    assert.deepEqual(await accessibilityFaults(office), []);
    await dialog.getByRole("radio", { name: /邮寄/ }).check();
    await dialog.getByRole("button", { name: "办结", exact: true }).click();
    await office.getByText("已经办结，没有要做的了。").waitFor();
  });

  await step("the finished timeline is an ordered list of every step on both sides, the crossing of the data among them", async () => {
    await heardOf(sc, "sc-clerk", `/api/desk/cases/${caseNo}`, '"completed"');
    const page = await stage.tab();
    await openCase(page, sc.url, caseNo, code);
    await page.getByText("办结了：居民身份证").first().waitFor();
    await page.getByText("时钟已停").first().waitFor();
    const steps = await region(page, "办件经过").getByRole("listitem").allInnerTexts();
    const expected = ["收到您的申请", "交给了四川", "移交给重庆", "重庆签收，接到手上", "受理了", "批准了", "办结，发出结果"];
    assert.equal(steps.length, expected.length);
    for (const [index, words] of expected.entries()) assert.ok(steps[index]?.replaceAll("\n", "").includes(words), `${index}: ${steps[index]}`);
    await page.close();
  });

  await step("its applicant rates it once, and the deciding office hears of it", async () => {
    const page = await stage.tab();
    await openCase(page, sc.url, caseNo, code);
    const rating = region(page, "办得怎么样");
    await rating.getByRole("button", { name: "交评价" }).click();
    await rating.getByRole("alert").getByText("还没选满意程度").waitFor();
    await rating.getByRole("radio", { name: "非常满意" }).check();
    await rating.getByRole("button", { name: "交评价" }).click();
    await rating.getByText(/评价收到了|您的评价：非常满意/).waitFor();
    await heardOf(cq, "cq-officer", `/api/desk/cases/${caseNo}`, "case.rated");
    await page.close();
  });

  await step("the custody record and a receipt are downloaded, and both verify on the reader's device at the other door", async () => {
    const page = await stage.tab();
    await openCase(page, sc.url, caseNo, code);
    const custody = await saved(page, () => region(page, "整条经手记录").getByRole("button", { name: "下载经手记录" }).click());
    await page.getByRole("button", { name: "看这一步的回执：重庆签收，接到手上" }).click();
    const slip = region(page, "回执").filter({ hasText: "重庆签收，接到手上" });
    assert.deepEqual(await ticksAfterVerifying(slip, /在这台设备上验证|再验一次/), genuine);
    const receipt = await saved(page, () => slip.getByRole("link", { name: "下载回执" }).click());
    assert.deepEqual(await verdictOn(page, cq.url, "custody.json", custody), { outcome: "ok", kind: "经手记录" });
    assert.deepEqual(await verdictOn(page, cq.url, "receipt.json", receipt), { outcome: "ok", kind: "回执" });
    assert.deepEqual(await settledTicks(page.locator("[data-verdict]")), genuine);
    await page.close();
  });

  await step("the same receipt with one byte changed is not believed, in words that say what differs and whom to tell", async () => {
    const { timeline } = await caseOf(sc.as("sc-clerk"), caseNo);
    const accepted = timeline.find(({ type }) => type === "handover.accepted")?.receipt ?? "";
    const receipt = Buffer.from((await sc.as().send("GET", `/api/receipts/${accepted}?waitMs=20000`)).text);
    const place = receipt.indexOf('"party":"cq:public-security"') + '"party":"c'.length;
    assert.ok(place > 20);
    receipt[place] = "r".charCodeAt(0);
    const page = await stage.tab();
    assert.deepEqual(await verdictOn(page, cq.url, "receipt.json", receipt), { outcome: "bad", kind: "回执" });
    await page.getByText("请不要相信这份文件。").waitFor();
    assert.deepEqual(await accessibilityFaults(page), []);
    const words = (await settledTicks(page.locator("[data-verdict]"))).join(" ");
    assert.match(words, /写明的内容和它记进账本的对不上：内容在记账以后改过|两边记的不一样/);
    await page.getByText(/您的办件不受影响/).waitFor();
    assert.equal(await page.locator(".tick-ok").count(), 0);
    await page.close();
  });
});

/** As the QR code of the slip does it. */
async function openCase(page: Page, url: string, caseNo: string, code: string): Promise<void> {
  await page.goto(`${url}/cases/${caseNo}#code=${code}`);
  await page.getByRole("heading", { level: 1, name: item }).waitFor();
}

/** How often a mark stands on the page. */
async function marks(page: Page, word: string): Promise<number> {
  return page.locator(".mark").filter({ hasText: new RegExp(`^${word}`) }).count();
}

/** What the browser saved. */
async function saved(page: Page, click: () => Promise<void>): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), click()]);
  return readFileSync(await download.path());
}

/** A file of one's own, dropped on the verification page of a front door. */
async function verdictOn(page: Page, url: string, name: string, buffer: Buffer): Promise<{ outcome: string | null; kind: string | undefined }> {
  await page.goto(`${url}/verify`);
  await page.getByLabel("选一个文件").and(page.locator("input")).setInputFiles({ name, mimeType: "application/json", buffer });
  const verdict = page.locator("[data-verdict]");
  await verdict.waitFor();
  const kind = await page.locator(".slip-body > .stack-sm > p").first().innerText();
  return { outcome: await verdict.getAttribute("data-verdict"), kind };
}
