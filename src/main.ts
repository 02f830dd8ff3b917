import { main } from "./cli/main.ts";

// An explicit end: open channels (to the process that started us) would keep this one alive.
process.exit(await main(process.argv.slice(2)));
