// Runs the tests, all of them or those that are named: deno task test [paths] [--filter words] [--unit] [--site]
import { parseChoice } from "./support/run/choice.ts";
import { run } from "./support/run/run.ts";

let hasPassed = false;
try {
  hasPassed = await run(parseChoice(Deno.args));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
Deno.exit(hasPassed ? 0 : 1);
