import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { zlibSync } from "fflate";
import { cellsOf } from "@/lib/craft/plan/plan.ts";
import { openPiece } from "@/lib/outputs/open_piece.ts";
import { findPlan } from "@/lib/outputs/pdf/find_plan.ts";
import { formatPlanJson } from "@/lib/outputs/plan/plan_json.ts";
import { BEADS, BRICKS, instructionsOf } from "./pdfs.ts";

describe("a PDF that is opened", () => {
  it("is the piece again, with craft, board and signs", async () => {
    for (const plan of [BEADS, BRICKS]) {
      const piece = await openPiece(await instructionsOf(plan));
      const { grid, plan: opened } = piece!;
      const hexes = [...grid.cells].map((
        cell,
      ) => [...grid.palette.subarray(cell * 4, cell * 4 + 4)]);
      const wanted = [...cellsOf(plan)].map((color) => color < 0 ? null : plan.colors[color]!.hex);
      hexes.forEach(([red, green, blue, alpha], i) => {
        const hex = "#" +
          [red!, green!, blue!].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        assertEquals(alpha === 0 ? null : hex, wanted[i]!);
      });
      assertEquals([opened!.craft, opened!.board, opened!.cell], [
        plan.craft,
        plan.board,
        plan.cell,
      ]);
      assertEquals(
        opened!.symbols,
        Object.fromEntries(plan.colors.map(({ hex, symbol }) => [hex, symbol])),
      );
    }
    const { bricks } = (await openPiece(await instructionsOf(BRICKS)))!.plan!;
    assertEquals(bricks, { parts: ["plates"], largest: { length: 4, width: 2 } });
  });

  it("is none where it carries no plan", async () => {
    const foreign =
      "%PDF-1.4\n1 0 obj\n<</Type/EmbeddedFile/Subtype/text#2Fplain/Length 2>>stream\n{}\nendstream\nendobj\n";
    for (
      const text of ["%PDF-1.7", foreign, foreign.replace("text#2Fplain", "application#2Fjson")]
    ) {
      assertEquals(await openPiece(new TextEncoder().encode(text)), null, text);
    }
  });

  it("is refused with a reason where its plan is damaged, cut or far too large", () => {
    const embed = (packed: Uint8Array) => {
      const head = new TextEncoder().encode(
        `%PDF-1.7\n1 0 obj\n<</Type/EmbeddedFile/Subtype/application#2Fjson/Length ${packed.length}/Filter/FlateDecode>>stream\n`,
      );
      const whole = new Uint8Array(head.length + packed.length);
      whole.set(head);
      whole.set(packed, head.length);
      return whole;
    };
    const plan = zlibSync(new TextEncoder().encode(formatPlanJson(BEADS)));
    assertEquals(findPlan(embed(plan))!["craft"], "beads");
    const damaged = plan.map((byte, i) => i > 100 && i < 200 ? byte ^ 0x55 : byte);
    for (
      const broken of [damaged, plan.subarray(0, plan.length / 2), zlibSync(Uint8Array.of(123))]
    ) {
      assertThrows(() => findPlan(embed(broken)), SyntaxError, "damaged");
    }
    const bomb = zlibSync(new Uint8Array(60_000_000).fill(32), { level: 9 });
    assertThrows(() => findPlan(embed(bomb)), RangeError, "larger than any plan");
  });
});
