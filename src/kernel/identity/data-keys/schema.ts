import { Type, type Static } from "typebox";

/** The data keys as operators and auditors see them: never the keys. */
export const DataKeysView = Type.Object({
  version: Type.Integer({ minimum: 1, description: "What is closed from now on is closed with this one" }),
  keys: Type.Array(Type.Object({
    version: Type.Integer({ minimum: 1 }),
    cipher: Type.String({ description: "aes-256-gcm, or sm4-ctr-hmac-sm3 on a node that signs by SM2" }),
    madeAt: Type.String({ format: "date-time" }),
  })),
  waiting: Type.Integer({ minimum: 0, description: "Rows that are not yet closed with the newest key" }),
  columns: Type.Array(Type.String(), { description: "What is closed: table and column" }),
});
export type DataKeysView = Static<typeof DataKeysView>;
