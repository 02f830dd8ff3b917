import type { FastifyPluginAsyncTypebox } from "@fastify/type-provider-typebox";
import type { FastifyReply, FastifyRequest } from "fastify";
import { Type, type Static } from "typebox";
import { Problem, ProblemError } from "../../../platform/http/problem.ts";
import { maskId } from "../../../platform/masking.ts";
import type { Text } from "../../../platform/text.ts";
import type { Database } from "../../../storage/database.ts";
import { findApplicant, listDemoApplicants, type Applicant } from "../people/applicant-store.ts";
import { findPerson, listDemoPeople } from "../people/store.ts";
import { nodeOfClient, peerScope } from "../recognition/client.ts";
import { digestOfText } from "../recognition/consent-text.ts";
import { AssuranceLevel, PeerSignIn } from "../recognition/schema.ts";
import type { Recognition } from "../recognition/service.ts";
import { NodeId, PartyId } from "../schema.ts";
import { noDemoSignIn, personUnknown, signInExpired } from "./errors.ts";
import { applicantPrefix, type EmbeddedProvider } from "./provider.ts";
import { SessionPerson } from "./schema.ts";

const tags = ["people"];
const Words = Type.Object({ zh: Type.String(), en: Type.String() });
const Clause = Type.Object({ agreement: Type.String(), id: Type.String(), heading: Type.String(), text: Type.String(), textStatus: Type.String() });

/** Whose accounts may be used at this node's front doors. */
const SignInWays = Type.Object({
  demo: Type.Boolean(),
  ways: Type.Array(
    Type.Object({
      node: NodeId,
      name: Words,
      own: Type.Boolean(),
      clause: Type.Union([Clause, Type.Null()], { description: "What the other side's accounts are accepted by; null for our own" }),
      refusal: Type.Union([Problem, Type.Null()], { description: "Why it can't be used now" }),
    }),
    { description: "Our own first" },
  ),
});

/** What the provider's page asks: who signs in, or whether the other side may be told. */
const SignInChoice = Type.Object({
  uid: Type.String(),
  demo: Type.Boolean(),
  step: Type.Union([Type.Literal("who"), Type.Literal("consent")]),
  accounts: Words,
  personas: Type.Array(SessionPerson, { description: "Staff; never for a sign-in at the other side" }),
  applicants: Type.Array(Type.Object({ id: Type.String(), name: Type.String(), idNumberMasked: Type.String() }), { description: "People with an account at this front door" }),
  recipient: Type.Union([Type.Object({ node: NodeId, nodeName: Words, party: PartyId, partyName: Words, clause: Clause }), Type.Null()], { description: "Who would be told; null for a sign-in at this node" }),
  told: Type.Union(
    [
      Type.Object({
        name: Type.String(),
        idNumberMasked: Type.String({ description: "The whole number is told; the page shows it masked" }),
        level: AssuranceLevel,
        sentences: Words,
        digests: Type.Object({ zh: Type.String(), en: Type.String() }, { description: "To be sent back with a yes" }),
      }),
      Type.Null(),
    ],
    { description: "What would be told, at step consent" },
  ),
});
const Redirect = Type.Object({ redirectTo: Type.String() });
const params = Type.Object({ uid: Type.String({ maxLength: 60 }) });

export interface SignInPageDeps {
  readonly db: Database;
  readonly embedded: EmbeddedProvider;
  readonly recognition: Recognition;
  readonly node: string;
  readonly demo: boolean;
  readonly describe: (person: string) => Promise<Static<typeof SessionPerson>>;
  /** What people call the accounts of a node, e.g. 渝快办. */
  readonly accountsName: (node: string) => Text;
}

interface Interaction {
  readonly step: "who" | "consent";
  /** The account chosen; known from step consent on. */
  readonly accountId: string | undefined;
  /** For a sign-in at a peer: its client id and the office that asks. */
  readonly forPeer: { readonly clientId: string; readonly party: string } | undefined;
}

