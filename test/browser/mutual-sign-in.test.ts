import assert from "node:assert/strict";
import test from "node:test";
import { accessibilityFaults, sidewaysFaults } from "./inspect.ts";
import { journey } from "./journey.ts";
import { settledTicks } from "./screens.ts";
import { nameOf, openStage } from "./support.ts";

const person = nameOf("cq-citizen-1");

test("one sign-in for both sides: a person with a Chongqing account at the door of Chengdu", { timeout: 600_000 }, async (t) => {
  await using stage = await openStage({ prepared: true });
  const { sc, cq } = stage;
  const page = await stage.tab();
  const step = journey(t, stage);

  /** From the choice of accounts to the question, at the other side. */
  async function untilQuestion(): Promise<void> {
    await page.getByRole("link", { name: "用渝快办账号登录" }).click();
    await page.getByText("您是从四川的“成都市政务服务中心”来的。").waitFor();
    assert.ok(page.url().startsWith(cq.url));
    assert.equal(await page.getByRole("heading", { name: "工作人员" }).count(), 0);
    await page.getByRole("button", { name: `以${person}登录` }).click();
    await page.getByRole("heading", { name: "要不要告诉对方您是谁" }).waitFor();
  }

  await step("both accounts stand on the sign-in page with the same weight, each says what it means", async () => {
    await page.goto(`${sc.url}/rong/my`);
    await page.getByRole("main").getByRole("link", { name: "登录" }).click();
    const links = await Promise.all(["用天府通办账号登录", "用渝快办账号登录"].map(async (name) => page.getByRole("link", { name })));
    for (const link of links) await link.waitFor();
    const [own, other] = await Promise.all(links.map((link) => link.evaluate((element) => ({ classes: element.className, top: element.getBoundingClientRect().top }))));
    assert.deepEqual(own, other);
  });

  await step("the other side says what is told to whom and on which clause; a no leads back to the same door, in words", async () => {
    await untilQuestion();
    const main = page.getByRole("main");
    for (const words of [/成都市政务服务中心/, /5199\*+9083/, /演示账号：编造的人/, /手机号、您办过的事/, /M0-13/, /不同意也能办事/]) assert.match(await main.innerText(), words);
    assert.deepEqual([...(await accessibilityFaults(page)), ...(await sidewaysFaults(page))], []);
    await page.getByRole("button", { name: "不同意，回去" }).click();
    await page.getByRole("alert").getByText("您选了不同意，对方没有把您的信息告诉我们。").waitFor();
    assert.equal(new URL(page.url()).pathname, "/rong/sign-in");
    await page.getByRole("banner").getByRole("link", { name: "登录" }).waitFor();
  });

  await step("after a yes the person is back where they wanted to go, under their own name", async () => {
    await untilQuestion();
    await page.getByRole("button", { name: "同意，告诉对方并登录" }).click();
    await page.waitForURL(`${sc.url}/rong/my`);
    await page.getByRole("button", { name: `账号菜单：${person} · 渝快办账号` }).waitFor();
    await page.getByText("还没有办件").waitFor();
  });

  await step("the receipt of it verifies on the person's own device", async () => {
    await page.getByRole("button", { name: /^账号菜单/ }).click();
    await page.getByRole("link", { name: "看这次身份互认的回执" }).click();
    const verdict = page.locator("[data-verdict]");
    for (let tries = 0; tries < 20; tries++) {
      await verdict.waitFor();
      if ((await verdict.getAttribute("data-verdict")) === "ok") break;
      await page.getByRole("button", { name: "再取一次，再验" }).click();
    }
    assert.deepEqual((await settledTicks(verdict)).slice(0, 3), ["两边都签了字", "两本账都记了", "记下后没改过"]);
    assert.doesNotMatch(await page.getByRole("main").innerText(), new RegExp(person));
  });

  await step("谁看过我的数据 tells it, and signing out ends it", async () => {
    await page.goto(`${sc.url}/rong/my/looked`);
    await page.getByText(/替您向.*证明了您是谁/).waitFor();
    await page.getByRole("button", { name: /^账号菜单/ }).click();
    await page.getByRole("button", { name: "退出登录" }).click();
    await page.getByRole("banner").getByRole("link", { name: "登录" }).waitFor();
  });
});
