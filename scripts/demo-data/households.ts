import { makeDemoIdNumber } from "../../src/platform/china-ids.ts";
import { seeded, someDay, type Seeded } from "./seeded.ts";

export const householdColumns = ["公民身份号码", "姓名", "性别", "民族", "出生日期", "户籍地址", "户号", "与户主关系", "户籍登记机关", "最近登记日期", "婚姻状况", "演示"] as const;

export interface Side {
  /** First two digits of its region codes. */
  readonly province: "50" | "51";
  readonly area: string;
  readonly streets: readonly [string, ...string[]];
  readonly ethnicities: readonly [string, ...string[]];
}

export const chongqing: Side = {
  province: "50",
  area: "重庆市演示区",
  streets: ["虚构路", "示例街", "样例巷", "假山路"],
  ethnicities: ["汉族", "汉族", "汉族", "汉族", "汉族", "土家族", "苗族"],
};
export const sichuan: Side = {
  province: "51",
  area: "四川省演示市样例区",
  streets: ["虚构大道", "示例北街", "样例横巷"],
  ethnicities: ["汉族", "汉族", "汉族", "汉族", "彝族", "羌族"],
};

type Sex = "男" | "女";
type Marriage = "未婚" | "已婚" | "离婚" | "丧偶";
interface Member {
  readonly surname: string;
  readonly given: string;
  readonly sex: Sex;
  readonly birthOn: string;
  readonly relation: string;
  readonly marriage: Marriage;
}

const surnames = ["欧", "杜", "段", "秦", "冉", "向", "邹", "谭", "蒲", "阳", "晏", "牟", "庹", "覃", "粟", "景", "易", "奚", "苟", "滕"] as const;
const given = {
  男: ["知远", "砚舟", "望川", "临江", "守拙", "景行", "怀谷", "听松", "既明", "书衡", "云岫", "子渝", "闻道", "思源"],
  女: ["听澜", "砚秋", "望舒", "临溪", "采薇", "知夏", "若谷", "映雪", "清和", "书宁", "云岚", "子衿", "闻莺", "思齐"],
} as const;

/** The first household is the one that the README and the journey tests use: 欧晓雨, who lost her identity card in Chengdu. */
const firstHousehold: readonly Member[] = [
  { surname: "欧", given: "国平", sex: "男", birthOn: "1966-09-03", relation: "户主", marriage: "已婚" },
  { surname: "杜", given: "秋兰", sex: "女", birthOn: "1968-02-17", relation: "妻", marriage: "已婚" },
  { surname: "欧", given: "晓雨", sex: "女", birthOn: "1996-05-12", relation: "女", marriage: "未婚" },
];

/**
 * Rows of a household register of invented people, whole households at a time.
 * @param count  people
 * @param seed   the same seed gives the same people
 */
export function householdRows(side: Side, count: number, seed: number, first: readonly Member[] = []): string[][] {
  const chance = seeded(seed);
  const rows: string[][] = [];
  for (let household = 1; rows.length < count; household += 1) {
    const members = household === 1 && first.length > 0 ? first : makeHousehold(chance, count - rows.length);
    const address = `${side.area}${chance.pick(side.streets)}${chance.between(1, 180)}号${chance.between(1, 18)}-${chance.between(1, 8)}`;
    const ethnicity = chance.pick(side.ethnicities);
    for (const member of members) {
      const order = rows.length + 1;
      const sequence = 900 + ((order * 2 + (member.sex === "男" ? 1 : 0)) % 100);
      const registeredOn = someDay(chance, Math.max(Number(member.birthOn.slice(0, 4)) + 1, chance.between(2015, 2025)));
      rows.push([
        makeDemoIdNumber(side.province, member.birthOn, sequence),
        member.surname + member.given,
        member.sex,
        ethnicity,
        member.birthOn,
        address,
        `DEMO-${side.province}-${String(household).padStart(4, "0")}`,
        member.relation,
        `${side.area.slice(-3)}公安分局虚构路派出所`,
        registeredOn,
        member.marriage,
        "是",
      ]);
    }
  }
  return rows;
}

export const chongqingPeople = (): string[][] => householdRows(chongqing, 60, 50_2026, firstHousehold);
export const sichuanPeople = (): string[][] => householdRows(sichuan, 20, 51_2026);

/** A head, mostly a spouse, up to two children; never more than `room` people. */
function makeHousehold(chance: Seeded, room: number): Member[] {
  const sex: Sex = chance.chance(65) ? "男" : "女";
  const other: Sex = sex === "男" ? "女" : "男";
  const birthYear = chance.between(1950, 1995);
  const surname = chance.pick(surnames);
  const married = chance.chance(70) && room > 1;
  const alone: Marriage = birthYear > 1988 ? "未婚" : chance.chance(50) ? "离婚" : "丧偶";
  const head: Member = { surname, given: chance.pick(given[sex]), sex, birthOn: someDay(chance, birthYear), relation: "户主", marriage: married ? "已婚" : alone };
  if (!married) return [head];
  const spouseYear = birthYear + chance.between(-3, 3);
  const spouse: Member = {
    surname: chance.pick(surnames),
    given: chance.pick(given[other]),
    sex: other,
    birthOn: someDay(chance, spouseYear),
    relation: sex === "男" ? "妻" : "夫",
    marriage: "已婚",
  };
  return [head, spouse, ...makeChildren(chance, { father: sex === "男" ? head : spouse, youngestParentYear: Math.max(birthYear, spouseYear), room: room - 2 })];
}

function makeChildren(chance: Seeded, { father, youngestParentYear, room }: { father: Member; youngestParentYear: number; room: number }): Member[] {
  const children: Member[] = [];
  let year = youngestParentYear + chance.between(23, 29);
  for (let wanted = Math.min(chance.between(0, 2), room); wanted > 0 && year <= 2024; wanted -= 1) {
    const sex: Sex = chance.chance(50) ? "男" : "女";
    const birthOn = someDay(chance, year);
    children.push({ surname: father.surname, given: chance.pick(given[sex]), sex, birthOn, relation: sex === "男" ? "子" : "女", marriage: "未婚" });
    year += chance.between(2, 6);
  }
  return children;
}
