import { Type, type Static } from "typebox";

const Instant = Type.String({ format: "date-time" });
const orNull = <Schema extends Parameters<typeof Type.Union>[0][number]>(schema: Schema) => Type.Union([schema, Type.Null()]);

/** 见证: a witness has signed a page, after it had checked that nothing earlier changed. */
export const Stamp = Type.Object({ node: Type.String({ description: "Whose witness" }), size: Type.Integer({ minimum: 0, description: "Lines under the page it signed" }), at: Instant });
export type Stamp = Static<typeof Stamp>;

/** 账本页. */
export const SignedPage = Type.Object({ size: Type.Integer({ minimum: 0 }), at: Instant, stamps: Type.Array(Stamp) });
export type SignedPage = Static<typeof SignedPage>;

/** One account book as this node knows it: its own, or one that it witnesses. */
export const LedgerBook = Type.Object({
  node: Type.String(),
  origin: Type.String(),
  own: Type.Boolean(),
  size: Type.Integer({ minimum: 0, description: "Lines under its newest page that we know" }),
  at: orNull(Instant),
  stamps: Type.Array(Stamp, { description: "The newest page each witness signed; of another's book only our own stamp is known here" }),
  waiting: orNull(Type.Object({ entries: Type.Integer({ minimum: 1 }), since: Instant }, { description: "Lines that no witness has signed yet" })),
});
export type LedgerBook = Static<typeof LedgerBook>;

export const LedgerBooks = Type.Object({ asOf: Instant, books: Type.Array(LedgerBook, { description: "Our own first" }), pages: Type.Array(SignedPage, { description: "Our newest pages" }) });
export type LedgerBooks = Static<typeof LedgerBooks>;

export const LedgerDays = Type.Object({
  asOf: Instant,
  days: Type.Array(Type.Object({ on: Type.String({ format: "date" }), total: Type.Integer(), families: Type.Array(Type.Object({ family: Type.String(), entries: Type.Integer({ minimum: 1 }) })) }), {
    description: "Newest first; days without an entry are left out",
  }),
});
export type LedgerDays = Static<typeof LedgerDays>;

/** What stands in the ledger in clear: everybody can read the same in its tiles. What it is about stays behind the commitment. */
export const LedgerLine = Type.Object({
  number: Type.Integer({ minimum: 1, description: "Place in the ledger, counted from 1" }),
  kind: Type.String(),
  at: Instant,
  commitment: Type.String(),
  page: orNull(Type.Object({ size: Type.Integer(), at: Instant }, { description: "The first signed page that holds it" })),
  stamps: Type.Array(Stamp, { description: "For each witness the first page it signed that holds the line" }),
});
export type LedgerLine = Static<typeof LedgerLine>;
