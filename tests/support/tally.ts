/** What tests start that takes seconds of a processor. */
export type Costly = "browser" | "server" | "build";

/** Names the file in which a run of all tests counts what they start; empty where they may start nothing. */
export const TALLY = "TEST_TALLY";

/**
 * Counts what is started, for the run to tell.
 *
 * @throws {Error} where a run takes the test for one that starts nothing.
 */
export function note(what: Costly): void {
  const path = Deno.env.get(TALLY);
  if (path === undefined) return;
  if (path === "") {
    throw new Error(
      `A unit test starts a ${what}. Tests that need one lie in tests/browser, tests/parity or tests/site.`,
    );
  }
  Deno.writeTextFileSync(path, `${what}\n`, { append: true });
}

/** Tells what cannot be tested here. */
export function leaveOut(what: string): void {
  const path = Deno.env.get(TALLY);
  if (path) Deno.writeTextFileSync(path, `${LEFT_OUT}${what}\n`, { append: true });
  else console.log(`${LEFT_OUT}${what}`);
}

const LEFT_OUT = "Left out: ";

/** Sentences on what was left out. */
export function readLeftOut(path: string): string[] {
  const noted = Deno.readTextFileSync(path).split("\n");
  return [...new Set(noted)].filter((line) => line.startsWith(LEFT_OUT)).map((line) => `${line}.`);
}

/** What was counted, as a line such as `1 browser, 3 servers, 1 build`. */
export function readTally(path: string): string {
  const noted = Deno.readTextFileSync(path).split("\n");
  return (["browser", "server", "build"] satisfies Costly[]).map((what) => {
    const count = noted.filter((line) => line === what).length;
    return `${count} ${what}${count === 1 ? "" : "s"}`;
  }).join(", ");
}