/** The pages around the embedded provider: which accounts there are, who signs in, and the question before the other side is told. */
export function signInPageRoutes({ db, embedded, recognition, node, demo, describe, accountsName }: SignInPageDeps): FastifyPluginAsyncTypebox {
  const { provider } = embedded;
  const clauseOf = ({ agreement, text }: { agreement: string; text: { id: string; heading: string; text: string; textStatus: string } }) =>
    ({ agreement, id: text.id, heading: text.heading, text: text.text, textStatus: text.textStatus });

  return async (app) => {
    app.get(
      "/api/sign-in",
      { config: { allow: "public" }, schema: { operationId: "listSignInWays", summary: "Whose accounts may be used here: ours, and by agreement the other side's", tags, response: { 200: SignInWays } } },
      async () => {
        const peers = await Promise.all(
          recognition.nodes().map(async ({ id }) => {
            const refusal = await recognition.recipient.refusalOf(id);
            const rule = refusal ? undefined : (await recognition.permit(id)).rule;
            return { node: id, name: { ...accountsName(id) }, own: false, clause: rule ? clauseOf(rule) : null, refusal: refusal?.problem ?? null };
          }),
        );
        return { demo, ways: [{ node, name: { ...accountsName(node) }, own: true, clause: null, refusal: null }, ...peers] };
      },
    );

    app.get(
      "/api/sign-in/:uid",
      {
        config: { allow: "public" },
        schema: {
          operationId: "getSignInPage", summary: "Who may sign in here (on a demo node its invented people), and what the other side would be told", tags,
          params, response: { 200: SignInChoice, 400: Problem, 403: Problem, 404: Problem },
        },
      },
      async (request, reply) => {
        // the provider sends the browser here; the page itself belongs to the web
        if (request.headers.accept?.includes("text/html")) return reply.redirect(`/sign-in/${encodeURIComponent(request.params.uid)}`, 303);
        const { step, accountId, forPeer } = await interactionOf(request, reply);
        const disclosure = forPeer && (await recognition.issuer.disclosureTo(forPeer.clientId, forPeer.party));
        const personas = demo && !forPeer && step === "who" ? await Promise.all((await listDemoPeople(db)).map(({ id }) => describe(id))) : [];
        const applicants = demo && step === "who" ? (await listDemoApplicants(db)).map(({ id, name, idNumber }) => ({ id, name, idNumberMasked: maskId(idNumber) })) : [];
        const applicant = step === "consent" ? await getApplicant(accountId) : undefined;
        return {
          uid: request.params.uid, demo, step, accounts: { ...accountsName(node) }, personas, applicants,
          recipient: disclosure
            ? { node: disclosure.node, nodeName: { ...disclosure.nodeName }, party: disclosure.party, partyName: { ...disclosure.partyName }, clause: clauseOf(disclosure.rule) }
            : null,
          told: disclosure && applicant
            ? {
                name: applicant.name, idNumberMasked: maskId(applicant.idNumber), level: applicant.demo ? ("demo" as const) : ("registered" as const),
                sentences: { ...disclosure.textShown }, digests: { zh: digestOfText(disclosure.textShown.zh), en: digestOfText(disclosure.textShown.en) },
              }
            : null,
        };
      },
    );

    app.post(
      "/api/sign-in/:uid",
      {
        config: { allow: "public" },
        schema: {
          operationId: "chooseDemoPerson", summary: "Sign in as an invented person of a demo node", tags,
          params, body: Type.Object({ person: Type.String({ maxLength: 60 }) }), response: { 200: Redirect, 400: Problem, 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        if (!demo) throw noDemoSignIn();
        const { person: id } = request.body;
        const person = await findPerson(db, id);
        const applicant = person ? undefined : await findApplicant(db, id);
        if (!(person ?? applicant)?.demo) throw personUnknown();
        const { step, forPeer } = await interactionOf(request, reply);
        if (step !== "who") throw signInExpired();
        if (forPeer && !applicant) throw personUnknown();
        const login = { accountId: applicant ? applicantPrefix + id : id, remember: false };
        return { redirectTo: await provider.interactionResult(request.raw, reply.raw, { login }, { mergeWithLastSubmission: false }) };
      },
    );

    app.post(
      "/api/sign-in/:uid/decision",
      {
        config: { allow: "public" },
        schema: {
          operationId: "decideRecognition", summary: "Yes or no to the other side being told who signs in", tags, params,
          body: Type.Object({ agree: Type.Boolean(), textDigest: Type.Optional(Type.String({ maxLength: 60, description: "Of the sentences shown; needed for a yes" })) }),
          response: { 200: Redirect, 400: Problem, 403: Problem, 404: Problem, 409: Problem },
        },
      },
      async (request, reply) => {
        const { step, accountId, forPeer } = await interactionOf(request, reply);
        if (!forPeer) throw signInExpired();
        const { agree, textDigest = "" } = request.body;
        if (!agree) {
          const no = { error: "access_denied", error_description: "the person did not agree" };
          return { redirectTo: await provider.interactionResult(request.raw, reply.raw, no, { mergeWithLastSubmission: false }) };
        }
        if (step !== "consent" || accountId === undefined) throw signInExpired();
        const applicant = await getApplicant(accountId);
        const grant = new provider.Grant({ accountId, clientId: forPeer.clientId });
        grant.addOIDCScope(peerScope);
        const grantId = await grant.save();
        await recognition.issuer.agree({ ...forPeer, applicant, textDigest, grantId });
        return { redirectTo: await provider.interactionResult(request.raw, reply.raw, { consent: { grantId } }, { mergeWithLastSubmission: true }) };
      },
    );

    app.get(
      "/identity/sign-in",
      {
        config: { allow: "peer" },
        schema: {
          operationId: "getPeerSignIn", summary: "What a peer believes our assertions by; refused while recognition is not permitted", tags: ["peer"],
          response: { 200: PeerSignIn, 403: Problem },
        },
      },
      async (request) => {
        await recognition.permit(request.peer.node);
        return { name: { ...accountsName(node) }, key: embedded.assertionKey };
      },
    );
  };

  /** @throws signInExpired (400) when this browser has no such interaction */
  async function interactionOf(request: FastifyRequest, reply: FastifyReply): Promise<Interaction> {
    try {
      const { uid, prompt, params: asked, session } = await provider.interactionDetails(request.raw, reply.raw);
      if (uid !== (request.params as { uid: string }).uid) throw signInExpired();
      const clientId = String(asked["client_id"]);
      const forPeer = nodeOfClient(clientId) === undefined ? undefined : { clientId, party: String(asked["recipient_party"]) };
      return { step: prompt.name === "consent" ? "consent" : "who", accountId: session?.accountId, forPeer };
    } catch (error) {
      throw error instanceof ProblemError ? error : signInExpired();
    }
  }

  /** @throws personUnknown (404) */
  async function getApplicant(accountId: string | undefined): Promise<Applicant> {
    const applicant = accountId?.startsWith(applicantPrefix) ? await findApplicant(db, accountId.slice(applicantPrefix.length)) : undefined;
    if (!applicant) throw personUnknown();
    return applicant;
  }
}
