import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { tellMoney } from "./tell_money.ts";

describe("tellMoney", () => {
  it("writes amounts as a language does, and what a bead costs to the thousandth", () => {
    const said = (money: number, currency: string, language = "en") =>
      tellMoney({ money, currency }, language).replace(/\u00a0/g, " ");
    assertEquals(said(126.72, "USD"), "$126.72");
    assertEquals(said(0.055, "USD"), "$0.055");
    assertEquals(said(0.5, "EUR", "de"), "0,50 €");
    assertEquals(said(1204, "JPY"), "¥1,204");
    assertEquals(said(0, "USD"), "$0.00");
  });
});
