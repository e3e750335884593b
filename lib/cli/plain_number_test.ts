import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { plainNumber } from "./plain_number.ts";

describe("plainNumber", () => {
  it("reads a comma as a point, and the minus of print", () => {
    const numbers = {
      "0,5": "0.5",
      ",5": ".5",
      "2,": "2.",
      "-1,5": "-1.5",
      "\u221220": "-20",
      "\u20132,5": "-2.5",
      " 2,6 ": "2.6",
      "+4": "+4",
      "1.5": "1.5",
    };
    for (const [text, number] of Object.entries(numbers)) assertEquals(plainNumber(text), number);
  });

  it("leaves what is no number, or could mean several things", () => {
    for (const text of ["", ",", "-", "1,024.5", "1.024,5", "1,2,3", "1e3", "0x10", "4 x", "1½"]) {
      assertEquals(plainNumber(text), text);
    }
  });
});
