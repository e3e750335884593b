// Reads command lines as JSON from standard input, runs one after the other, and tells the code of each behind what it complains of.
import { run } from "@/lib/cli/run.ts";
import { CODE } from "./command.ts";

const lines: readonly string[][] = await new Response(Deno.stdin.readable).json();
for (const args of lines) console.error(`${CODE}${await run(args)}`);
