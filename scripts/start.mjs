/** `npm start`: the two-node demo. Arguments after `--` go to `twincity up`. */
process.argv.splice(2, 0, "up");
await import("./twincity.mjs");
