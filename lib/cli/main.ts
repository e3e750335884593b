import { run } from "./run.ts";

Deno.exitCode = await run(Deno.args);
