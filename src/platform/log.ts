import { pino, type Logger } from "pino";

export type Log = Logger;

/** Paths that may carry personal data or secrets never reach a log line. */
const redact = {
  paths: [
    "req.headers.authorization",
    "req.headers.cookie",
    "res.headers['set-cookie']",
    "body",
    "params",
    "*.idNumber",
    "*.phone",
    "*.name",
    "*.privateKey",
  ],
  remove: true,
};

/**
 * Structured log lines, one JSON object each, without personal data: callers pass ids and counts only.
 * @param file  append there; standard error when absent
 */
export function createLog({ name, file, level = "info" }: { name: string; file?: string; level?: string }): Log {
  const destination = pino.destination({ dest: file ?? 2, mkdir: true, sync: true });
  return pino({ name, level, redact, base: { node: name } }, destination);
}

export function quietLog(): Log {
  return pino({ level: "silent" });
}
