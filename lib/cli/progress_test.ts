import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { newProgress } from "./progress.ts";

function fake(isTerminal: boolean) {
  const seen: string[] = [];
  return {
    seen,
    isTerminal: () => isTerminal,
    writeSync: (bytes: Uint8Array) => seen.push(new TextDecoder().decode(bytes)),
  };
}

/** What stands on the screen in the end: an erased line takes back what stood on it. */
function screen(seen: readonly string[]): string {
  const parts = seen.join("").split("\r\x1b[K");
  const last = parts.pop();
  return parts.map((part) => part.slice(0, part.lastIndexOf("\n") + 1)).join("") + last;
}

describe("newProgress", () => {
  it("shows the picture at work, and then where each result is", () => {
    const terminal = fake(true);
    const progress = newProgress(2, terminal);
    progress.start("a.jpg");
    assertEquals(screen(terminal.seen), "[1/2] a.jpg ...");
    progress.done("art/a.png", "small");
    progress.start("b.jpg");
    assertEquals(screen(terminal.seen), "[1/2] art/a.png (small)\n[2/2] b.jpg ...");
    progress.clear();
    assertEquals(screen(terminal.seen), "[1/2] art/a.png (small)\n");
  });

  it("counts no single picture", () => {
    const terminal = fake(true);
    newProgress(1, terminal).start("a.jpg");
    assertEquals(screen(terminal.seen), "a.jpg ...");
  });

  it("says nothing where there is no terminal", () => {
    const terminal = fake(false);
    const progress = newProgress(2, terminal);
    progress.start("a.jpg");
    progress.done("a.png", null);
    progress.clear();
    assertEquals(terminal.seen, []);
  });
});
