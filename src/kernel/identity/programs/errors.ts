import { defineProblem } from "../../../platform/http/problem.ts";

export const programNotFound = defineProblem("program-not-found", 404, { zh: "没有这个程序", en: "No such program" });

export const programEnded = defineProblem(
  "program-ended",
  409,
  { zh: "这个程序已经停用", en: "This program has been ended" },
  { remedy: { zh: "要再用，请新登记一个程序", en: "Register a new program to go on" } },
);

export const programNameTaken = defineProblem(
  "program-name-taken",
  409,
  { zh: "本单位已有同名的程序", en: "Your office has a program of this name" },
  { remedy: { zh: "换一个名字；或给原来的程序换发密钥", en: "Choose another name, or issue a new key for that program" } },
);

export const keyNotFound = defineProblem("program-key-not-found", 404, { zh: "没有这把密钥", en: "No such key" });
