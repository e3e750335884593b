import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { readColor } from "./read_color.ts";

describe("readColor", () => {
  it("reads every form of one color", () => {
    const forms = [
      "#1d2b53",
      "1D2B53",
      "0x1d2b53",
      "#1d2b53ff",
      "1d2b53ff",
      "0xFF1D2B53",
      "rgb(29,43,83)",
      "rgb(29 43 83)",
      "rgba(29, 43, 83, 0.5)",
      "rgb(11.37% 16.86% 32.55%)",
    ];
    for (const form of forms) assertEquals(readColor(form), "#1d2b53", form);
  });

  it("reads eight bare digits as the file has them", () => {
    assertEquals(readColor("ff1d2b53", "before"), "#1d2b53");
    assertEquals(readColor("1d2b53ff", "behind"), "#1d2b53");
    assertEquals(readColor("001d2b53", "before"), null);
    assertEquals(readColor("1d2b5300", "behind"), null);
  });

  it("rounds percentages as style sheets do", () => {
    assertEquals(readColor("rgb(50%, 0%, 100%)"), "#8000ff");
  });

  it("knows fully transparent ones", () => {
    for (const form of ["#1d2b5300", "0x001d2b53", "rgba(1,2,3,0)"]) {
      assertEquals(readColor(form), null);
    }
  });

  it("leaves the rest", () => {
    for (const form of ["", "abc", "#12345", "rgb(256,0,0)", "rgb(1,2)", "red", "#12345g"]) {
      assertEquals(readColor(form), undefined, form);
    }
  });
});
