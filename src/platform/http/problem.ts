import { Type, type Static } from "typebox";
import type { Text } from "../text.ts";

/** The sentence a refusal rests on. `textStatus` says how sure we are of the wording. */
export const Basis = Type.Object({
  source: Type.String({ description: "Name of the law, agreement or specification" }),
  article: Type.Optional(Type.String({ description: "Article, clause or section" })),
  text: Type.String(),
  textStatus: Type.Union([Type.Literal("verified"), Type.Literal("summary"), Type.Literal("illustrative"), Type.Literal("unverified")]),
});
export type Basis = Static<typeof Basis>;

export const Remedy = Type.Object({
  zh: Type.String(),
  en: Type.String(),
  who: Type.Optional(Type.Object({ zh: Type.String(), en: Type.String() })),
  action: Type.Optional(Type.String({ description: "Path of the page where it can be mended" })),
});
export type Remedy = Static<typeof Remedy>;

/** @source RFC 9457 §3 */
export const Problem = Type.Object(
  {
    type: Type.String({ description: "urn:twincity:problem:<name>" }),
    title: Type.String(),
    titleZh: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.Optional(Type.String()),
    detailZh: Type.Optional(Type.String()),
    basis: Type.Optional(Basis),
    remedy: Type.Optional(Remedy),
    errors: Type.Optional(
      Type.Array(Type.Object({ path: Type.String(), zh: Type.String(), en: Type.String() }), { description: "One line per field at fault" }),
    ),
    side: Type.Optional(Type.String({ description: "The node whose answer this is, when it is a peer's" })),
    cause: Type.Optional(Type.Unknown()),
  },
  { $id: "Problem", additionalProperties: true },
);
export type Problem = Static<typeof Problem>;

export const problemPrefix = "urn:twincity:problem:";

export interface ProblemDetails {
  /** English and Chinese detail; a plain string serves both. Ids only, never personal data. */
  readonly en?: string;
  readonly zh?: string;
  readonly basis?: Basis;
  readonly remedy?: Remedy;
  readonly errors?: NonNullable<Problem["errors"]>;
  readonly side?: string;
  /** The peer's own problem, when we answer 502 for it. */
  readonly cause?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export class ProblemError extends Error {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  constructor(problem: Problem, headers: Readonly<Record<string, string>> = {}) {
    super(`${problem.type.slice(problemPrefix.length)}: ${problem.detail ?? problem.title}`);
    this.name = "ProblemError";
    this.problem = problem;
    this.headers = headers;
  }
}

export interface ProblemMaker {
  (details?: string | ProblemDetails): ProblemError;
  readonly type: string;
  readonly status: number;
  readonly title: Text;
  readonly basis?: Basis;
  readonly remedy?: Remedy;
}

const registry = new Map<string, ProblemMaker>();

/**
 * Declares one refusal; the returned function makes the error to throw.
 * @param type    kebab-case name, unique in the program
 * @param status  HTTP status, 400 to 599
 * @throws Error  when the name is taken
 */
export function defineProblem(
  type: string,
  status: number,
  title: Text,
  standing: { readonly basis?: Basis; readonly remedy?: Remedy } = {},
): ProblemMaker {
  if (registry.has(type)) throw new Error(`problem ${type} is declared twice`);
  const make = (details: string | ProblemDetails = {}): ProblemError => {
    const given: ProblemDetails = typeof details === "string" ? { en: details, zh: details } : details;
    const { en, zh, headers, ...rest } = given;
    const detail = en ?? zh;
    const detailZh = zh ?? en;
    return new ProblemError(
      {
        type: problemPrefix + type,
        title: title.en,
        titleZh: title.zh,
        status,
        ...standing,
        ...(detail === undefined ? {} : { detail }),
        ...(detailZh === undefined ? {} : { detailZh }),
        ...rest,
      },
      headers,
    );
  };
  const maker: ProblemMaker = Object.assign(make, { type: problemPrefix + type, status, title, ...standing });
  registry.set(type, maker);
  return maker;
}

export function isProblem(error: unknown, maker: ProblemMaker): boolean {
  return error instanceof ProblemError && error.problem.type === maker.type;
}

/** Every declared refusal, for the generated catalogue. */
export function listProblems(): readonly ProblemMaker[] {
  return [...registry.values()].sort((a, b) => a.type.localeCompare(b.type));
}
