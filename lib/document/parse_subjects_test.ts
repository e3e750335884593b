import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DEFAULT_SETTINGS } from "./settings.ts";
import { formatSettings } from "./format_settings.ts";
import { parseSettings } from "./parse_settings.ts";
import { formatSubjects, MAX_SUBJECTS, parseSubjects } from "./parse_subjects.ts";

const PAIR = [{ x: 0.25, y: 0.125, width: 0.5, height: 0.25 }, {
  x: 0,
  y: 0.5,
  width: 1,
  height: 0.5,
}];

describe("parseSubjects", () => {
  it("reads texts and objects, and what it reads it writes", () => {
    const text = "0.25,0.125,0.5,0.25;0,0.5,1,0.5";
    assertEquals(parseSubjects(text), PAIR);
    assertEquals(parseSubjects(PAIR), PAIR);
    assertEquals(formatSubjects(PAIR), text);
    assertEquals(parseSubjects(""), []);
  });

  it("cuts off what reaches beyond the picture", () => {
    assertEquals(parseSubjects(".75,.5,1,1"), [{ x: 0.75, y: 0.5, width: 0.25, height: 0.5 }]);
  });

  it("refuses what is no place, with a sentence", () => {
    assertThrows(() => parseSubjects("0.1,0.2,0.3"), TypeError, "has 3");
    assertThrows(() => parseSubjects("0.1,0.2,0,0.3"), RangeError, "wider and higher than 0");
    assertThrows(() => parseSubjects("1,0,1,1"), RangeError, "begin before 1");
    assertThrows(() => parseSubjects("2,0,1,1"), RangeError, "left edge must be from 0 to 1");
    assertThrows(() => parseSubjects(7), TypeError, "not 7");
    const many = Array.from({ length: MAX_SUBJECTS + 1 }, () => PAIR[0]);
    assertThrows(() => parseSubjects(many), RangeError, `${MAX_SUBJECTS} are the most`);
  });

  it("is part of settings and of a link, which is as short as ever without", () => {
    const settings = parseSettings({ subjects: formatSubjects(PAIR) });
    assertEquals(settings.subjects, PAIR);
    assertEquals(parseSettings(formatSettings(settings)), settings);
    assertEquals(formatSettings(DEFAULT_SETTINGS), {});
    assertEquals(parseSettings({ subjects: "" }, settings).subjects, []);
  });
});
