import assert from "node:assert/strict";
import test from "node:test";
import type { Page } from "playwright-core";
import { accessibilityFaults, headFaults, sidewaysFaults } from "./inspect.ts";
import { journey } from "./journey.ts";
import { keepPictures } from "./pictures.ts";
import { region, ticksAfterVerifying } from "./screens.ts";
import { openStage, signIn } from "./support.ts";

const me = "sc-citizen-1";
const household = "户籍登记信息";

/** The browser's own authenticator, which touches its sensor by itself. */
async function addAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

async function look(at: Page): Promise<void> {
  await at.getByRole("heading", { level: 1 }).waitFor();
  await at.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
  const faults = [...(await headFaults(at, "zh-CN")), ...(await accessibilityFaults(at)), ...(await sidewaysFaults(at))];
  await keepPictures(at, "zh-CN");
  assert.deepEqual(faults, [], new URL(at.url()).pathname);
}

test("我的授权: given with one's own passkey, seen in use, paused, resumed and withdrawn, by screen", { timeout: 600_000 }, async (t) => {
  await using stage = await openStage({ prepared: true });
  const { sc } = stage;
  const step = journey(t, stage);
  const page = await stage.tab();
  await addAuthenticator(page);

  await step("a person registers this device once, at 我的授权", async () => {
    await signIn(page, sc, me, "/my/consents");
    await page.getByText("没有在用的授权").waitFor();
    await region(page, "用通行密钥签字").getByRole("button", { name: "登记这台设备" }).click();
    await page.getByText(/第 1 把/).waitFor();
  });

  await step("what the other side holds is shown, and agreed to with the device's signature", async () => {
    await page.goto(`${sc.url}/apply/cy-ga-006`);
    await page.getByRole("button", { name: "开始填写" }).click();
    await page.getByRole("textbox", { name: "手机号" }).fill("13900000001");
    await page.getByRole("radio", { name: /窗口/ }).check();
    await page.getByRole("button", { name: "继续：看证明" }).click();
    const card = page.getByRole("article", { name: /居民户口簿/ });
    await card.getByRole("button", { name: "取来给我看" }).click();
    await card.getByText("已取到，只有您看得见").waitFor();
    await card.getByRole("radio", { name: /^同意/ }).check();
    await card.getByRole("button", { name: "用通行密钥签字，再同意" }).click();
    await card.getByText("已同意").waitFor();
  });

  await step("it stands in 我的授权 with who signed it, how often it was used, and a receipt that verifies", async () => {
    await page.goto(`${sc.url}/my/consents`);
    await look(page);
    const card = page.getByRole("article", { name: new RegExp(household) });
    await card.getByText(/用了 1 次，最多 3 次/).waitFor();
    await card.getByRole("link", { name: /看详情/ }).click();
    await page.getByText(/您用自己的通行密钥签了字/).waitFor();
    await look(page);
    await region(page, "用过几次").getByRole("link", { name: /验证/ }).click();
    assert.ok((await ticksAfterVerifying(page.getByRole("main"), /验证/)).length > 0);
    await page.goBack();
  });

  for (const [act, done, state] of [["暂停", "已经暂停，两边都停了。", "您暂停了"], ["恢复", "已经恢复。", "可以用"], ["撤回", "已经撤回，两边都停用了。", "您撤回了"]] as const)
    await step(`${act}: the consequences are said first, then it is done`, async () => {
      await page.getByRole("button", { name: act }).click();
      const dialog = page.getByRole("dialog");
      await dialog.getByText(/四川省政务服务中心/).first().waitFor();
      await dialog.getByRole("button", { name: act }).click();
      await page.getByText(done).waitFor();
      await page.getByText(state, { exact: true }).first().waitFor();
    });

  await step("afterwards nothing can be done with it any more, and each step has its receipt", async () => {
    await page.getByText("这份授权已经结束，没有要您做的。").waitFor();
    assert.equal(await region(page, "您后来做过什么").getByRole("listitem").count(), 3);
    await look(page);
  });

  await step("the office that holds the copy confirms at its desk that it is out of use, and answers an objection; the person sees both", async () => {
    const holders = region(page, "谁手上有一份");
    await holders.getByText("要它确认停用，等它回话").waitFor();
    const { pathname } = new URL(page.url());
    await page.getByRole("link", { name: "这份授权不对，提异议" }).click();
    const form = region(page, "提一件新的");
    await form.getByRole("button", { name: "提交" }).click();
    await form.getByText("写几句话，至少 5 个字").waitFor();
    await form.getByRole("textbox").fill("这份授权我没有给过这么久，请核对。");
    await form.getByRole("button", { name: "提交" }).click();
    await form.getByText(/已经提交/).waitFor();
    await look(page);
    await signIn(page, sc, "sc-steward-gov", "/desk/withdrawn-consents");
    await look(page);
    await page.getByRole("button", { name: /确认已停用/ }).click();
    await page.getByText(/已确认/).waitFor();
    await page.goto(`${sc.url}/desk/objections`);
    await page.getByRole("radio", { name: "部分成立", exact: true }).check();
    await page.getByRole("textbox", { name: "给本人的答复" }).fill("已经核对：只用过一次，现在停用。");
    await look(page);
    await page.getByRole("button", { name: "答复" }).click();
    await page.getByText("部分成立").first().waitFor();
    await signIn(page, sc, me, "/my/objections");
    await page.getByText("已经核对：只用过一次，现在停用。").waitFor();
    await look(page);
    await page.goto(sc.url + pathname);
    await holders.getByText(/已确认停用/).waitFor();
  });
});
