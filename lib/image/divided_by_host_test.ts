import { describe, it } from "@std/testing/bdd";
import { assertEquals, assertStrictEquals } from "@std/assert";
import { dividedByHost } from "./divided_by_host.ts";
import { type Header, PLAIN } from "./header.ts";

const HEADER: Header = { format: "AVIF", width: 7, height: 5, ...PLAIN, mayHaveAlpha: true };

describe("dividedByHost", () => {
  it("shows again what says that colors are multiplied, and nothing else", () => {
    const turn = { start: 4, end: 9, standIn: "irot\0" };
    const reference = { start: 20, end: 24, standIn: "XXXX" };
    const header = { ...HEADER, hidden: [turn, reference], premultiplied: [reference] };
    assertEquals(dividedByHost(header), { ...HEADER, hidden: [turn] });
  });

  it("leaves all others as they are", () => {
    assertStrictEquals(dividedByHost(HEADER), HEADER);
  });
});
