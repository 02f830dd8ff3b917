import { chongqingPeople } from "./households.ts";
import { seeded } from "./seeded.ts";

export const providentFundColumns = ["公民身份号码", "姓名", "个人账号", "缴存单位", "缴存状态", "连续缴存月数", "连续缴满 6 个月", "有未还清的公积金贷款", "最近汇缴日期", "账户余额（元）", "管理机构", "演示"] as const;

const employers = ["示例机电有限公司", "虚构物流有限公司", "样例医院（演示）", "演示中学", "假山建筑设计有限公司"] as const;
/** The first person of the guided tour: she pays in at Chongqing and wants to borrow in Sichuan. */
const alwaysThere = "509900199605129066";
const workingYears = { from: 22, to: 58 };

/** Accounts of the invented people of Chongqing's household register who are of working age; not everybody has one. */
export function providentFundRows(seed: number): string[][] {
  const chance = seeded(seed);
  return chongqingPeople().flatMap(([idNumber = "", name = "", , , birthOn = ""]) => {
    const age = 2026 - Number(birthOn.slice(0, 4));
    const had = chance.chance(75) || idNumber === alwaysThere;
    if (!had || age < workingYears.from || age > workingYears.to) return [];
    const paying = chance.chance(85) || idNumber === alwaysThere;
    const months = idNumber === alwaysThere ? 38 : paying ? chance.between(1, 220) : 0;
    const account = `DEMO-HF-${String(chance.between(100_000, 999_999))}`;
    return [[
      idNumber, name, account, chance.pick(employers), paying ? "正常缴存" : "封存", String(months), months >= 6 ? "是" : "否",
      idNumber !== alwaysThere && chance.chance(20) ? "有" : "无", paying ? `2026-10-${String(chance.between(8, 28)).padStart(2, "0")}` : `2025-${String(chance.between(1, 9)).padStart(2, "0")}-15`,
      `${chance.between(800, 180_000)}.${String(chance.between(0, 99)).padStart(2, "0")}`, "重庆市住房公积金管理中心演示区分中心", "是",
    ]];
  });
}
