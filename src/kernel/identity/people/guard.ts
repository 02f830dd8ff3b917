import type { FastifyRequest } from "fastify";
import type { App, Allow } from "../../../platform/http/server.ts";
import { anonymous, type ApplicantCaller, type Caller, type PersonCaller, type VerifiedPeer } from "../schema.ts";
import { apiKeyPrefix } from "./api-keys.ts";
import { crossSiteRequest, keyUnknown, notSignedIn, notYourRole } from "./errors.ts";

declare module "fastify" {
  interface FastifyRequest {
    /** Who calls: a person with an office, or nobody known. */
    caller: Caller;
    /** The verified sender, on routes that peers call. */
    peer: VerifiedPeer;
  }
  interface FastifyContextConfig {
    /** The route knows its own pages' forms by a secret of its own: nobody's session decides what it does. */
    ownForms?: boolean;
  }
}

const safeMethods: readonly string[] = ["GET", "HEAD", "OPTIONS"];

/**
 * Decides before anything else of a route runs whether this caller may call it. Every route names who may; the check of the
 * office itself (whose case, whose grant) belongs to the service.
 */
export function registerGuard(app: App, { url, sessionCookie, findBySession, findByKey }: {
  /** Our own address; pages of other sites may not act in a signed-in person's name. */
  url: string;
  sessionCookie: string;
  findBySession: (token: string) => Promise<PersonCaller | ApplicantCaller | undefined>;
  findByKey: (token: string) => Promise<PersonCaller | undefined>;
}): void {
  // Both are set anew for every request, before anything reads them.
  app.decorateRequest("caller", null as never);
  app.decorateRequest("peer", null as never);

  app.addHook("onRequest", async (request) => {
    request.caller = await whoCalls(request);
    admit(request.caller, request.routeOptions.config.allow);
    if (request.caller.kind !== "anonymous" && request.caller.via === "session" && request.routeOptions.config.ownForms !== true) requireSameSite(request);
  });

  app.addHook("preHandler", async (request) => {
    // Routes of peers are opened by the channel, which runs once the body is there; without it they stay shut.
    if (request.routeOptions.config.allow === "peer" && request.peer === null) throw new Error("a peer route was reached without verification");
  });

  async function whoCalls(request: FastifyRequest): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization?.startsWith(`Bearer ${apiKeyPrefix}`)) {
      const caller = await findByKey(authorization.slice("Bearer ".length));
      if (!caller) throw keyUnknown();
      return caller;
    }
    const token = request.cookies[sessionCookie];
    return (token === undefined ? undefined : await findBySession(token)) ?? anonymous;
  }

  function requireSameSite(request: FastifyRequest): void {
    if (safeMethods.includes(request.method)) return;
    const { origin } = request.headers;
    if (origin !== url) throw crossSiteRequest();
    const type = request.headers["content-type"];
    if (type !== undefined && !/^application\/(json|octet-stream)\b/.test(type)) throw crossSiteRequest("content-type");
  }
}

/** @throws notSignedIn (401), notYourRole (403) */
export function admit(caller: Caller, allow: Allow | undefined): void {
  if (allow === "public" || allow === "peer") return;
  // An address without a route has no rule; it is answered as not found.
  if (allow === undefined) return;
  if (caller.kind === "anonymous") throw notSignedIn();
  if (allow === "signed-in") return;
  const own: readonly string[] = caller.kind === "applicant" ? ["applicant"] : caller.roles;
  if (allow.some((role) => own.includes(role))) return;
  throw notYourRole({ en: `this takes: ${allow.join(", ")}`, zh: `需要的岗位：${allow.map((role) => roleNames[role] ?? role).join("、")}` });
}

const roleNames: Readonly<Record<string, string>> = {
  clerk: "窗口人员",
  "case-officer": "审批干部",
  supervisor: "督办负责人",
  applicant: "办事群众",
  "data-steward": "数据管理员",
  "share-officer": "共享机构负责人",
  "agreement-officer": "协议经办人",
  auditor: "审计人员",
  operator: "节点运维",
  program: "单位的程序",
};
