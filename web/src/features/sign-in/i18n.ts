import { defineTexts } from "../../i18n/texts.ts";

export const signInTexts = defineTexts("sign-in", {
  zh: {
    title: "选一个身份登录", lead: "这是演示。下面的人都是编造的，点一下就以这个身份进来，不用密码；真的部署要接正式的统一身份认证。",
    choose: "以{{name}}登录", entering: "正在登录……", none: "这个节点没有演示身份", noneWhy: "它不是演示节点，要由运维接上身份提供方才能登录。", group: "{{office}}", staff: "工作人员", citizens: "办事群众", again: "重新登录", here: "您正在登录：{{side}}的节点。另一个节点要另外登录，两边可以同时在线。",
    hereForPeer: "您正在{{side}}的节点上登录，登录后回到原来的页面。",
    forPeerLabel: "从哪里来", forPeer: "您是从{{side}}的“{{party}}”来的。选好人以后，会先给您看要告诉对方什么，您同意才告诉。", goBack: "不登录了，回去",
    ways: {
      title: "登录", lead: "两边的账号都可以用，能办的事一样。", accounts: "{{name}}账号", own: "{{side}}的账号，就是本网站的", other: "{{side}}的账号",
      ownTold: "在本网站登录，不涉及另一边。", otherTold: "先到{{name}}登录。那边会让您看清要告诉我们什么：只有姓名、公民身份号码和账号认证级别。您同意了才告诉，每次登录问一次。",
      ground: "依据：两地协议 {{agreement}} 的 {{clause}}“身份互认”", use: "用{{name}}账号登录", already: "现在登录的是{{name}}。", goOn: "不换人，接着办",
      otherTitle: "不登录也可以", without: "有编号和验证码就能查进度；不会上网，可以到窗口办。", track: "查进度", staff: "工作人员", staffSignIn: "从这里登录",
    },
    refused: {
      "recognition-declined": "您选了不同意，对方没有把您的信息告诉我们。", "recognition-not-agreed": "两地之间没有生效的身份互认条款，现在不能用对方的账号登录。",
      "recognition-suspended": "与对方节点的往来暂停了，现在不能用对方的账号登录。", "assertion-refused": "对方送来的登录证明没有通过核对，没有登录。", "assertion-replayed": "这份登录证明已经用过，没有登录。",
      "sign-in-expired": "这次登录过期了，或者不是在这个浏览器里开始的。", "peer-unreachable": "现在联系不上对方，没有登录。", "peer-timed-out": "对方没有按时答复，没有登录。",
      "provider-refused": "这次登录没有被受理：请从办事网站的“登录”重新开始。", other: "这次没有登录成。", next: "您可以再试一次，也可以换下面另一个账号。",
    },
    consent: {
      title: "要不要告诉对方您是谁", lead: "您要用{{accounts}}账号登录“{{party}}”的办事网站。看清下面的内容再决定；不同意也能办事。", what: "告诉谁，告诉什么", to: "告诉谁", node: "（{{side}}节点）",
      name: "姓名", number: "公民身份号码", whole: "（告诉的是完整的 18 位）", level: "账号认证级别", levels: { registered: "登记账号时核对过证件号码", demo: "演示账号：编造的人，没有核对过" },
      nothingElse: "不告诉", notTold: "手机号、您办过的事，和其他一切信息", purpose: "用来做什么", purposeIs: "只用于您本人在那边办事", sentences: "您同意的就是这段话", yes: "同意，告诉对方并登录", no: "不同意，回去",
      recorded: "您同意的话，两边的账本各记一笔（不含姓名和号码），以后可以查、可以验证。",
    },
  },
  en: {
    title: "Choose whom to sign in as", lead: "This is a demonstration. The people below are invented; one click signs you in as them, without a password. A real node uses a real identity provider.",
    choose: "Sign in as {{name}}", entering: "Signing in…", none: "This node has no demo people", noneWhy: "It isn't a demo node; its operator must connect an identity provider first.", group: "{{office}}", staff: "Staff", citizens: "Members of the public", again: "Start again", here: "You are signing in at the {{side}} node. The other node has its own sign-in, and both can be open at once.",
    hereForPeer: "You are signing in at the {{side}} node, and go back to your page afterwards.",
    forPeerLabel: "Where you come from", forPeer: "You come from “{{party}}” ({{side}}). After choosing, you see what it would be told; it is told only if you agree.", goBack: "Go back without signing in",
    ways: {
      title: "Sign in", lead: "Accounts of both sides work, and you can get the same things done.", accounts: "{{name}} account", own: "{{side}} account, of this site", other: "{{side}} account",
      ownTold: "You sign in at this site; the other side is not involved.", otherTold: "You sign in at {{name}} first. It shows you what we would be told: your name, your identity number and how your account was verified, no more. Only if you agree are we told; each sign-in asks again.",
      ground: "Ground: clause {{clause}} of agreement {{agreement}}", use: "Sign in with {{name}}", already: "You are signed in as {{name}}.", goOn: "Go on as before",
      otherTitle: "Without signing in", without: "With its number and code you can track a case; or go to a counter.", track: "Track a case", staff: "Staff", staffSignIn: "sign in here",
    },
    refused: {
      "recognition-declined": "You chose not to agree. The other side has told us nothing.", "recognition-not-agreed": "No clause in force lets one side accept the other's sign-in, so its accounts can't be used now.",
      "recognition-suspended": "Exchange with the other node is suspended, so its accounts can't be used now.", "assertion-refused": "The other side's proof of sign-in did not pass our checks; you are not signed in.", "assertion-replayed": "This proof of sign-in has been used before; you are not signed in.",
      "sign-in-expired": "This sign-in has expired, or was begun in another browser.", "peer-unreachable": "The other side can't be reached now; you are not signed in.", "peer-timed-out": "The other side did not answer in time; you are not signed in.",
      "provider-refused": "This sign-in was not taken: begin again with “Sign in” at the site you came from.", other: "The sign-in did not succeed.", next: "You can try again, or use the other account below.",
    },
    consent: {
      title: "Should the other side be told who you are?", lead: "You are signing in to the site of “{{party}}” with your {{accounts}} account. Read this, then decide; without a yes you can still be served.", what: "Who is told, and what", to: "Who is told", node: "({{side}} node)",
      name: "Name", number: "Identity number", whole: "(all 18 digits are told)", level: "How the account was verified", levels: { registered: "The identity number was checked when the account was made", demo: "Demo account: an invented person, checked by nobody" },
      nothingElse: "Not told", notTold: "Your telephone number, your cases, and everything else", purpose: "What for", purposeIs: "Only for your own business there", sentences: "This is what you agree to", yes: "Agree, tell them and sign in", no: "Don't agree, go back",
      recorded: "If you agree, both sides' ledgers record it (without name and number); it can be looked up and verified later.",
    },
  },
});
