import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { splitRow } from "./split_row.ts";

describe("splitRow", () => {
  const rows: readonly [line: string, border: string, fields: readonly string[]][] = [
    ["a, b ,c", ",", ["a", "b", "c"]],
    [",a,", ",", ["", "a", ""]],
    ["", ",", [""]],
    ['"a, ""b""" ,"c"', ",", ['a, "b"', "c"]],
    ['"a,b', ",", ["a,b"]],
    ['5" wide,b', ",", ['5" wide', "b"]],
    ["\ta\t", "\t", ["", "a", ""]],
    ["  a \t b  ", " ", ["a", "b"]],
    ["   ", " ", []],
    ['"a b" c', " ", ["a b", "c"]],
    ["Red,rgb(255, 0, 77),x", ",", ["Red", "rgb(255, 0, 77)", "x"]],
    ["rgb(1,2", ",", ["rgb(1", "2"]],
  ];
  for (const [line, border, fields] of rows) {
    it(`splits ${JSON.stringify(line)} at ${JSON.stringify(border)}`, () => {
      assertEquals(splitRow(line, border), fields);
    });
  }
});
