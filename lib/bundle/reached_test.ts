import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { reached } from "./reached.ts";

it("reached finds all that some lead to, once, through circles, too", () => {
  const next: Record<string, string[]> = { a: ["b", "c"], b: ["a", "d"], c: [], d: [], e: ["a"] };
  const from = (...start: string[]) => [...reached(start, (path) => next[path]!)];
  assertEquals(from("a"), ["a", "b", "c", "d"]);
  assertEquals(from("c", "b"), ["c", "b", "a", "d"]);
  assertEquals(from(), []);
});
