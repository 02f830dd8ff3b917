import { found, type Check } from "../arrival.ts";
import { messageSuiteRefused } from "../errors.ts";

/**
 * The message is signed with the suite of its key, and with one that this node was told to accept. "If the algorithms are not the same, the
 * verifier MUST fail the verification."
 * @source RFC 9421 §3.2 step 6
 */
export const checkSuite: Check = ({ envelope, trusted }, { acceptedSuites }) => {
  const { suite } = found(envelope);
  if (suite !== found(trusted).key.suite) throw messageSuiteRefused({ en: `${suite} is not the suite of this key`, zh: `密钥不是 ${suite} 的` });
  if (!acceptedSuites.includes(suite)) throw messageSuiteRefused({ en: `${suite} is not accepted here`, zh: `本节点没有设为接受 ${suite}` });
};
