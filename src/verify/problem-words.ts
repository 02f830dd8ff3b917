/**
 * Everything that can be wrong with a file, in the words people read: what differs, and what to think of it.
 * 文本指纹 is a digest, 账本页 a checkpoint, 见证 a cosignature. {name} is filled in.
 */
export const problemWords = {
  // Any file
  "not-text": { zh: "这个文件不是文字文件，读不出来", en: "This is not a text file" },
  "not-a-document": { zh: "认不出这是什么文件：{reason}", en: "This file is of no kind known here: {reason}" },
  "wrong-shape": { zh: "文件缺了东西或多了东西：{reason}。不是由两边开出的样子", en: "Something is missing or added: {reason}. The nodes don't issue such files" },
  "cannot-check-here": { zh: "这个浏览器（或这个网址）不能核对签字。请用新版浏览器从 https 网址打开，或者用离线命令验证", en: "This browser (or this address) can't check signatures. Use a current browser over https, or the offline command" },

  // A log's page: checkpoint, signature, witnesses
  "page-unreadable": { zh: "账本页读不出来，可能被改过", en: "The ledger page can't be read; it may have been changed" },
  "ledger-unknown": { zh: "信任文件里没有“{origin}”这本账，签字是谁的说不准。请不要相信", en: "The trust file knows no ledger “{origin}”, so nobody vouches for the signature. Don't believe it" },
  "page-not-signed": { zh: "账本页上没有“{origin}”的签字，或签字用的不是信任文件里的那把钥匙", en: "The page carries no signature of “{origin}” made with the key in the trust file" },
  "page-signature-wrong": { zh: "账本页的签字和内容对不上：签字以后改过，或签字是假的", en: "The page's signature doesn't match its text: changed after signing, or forged" },
  "witness-signature-wrong": { zh: "账本页上 {witness} 的见证对不上：见证是假的，或账本页后来改过", en: "The witness mark of {witness} doesn't match the page: forged, or the page was changed" },
  "not-yet-witnessed": { zh: "已记账，等 {witness} 见证。还不能算数，但也不说明是假的，过一会儿再验", en: "Recorded, waiting for {witness} to witness it. Not final yet, but not false either; check again shortly" },
  "entry-not-included": { zh: "这笔账不在签过字的账本页里：账目、位置或页面被改过", en: "The entry is not in the signed ledger: the entry, its place or the page was changed" },
  "entry-needed": { zh: "光有这份证明看不出记的是哪笔账，请连同账目一起验证", en: "The proof alone doesn't say which entry it is about; verify it together with the entry" },
  "unsigned-extra": { zh: "证明里夹了没有签字的内容，不能采信", en: "The proof carries unsigned extra content, which can't be believed" },

  // Receipts
  "proof-unreadable": { zh: "{node} 一边的记账证明读不出来，可能被改过", en: "The proof from {node} can't be read; it may have been changed" },
  "entry-unreadable": { zh: "{node} 一边的账目不是账本的写法，可能被改过", en: "The entry of {node} is not written as ledgers write it; it may have been changed" },
  "details-altered": { zh: "{node} 一边写明的内容和它记进账本的对不上：内容在记账以后改过", en: "What {node}'s side says is not what it recorded: the content was changed after recording" },
  "ref-differs": { zh: "回执编号和 {node} 一边记的编号不同，不是同一件事的回执", en: "The receipt's number is not the one {node} recorded: it is about something else" },
  "side-mislabelled": { zh: "{node} 一边的抬头和记下的不同：是谁记的、以什么身份记的被改过", en: "The heading of {node}'s side differs from what was recorded: who recorded it, or as what, was changed" },
  "peer-side-missing": { zh: "只有 {node} 一边，等另一边的记录。还不能算数，但也不说明是假的", en: "Only {node}'s side is here, the other side is awaited. Not final yet, but not false either" },
  "sides-not-two": { zh: "两边都是 {node}，或没有互相指名：不是两边各自的账", en: "Both sides are {node}, or they don't name each other: these are not two sides' ledgers" },
  "sides-disagree": { zh: "两边记的不一样：{fields}。至少有一边记错或改过", en: "The two sides differ in: {fields}. At least one of them is wrong or was changed" },
  "node-unknown": { zh: "信任文件里没有 {node}，它的账本是哪一本说不准。请不要相信", en: "The trust file doesn't know {node}, so its ledger can't be told. Don't believe it" },
  "ledger-of-another": { zh: "{node} 一边的证明出自别人的账本“{origin}”", en: "The proof of {node}'s side comes from somebody else's ledger, “{origin}”" },

  // Ledgers
  "page-missing": { zh: "账本缺页：{path} 取不到", en: "A part of the ledger is missing: {path}" },
  "page-part-wrong": { zh: "账本的这一段不完整或多出内容：{path}", en: "This part of the ledger is cut short or too long: {path}" },
  "line-unreadable": { zh: "账本第 {line} 行不是账目的写法", en: "Line {line} of the ledger is not written as an entry" },
  "root-differs": { zh: "逐行重算的结果和签字的账本页不一致：账本里有行被改、被删或被加", en: "Recomputed line by line, the ledger doesn't match its signed page: lines were changed, removed or added" },
  "ledger-forked": { zh: "同一本账拿出了两个说法：前 {earlier} 行和先前签字的账本页不同。两份签字都在，就是证据。请停止相信这本账并告诉另一方", en: "The same ledger told two stories: its first {earlier} lines differ from the page it signed earlier. Both signatures are the evidence. Stop trusting this ledger and tell the other side" },
  "fork-not-shown": { zh: "两份账本页确是“{origin}”签的，但光凭这个文件不能证明它们互相矛盾，只说明见证方没有看到后一页是在前一页后面添加的", en: "Both pages are signed by “{origin}”, but this file alone doesn't prove that they contradict each other; it only says that the witness was not shown how the later one grew from the earlier" },
  "ledger-shrunk": { zh: "账本变短了：先前签字的有 {earlier} 行，现在只有 {size} 行", en: "The ledger got shorter: {earlier} lines were signed earlier, now there are {size}" },
  "earlier-page-of-another": { zh: "用来比较的先前账本页是“{origin}”的，不是这本账的", en: "The earlier page to compare with belongs to “{origin}”, not to this ledger" },

  // Signed documents
  "text-not-canonical": { zh: "签字的文本不是约定的写法，指纹没有意义", en: "The signed text is not in the agreed form, so its fingerprint means nothing" },
  "no-signature": { zh: "上面没有签字", en: "It carries no signature" },
  "signer-unknown": { zh: "签字用的钥匙 {kid} 不在信任文件里，是谁签的说不准", en: "The signing key {kid} is not in the trust file, so it isn't known who signed" },
  "suite-unknown": { zh: "签字的办法“{suite}”这里核对不了", en: "Signatures of the kind “{suite}” can't be checked here" },
  "page-not-signed-beside": { zh: "账本“{origin}”每页还应有一个国密签字，这一页没有：可能被人拿掉了", en: "Each page of the ledger “{origin}” carries an SM2 signature too; this page has none: somebody may have taken it off" },
  "suite-not-of-key": { zh: "签字写明用“{suite}”，可钥匙 {kid} 不是这一种", en: "The signature says “{suite}”, but the key {kid} is not of that kind" },
  "signature-wrong": { zh: "{kid} 的签字和文本对不上：签字以后改过，或签字是假的", en: "The signature of {kid} doesn't match the text: changed after signing, or forged" },
  "party-not-signed": { zh: "{party} 还没有签字", en: "{party} has not signed yet" },
  "signed-for-stranger": { zh: "{kid} 代“{party}”签了字，但它不是签署方，或不归这个节点", en: "{kid} signed for “{party}”, which is no signatory or not hosted by that node" },

  // Credentials
  "credential-unreadable": { zh: "这份凭证读不通，可能被改过：{reason}", en: "The credential doesn't hold together; it may have been changed: {reason}" },
  "issuer-differs": { zh: "凭证上写的签发方不是 {kid} 的那一方", en: "The credential names another issuer than the one that {kid} belongs to" },
  "holder-not-proven": { zh: "出示的证明和凭证对不上：不是持证人本人出示的，或出示以后改过", en: "The proof of who shows it doesn't match: it was not shown by its holder, or was changed since" },
  "holder-not-shown": { zh: "凭证是真的，但没有证明是持证人本人出示的。请让本人重新亮证", en: "The credential is genuine, but nothing proves that its holder shows it. Ask the holder to show it anew" },
  "shown-for-another": { zh: "这次出示是给别人、或为别的用途的，不能在这里用", en: "It was shown to somebody else or for another purpose and can't be used here" },
  "credential-expired": { zh: "凭证已过期（有效期到 {until}）", en: "The credential has expired (valid until {until})" },
  "credential-not-yet": { zh: "凭证还没生效（{from} 起）", en: "The credential is not valid yet (from {from})" },
  "credential-suspended": { zh: "凭证已被签发方暂停，现在不能用", en: "The issuer has suspended the credential; it can't be used now" },
  "credential-revoked": { zh: "凭证已被签发方撤销，不能再用", en: "The issuer has revoked the credential; it can't be used any more" },
  "status-not-shown": { zh: "签字是真的；有没有被撤销还没核对，要联网向签发方查，或请对方附上最新的状态表", en: "The signature is genuine; whether it was revoked is not known yet: ask the issuer, or for a file with a fresh status list" },
  "time-needed": { zh: "不知道现在的时间，判断不了凭证是不是还有效", en: "Whether the credential still stands can't be told without the time of the check" },
  "status-list-wrong": { zh: "附的状态表不是这份凭证的，或读不出来：{reason}", en: "The status list with it isn't this credential's, or can't be read: {reason}" },

  // Grants
  "grant-without-text": { zh: "授权里没有写明给人看的文字，或者名称和栏目对不上", en: "The grant carries no text for people, or its names don't fit its fields" },
  "grant-text-differs": { zh: "给人看的文字和签署的策略不一致：文字或策略被改过", en: "The text for people is not what the signed policy says: text or policy was changed" },

  // Evidence of single calls
  "call-not-under-root": { zh: "{kid} 签的清单里没有这一次：签字是真的，可盖的不是它", en: "The list that {kid} signed does not hold this one: the signature is genuine, but of others" },
  "call-of-another-node": { zh: "取数写的单位是 {party}，签字的 {kid} 却不是它的节点", en: "The call names {party}, but {kid} that signed it belongs to another node" },
  "answer-to-another": { zh: "{kid} 的答复答的不是这条消息", en: "The answer of {kid} belongs to another message" },

  // Custody chains
  "chain-empty": { zh: "经手记录一条也没有", en: "The custody record has no links" },
  "link-unreadable": { zh: "第 {seq} 条经手记录不是约定的写法：{reason}", en: "Link {seq} is not written as agreed: {reason}" },
  "link-altered": { zh: "第 {seq} 条在签字以后改过，或签字是假的", en: "Link {seq} was changed after signing, or its signature is forged" },
  "link-signer-unknown": { zh: "第 {seq} 条的签字钥匙 {kid} 不在信任文件里", en: "Link {seq} is signed with {kid}, a key that is not in the trust file" },
  "link-signer-wrong": { zh: "第 {seq} 条说是 {party} 办的，却由 {signer} 签字", en: "Link {seq} claims an act of {party}, but {signer} signed it" },
  "link-of-another": { zh: "第 {seq} 条属于另一件事（{matter}），是从别处拿来的", en: "Link {seq} belongs to another matter ({matter}) and was taken from there" },
  "link-missing": { zh: "第 {seq} 条之前少了记录：应是第 {expected} 条", en: "A link is missing before link {seq}: link {expected} was due" },
  "link-out-of-order": { zh: "记录的先后被调换：该是第 {expected} 条的地方是第 {seq} 条", en: "The order was changed: link {seq} stands where link {expected} belongs" },
  "link-repeated": { zh: "第 {seq} 条出现了两次", en: "Link {seq} appears twice" },
  "link-not-attached": { zh: "第 {seq} 条接的不是它前面这一条：前面那条被换过", en: "Link {seq} doesn't follow the link before it: that one was replaced" },
  "link-backwards": { zh: "第 {seq} 条的时间比前一条还早", en: "Link {seq} is dated before the link that it follows" },
  "not-the-custodian": { zh: "第 {seq} 条由 {party} 记，可当时事情在 {custodian} 手上", en: "Link {seq} was added by {party} while the matter was with {custodian}" },
  "custodian-jumped": { zh: "第 {seq} 条把经手单位从 {from} 换成 {to}，没有移交和签收", en: "Link {seq} moves the matter from {from} to {to} without a hand-over and its acceptance" },
  "answer-without-offer": { zh: "第 {seq} 条是对移交的答复，可没有人移交过", en: "Link {seq} answers a hand-over that nobody offered" },
  "answered-by-another": { zh: "第 {seq} 条由 {party} 签收或退回，可移交给的是 {to}", en: "{party} answered in link {seq}, but the hand-over was offered to {to}" },
  "answered-too-late": { zh: "第 {seq} 条在 {at} 签收，可答复时限到 {answerBy} 为止", en: "Link {seq} accepts the hand-over at {at}, but it had to be answered by {answerBy}" },
  "expired-too-early": { zh: "第 {seq} 条在 {at} 就记了逾期未答复，可答复时限到 {answerBy} 为止", en: "Link {seq} lets the hand-over expire at {at}, before its time to answer ended at {answerBy}" },
  "expired-without-term": { zh: "第 {seq} 条记了逾期未答复，可移交时没有写答复时限", en: "Link {seq} lets a hand-over expire that named no time to answer by" },
  "offer-unanswered": { zh: "移交还没有签收或退回，第 {seq} 条就记了别的事", en: "Link {seq} goes on although the hand-over has not been accepted or returned" },
  "offer-to-nobody": { zh: "第 {seq} 条的移交没有写明交给谁，或交给了自己", en: "The hand-over in link {seq} names nobody, or its own office" },
} as const satisfies Record<string, { zh: string; en: string }>;

export type ProblemCode = keyof typeof problemWords;
