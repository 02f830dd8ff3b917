import { Type } from "typebox";
import { NodeId, PartyId, Role } from "../schema.ts";

const Words = Type.Object({ zh: Type.String(), en: Type.String() });

export const SessionPerson = Type.Object(
  {
    id: Type.String(),
    name: Type.String(),
    title: Words,
    party: PartyId,
    partyName: Words,
    roles: Type.Array(Role),
    demo: Type.Boolean(),
  },
  { $id: "SessionPerson" },
);
export const SessionApplicant = Type.Object(
  {
    accountId: Type.String(),
    issuer: NodeId,
    issuerName: Words,
    foreign: Type.Boolean({ description: "The account is the other side's" }),
    name: Type.String(),
    masked: Type.String({ description: "Name as screens that others may see show it" }),
    idNumberMasked: Type.String(),
    recognition: Type.Union([Type.String(), Type.Null()], { description: "Ref of the receipt when the other side vouched for the person" }),
    expiresAt: Type.String({ format: "date-time", description: "When the session ends unless it is extended" }),
  },
  { $id: "SessionApplicant" },
);
