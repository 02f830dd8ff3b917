import assert from "node:assert/strict";
import type { Page } from "playwright-core";
import { accessibilityFaults, headFaults, sidewaysFaults } from "./inspect.ts";
import type { Step } from "./journey.ts";
import { keepPictures } from "./pictures.ts";
import { patienceMs, signIn, type Stage } from "./support.ts";

/**
 * 我的证照 of somebody whose case was granted: the result is there, a proof of identity is issued, a field of it is shown for a minute to a clerk of
 * the other side, the code does not work twice, and the list of who looked says so.
 * @param page  signed in at Sichuan's front door as that person
 */
export async function walkWallet({ step, page, stage, item }: { step: Step; page: Page; stage: Stage; item: string }): Promise<void> {
  const { sc, cq } = stage;
  let code = "";

  await step("我的证照: the result is there by itself, and a proof of identity is issued at once", async () => {
    await page.goto(`${sc.url}/my`);
    await page.getByRole("main").getByRole("link", { name: "我的证照" }).click();
    await page.getByRole("article", { name: "办件结果电子凭证" }).first().waitFor({ timeout: patienceMs });
    await page.getByText(item).first().waitFor();
    await page.getByRole("button", { name: "领一份本人实名凭证" }).click();
    await page.getByRole("article", { name: "本人实名凭证" }).waitFor();
    await look(page);
    await page.getByRole("article", { name: "本人实名凭证" }).getByRole("link", { name: "打开、亮证" }).click();
  });

  await step("nothing is chosen beforehand; the chosen field goes into a code that counts down", async () => {
    await page.getByRole("button", { name: "亮出来" }).click();
    assert.equal(await page.getByRole("alert").getByRole("listitem").count(), 2);
    await page.getByRole("checkbox", { name: /^已满 18 周岁/ }).check();
    await page.getByRole("radio", { name: /^窗口办事/ }).check();
    await look(page);
    await page.getByRole("button", { name: "亮出来" }).click();
    await page.getByRole("timer").getByText(/还有 \d+ 秒/).waitFor();
    code = await page.locator(".wallet-code-text").innerText();
    assert.match(code, /^SC(-[2-9A-HJ-NP-Z]{4}){2}$/);
  });

  await step("a clerk of the other side types it in and sees that field, and nothing else; the holder sees who looked", async () => {
    // All tabs have one sign-in at a node: the officer's would go on asking, as a clerk.
    for (const other of page.context().pages()) if (other.url().startsWith(cq.url)) await other.goto("about:blank");
    const counter = await stage.tab();
    await signIn(counter, cq, "cq-clerk", "/desk/checks");
    await counter.getByRole("textbox", { name: "亮证码" }).fill(code.toLowerCase());
    await counter.getByRole("button", { name: "核验" }).click();
    await counter.locator("[data-verdict=ok]").waitFor();
    const seen = await counter.getByRole("main").innerText();
    assert.match(seen, /已满 18 周岁\s+是/);
    assert.doesNotMatch(seen, /姓名|身份号码/);
    await look(counter);
    await counter.getByRole("button", { name: "再核验一份" }).click();
    await counter.getByRole("textbox", { name: "亮证码" }).fill(code);
    await counter.getByRole("button", { name: "核验" }).click();
    await counter.getByText("这个亮证码已经用过一次，不能再用").waitFor();
    await counter.close();
    // A refusal is an answer; the browser notes it all the same.
    assert.deepEqual(stage.faults.take().map((fault) => /status of 409/.test(fault)), [true]);
    await page.locator("[data-showing=checked]").waitFor();
    await look(page);
    await page.goto(`${sc.url}/my/looked?family=credential`);
    await page.getByText("核验了您亮出的").first().waitFor();
  });

  async function look(at: Page): Promise<void> {
    await at.waitForFunction(() => document.querySelector('[aria-busy="true"]') === null);
    const faults = [...(await headFaults(at, "zh-CN")), ...(await accessibilityFaults(at)), ...(await sidewaysFaults(at))];
    await keepPictures(at, "zh-CN");
    assert.deepEqual(faults, [], new URL(at.url()).pathname);
  }
}
