/** Verification that runs in a browser, in Node and in tests alike; it imports nothing of the node's own code. */
export { verifyFile, verifyCheckpoint, verifyTlogProof } from "./verify-file.ts";
export { verifyReceipt, type Receipt, type ReceiptSide } from "./receipt.ts";
export { verifyCustody, type CustodyFile } from "./custody-chain.ts";
export { verifyAgreement } from "./agreement.ts";
export { fieldText, verifyCredential, type CredentialFile } from "./credential/credential-file.ts";
export {
  credentialJwtType, issuerPrefix, keyBindingType, readCredential, readStatusFor, standingOf, type CredentialCheck, type CredentialReading, type Presented, type SignKeys, type Standing,
} from "./credential/credential.ts";
export { digestOfText, openClaims, parseJwt, parseSdJwt, type CompactJwt, type SdJwt } from "./credential/sd-jwt.ts";
export { verifyWithJwk } from "./credential/holder-key.ts";
export { readStatus, statusBytes, statusBits, statusListLength, statusListType, statusValues, type CredentialStatus, type ReadStatus, type StatusPlace } from "./credential/status-list.ts";
export {
  audiencePrefix, credentialTypePrefix, credentialTypes, findCredentialType, showingPurposes, type CredentialField, type CredentialType, type CredentialTypeId, type ShowingPurposeId,
} from "./credential/types.ts";
export { verifyCallEvidence, type CallEvidence, type EvidencePart } from "./call-evidence.ts";
export { verifyGrant } from "./grant.ts";
export { grantText, grantTextDigest, readGrantPolicy, type GrantPolicy, type GrantWords } from "./grant-text.ts";
export { verifyFork, type ForkEvidence } from "./fork.ts";
export { verifyLedger, type FetchPart, type LedgerOptions } from "./ledger.ts";
export { identify, type Identified } from "./identify.ts";
export { isWaiting, type DocumentKind, type Fact, type Problem, type Verdict } from "./verdict.ts";
export { problemWords, type ProblemCode } from "./problem-words.ts";
export { factWords, type FactCode } from "./fact-words.ts";
export { checkPage, checkWitnesses, type CheckedPage, type LedgerPage } from "./check-page.ts";

export { formatTrustPolicy, parseTrustPolicy, quorumReached, type TrustedNode, type TrustPolicy, type Witness } from "./trust-policy.ts";
export { checkLink, handover, isParty, readLink, stateAfter, type CustodyLink, type CustodyState } from "./custody.ts";

// What the node side builds with, so that both sides share one implementation of each format.
export { CannotCheckHere, run, runNow, verifyEd25519, webSha256, type Hash, type Hashing, type SyncHash } from "./hashing.ts";
export { isSuite, jwsAlgorithms, suiteOfKey, suites, verifyWithKey, type Suite } from "./suites.ts";
export { FormatError, fromBase64, fromBase64Url, fromHex, fromUtf8, toBase64, toBase64Url, toHex, utf8 } from "./encoding.ts";
export { canonicalText, digestOf, digestText, isDigestText } from "./jcs.ts";
export { commitmentTo, formatEntry, parseEntry, saltBytes, type LedgerEntry } from "./entry.ts";
export { encodeHeader, encodePayload, isJws, nodeOf, readPayload, signingInput, verifyJws, type JwsGeneral, type ProtectedHeader } from "./jws.ts";
export {
  compactTree, consistencyRanges, emptyRoot, hashBytes, inclusionPath, leafHash, nodeHash, rootFromInclusion, rootOf,
  verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion, type LeafRange, type Sibling,
} from "./merkle.ts";
export {
  countAtLevel, decodeEntryBundle, encodeEntryBundle, hashOfSlice, parseTilePath, proofFromTiles, slicesOf, tilePath, tilesGrown,
  tileWidth, widthAt, type Tile, type TileSlice,
} from "./tiles.ts";
export {
  cosignatureBytes, cosignatureMessage, formatNote, formatSignatureLine, formatVerifierKey, keyId, pageVerifierKey, parseNote, parseSignatureLine,
  parseVerifierKey, signatureType, verifierKey, verifyNote, type NoteSignature, type SignedNote, type VerifierKey,
} from "./signed-note.ts";
export { formatFrame, parseFrame, type FrameText } from "./frame.ts";
export { formatCheckpoint, parseCheckpoint, type Checkpoint } from "./checkpoint.ts";
export { formatTlogProof, isTlogProof, parseTlogProof, type TlogProof } from "./tlog-proof.ts";
