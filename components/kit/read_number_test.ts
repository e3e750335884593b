import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { CELLS, isUnfinished, MILLIMETERS, type NumberForm, readNumber } from "./read_number.ts";

const WHOLE: NumberForm = { isWhole: true, units: CELLS };
const LENGTH: NumberForm = { isWhole: false, units: MILLIMETERS };
const RATIO: NumberForm = { isWhole: false, isRatio: true };

function readAll(form: NumberForm, texts: Readonly<Record<string, number | null>>): void {
  for (const [typed, number] of Object.entries(texts)) {
    assertEquals(readNumber(typed, form), number, JSON.stringify(typed));
  }
}

describe("readNumber", () => {
  it("reads points and commas alike", () => {
    readAll(LENGTH, { "1.5": 1.5, "1,5": 1.5, ",5": 0.5, ".5": 0.5, "5,": 5, "5.": 5, "4e1": 40 });
    readAll(LENGTH, { "-4": -4, "−4": -4, "+4": 4, "007": 7, " 40 ": 40 });
  });

  it("reads groups of three", () => {
    readAll(LENGTH, { "1 024": 1024, "1\u202f024,5": 1024.5, "1'024": 1024, "1’024.5": 1024.5 });
    readAll(LENGTH, { "1,024.5": 1024.5, "1.024,5": 1024.5, "1,024,000": 1_024_000 });
    // Where there can be no decimals, one sign before three digits can only group them.
    readAll(WHOLE, { "1,024": 1024, "1.024": 1024, "1,02": 1.02 });
    readAll(LENGTH, { "1,024": 1.024, "1.024": 1.024 });
  });

  it("reads digits of other scripts and full width", () => {
    readAll(LENGTH, {
      "４０": 40,
      "１，５": 1.5,
      "１．５": 1.5,
      "٤٠": 40,
      "۴۲٫۵": 42.5,
      "४०": 40,
      "๔๐": 40,
    });
    readAll(RATIO, { "１６：９": 16 / 9 });
    // Marks of direction and joiners come along with what is pasted.
    readAll(LENGTH, { "\u200f40": 40, "\u2067٤٠\u2069": 40, "\ufeff1\u200b5": 15 });
  });

  it("reads units, and converts them", () => {
    readAll(WHOLE, { "40 px": 40, "40px": 40, "40 cells": 40, "４０ｐｘ": 40 });
    readAll(LENGTH, {
      "8 mm": 8,
      "0,8 cm": 8,
      "0.7 in": 17.78,
      '1"': 25.4,
      "1″": 25.4,
      "1 e": null,
    });
    // Cells have no length: how large 30 cm would be is told elsewhere.
    readAll(WHOLE, { "30 cm": null, "40 %": null, "40 apples": null });
  });

  it("reads ratios where they are asked for", () => {
    readAll(RATIO, {
      "16:9": 16 / 9,
      "4/3": 4 / 3,
      "16 : 9": 16 / 9,
      "16×9": 16 / 9,
      "2,35:1": 2.35,
    });
    readAll(RATIO, {
      "1,5": 1.5,
      "1:0": null,
      "16:9:4": null,
      ":9": null,
      "16:": null,
      "0:0": null,
    });
    readAll(WHOLE, { "16:9": null, "4/3": null });
  });

  it("reads nothing else", () => {
    const nothing = ["", " ", "forty", "Infinity", "NaN", "0x10", "1½", "4²", "1,2,3", "1.2.3"];
    for (const typed of [...nothing, "12 34", "1 2", "--4", "4-", "constructor", "4 constructor"]) {
      assertEquals(readNumber(typed, LENGTH), null, typed);
      assertEquals(readNumber(typed, WHOLE), null, typed);
    }
  });

  it("does not look through texts that are too long for one", () => {
    assertEquals(readNumber("0".repeat(1e6), WHOLE), null);
    assertEquals(isUnfinished("4" + "c".repeat(1e6), LENGTH), false);
  });
});

describe("isUnfinished", () => {
  it("waits for what may still become a number", () => {
    for (const typed of ["", "-", ",", "16:", "16 /"]) {
      assertEquals(isUnfinished(typed, RATIO), true);
    }
    for (const typed of ["4 c", "4 in", "4e", "4 inch"]) {
      assertEquals(isUnfinished(typed, LENGTH), true, typed);
    }
    for (const typed of ["forty", "4 k", "16:x"]) {
      assertEquals(isUnfinished(typed, RATIO), false, typed);
    }
  });
});
