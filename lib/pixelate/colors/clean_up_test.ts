import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { packedToMatching } from "@/lib/color/matching_space.ts";
import { cleanUp } from "./clean_up.ts";

const COLORS = [0x202020, 0x2a2a2a, 0xffffff, 0x1c1c30];
const LAB = packedToMatching(COLORS);

/** Cleans rows of digits, which are indices of colors; `.` is transparent. */
function clean(rows: readonly string[], targets: readonly number[] = []): string[] {
  const chosen = Int32Array.from(rows.join(""), (digit) => digit === "." ? -1 : Number(digit));
  const own = Array.from(chosen, (index, cell) => targets[cell] ?? COLORS[Math.max(0, index)]!);
  cleanUp(chosen, rows[0]!.length, LAB, packedToMatching(own));
  const text = Array.from(chosen, (index) => index < 0 ? "." : String(index)).join("");
  return text.match(new RegExp(`.{${rows[0]!.length}}`, "g"))!;
}

describe("cleanUp", () => {
  it("takes away an isolated cell of low contrast", () => {
    assertEquals(clean(["000", "010", "000"]), ["000", "000", "000"]);
    assertEquals(clean(["100", "000"]), ["000", "000"]);
  });

  it("keeps an isolated cell that stands out, as the light in an eye", () => {
    assertEquals(clean(["000", "020", "000"]), ["000", "020", "000"]);
    assertEquals(clean(["222", "202", "222"]), ["222", "202", "222"]);
  });

  it("keeps pairs and lines", () => {
    const rows = ["0000", "0110", "0000", "1000", "1000"];
    assertEquals(clean(rows), rows);
  });

  it("takes the neighbor that is nearest to the picture", () => {
    const rows = ["000", "013", "033"];
    assertEquals(clean(rows)[1], "003");
    const bluish = [...Array(4), 0x1c1c2e];
    assertEquals(clean(rows, bluish)[1], "033");
  });

  it("does not fill what is transparent, nor take its color", () => {
    const rows = ["...", ".1.", "..."];
    assertEquals(clean(rows), rows);
    assertEquals(clean(["0.0", ".10"]), ["0.0", ".00"]);
  });
});
