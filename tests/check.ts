// The gate: runs its steps in turn, the quick ones first, and says which of them failed.

/** The quick tests of what takes a record, a line or a folder: they name what was forgotten. */
const RECORDS = [
  "lib/color/palette_list_test.ts",
  "lib/content",
  "lib/document/looks_test.ts",
  "lib/outputs/outputs_test.ts",
  "lib/render/styles_test.ts",
  "lib/site/notices_test.ts",
  "tests/words/faults_test.ts",
];
const TEST = ["test", "-A", "--quiet", "--no-check", "--reporter=dot", "--lock=tests/deno.lock"];

const STEPS: readonly (readonly [name: string, ...args: string[]])[] = [
  ["format", "fmt", "--check"],
  ["lists", "run", "-A", "lib/site/write_lists.ts", "--check"],
  ["boundaries", "run", "-A", "tests/boundaries.ts"],
  ["lock", ...TEST, "tests/packages"],
  ["records", ...TEST, ...RECORDS],
  ["words", "run", "-A", "tests/words.ts"],
  ["lint", "lint", "--quiet"],
  ["types", "check", "--quiet", "--lock=tests/deno.lock", "."],
];
/** What these say is of use only where they fail. */
const TERSE: readonly string[] = ["format", "lock", "records"];

const failed: string[] = [];
for (const [name, ...args] of STEPS) {
  const heard = TERSE.includes(name) ? "piped" : "inherit";
  const step = new Deno.Command(Deno.execPath(), { args, stdout: heard, stderr: heard }).spawn();
  const told = heard === "piped" ? await step.output() : null;
  const { success } = told ?? await step.status;
  if (success) continue;
  for (const bytes of told ? [told.stdout, told.stderr] : []) {
    // Without the dots of the tests that passed.
    console.error(new TextDecoder().decode(bytes).replace(/^\.\n/gm, "").trim());
  }
  failed.push(`${name} (deno ${args.join(" ")})`);
}
if (failed.length > 0) {
  console.error(`The gate is shut. What failed: ${failed.join(", ")}.`);
  Deno.exit(1);
}
console.log(`The gate is open: ${STEPS.map(([name]) => name).join(", ")}.`);
