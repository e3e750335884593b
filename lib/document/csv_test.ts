import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readCsv, readCsvRows, writeCsv } from "./csv.ts";

describe("readCsv", () => {
  it("reads quoted fields, empty ones, and any line ending", () => {
    assertEquals(readCsv('\uFEFFid,name\r\n1,"a, ""b""\n c"\n\n2,\r3'), [
      { id: "1", name: 'a, "b"\n c' },
      { id: "2", name: "" },
      { id: "3", name: "" },
    ]);
    assertEquals(readCsvRows(",x,\n"), [["", "x", ""]]);
    assertEquals(readCsvRows("a;b", ";"), [["a", "b"]]);
    assertEquals(readCsvRows(""), []);
  });
});

describe("writeCsv", () => {
  it("is read back as it was", () => {
    const rows = [["a", 'b "c"', "d,e", "f\ng"], ["1", "", "x", "y"]];
    assertEquals(readCsvRows(writeCsv(rows)), rows);
  });

  it("lets no text become a formula, and leaves numbers alone", () => {
    assertEquals(writeCsv([["=1+1", -3]], "\r\n"), "'=1+1,-3\r\n");
  });
});
