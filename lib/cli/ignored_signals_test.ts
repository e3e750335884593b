import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { signalsIn } from "./ignored_signals.ts";

describe("signalsIn", () => {
  it("reads the mask of those that are ignored", () => {
    const status = (mask: string) =>
      `Name:\tdeno\nSigBlk:\tffffffff\nSigIgn:\t${mask}\nSigCgt:\t3\n`;
    assertEquals(signalsIn(status("0000000000000000")), []);
    assertEquals(signalsIn(status("0000000000001000")), []);
    assertEquals(signalsIn(status("0000000000000001")), ["SIGHUP"]);
    assertEquals(signalsIn(status("8000000000004003")), ["SIGHUP", "SIGINT", "SIGTERM"]);
    assertEquals(signalsIn(status("0000000000000006")), ["SIGINT", "SIGQUIT"]);
    assertEquals(signalsIn("Name:\tdeno\n"), []);
  });
});
