import { createClient } from "../../../src/client/index.ts";

export { answer, problemName, problemOf, RefusedError, UnreachableError, type Answer, type paths, type Problem } from "../../../src/client/index.ts";

/** Our own node's API, by the session of whoever is signed in. */
export const api = createClient({ url: "" });
