/** Progress goes to standard error, so that standard output stays readable by programs. */

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
const chinese = /^zh/i.test(locale);

/** @param {string} en  @param {string} zh */
export const pick = (en, zh) => (chinese ? zh : en);

/** @param {string} en  @param {string} zh */
export function say(en, zh) {
  process.stderr.write(`${pick(en, zh)}\n`);
}

/** One sentence, then the end. Exit code 1: what was asked for can't be done. */
export function giveUp(en, zh) {
  say(`✘ ${en}`, `✘ ${zh}`);
  process.exit(1);
}

/** Tells every ten seconds that the work goes on. @returns a function that ends it and answers the whole seconds taken */
export function ticking(en, zh) {
  const start = performance.now();
  const seconds = () => Math.round((performance.now() - start) / 1000);
  say(`• ${en} …`, `• ${zh} …`);
  const timer = setInterval(() => say(`  … ${en} (${seconds()} s)`, `  … ${zh}(${seconds()} 秒)`), 10_000);
  return () => {
    clearInterval(timer);
    return seconds();
  };
}
