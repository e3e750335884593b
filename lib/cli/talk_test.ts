import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { messageOf } from "./talk.ts";

describe("messageOf", () => {
  const cases = [
    ["EACCES", "Access to it is not allowed."],
    ["ENOENT", "There is no such file."],
    ["ELOOP", "Its links lead in a circle."],
    ["EISDIR", "It is a folder."],
    ["EXOTIC", "What the system says."],
  ] as const;
  for (const [code, sentence] of cases) {
    it(`tells ${code} in words`, () => {
      const error = Object.assign(new Error("What the system says."), { code });
      assertEquals(messageOf(error), sentence);
    });
  }
});
