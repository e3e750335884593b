// The gate: runs its steps in turn, the quick ones first, and says which of them failed.
const STEPS: readonly (readonly [name: string, ...args: string[]])[] = [
  ["format", "fmt", "--check", "--quiet"],
  ["lists", "run", "-A", "lib/site/write_lists.ts", "--check"],
  ["boundaries", "run", "-A", "tests/boundaries.ts"],
  ["lock", "test", "-A", "--quiet", "--no-check", "--lock=tests/deno.lock", "tests/packages"],
  ["words", "run", "-A", "tests/words.ts"],
  ["lint", "lint", "--quiet"],
  ["types", "check", "--quiet", "--lock=tests/deno.lock", "."],
];

const failed: string[] = [];
for (const [name, ...args] of STEPS) {
  const { success } = await new Deno.Command(Deno.execPath(), { args }).spawn().status;
  if (!success) failed.push(`${name} (deno ${args.join(" ")})`);
}
if (failed.length > 0) {
  console.error(`The gate is shut. What failed: ${failed.join(", ")}.`);
  Deno.exit(1);
}
console.log(`The gate is open: ${STEPS.map(([name]) => name).join(", ")}.`);
