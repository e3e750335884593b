import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { openPiece } from "@/lib/outputs/open_piece.ts";
import { make as makeInstructions } from "@/lib/outputs/pdf/make.ts";
import { formatPlanJson } from "@/lib/outputs/plan/plan_json.ts";
import { make as makeTrueSize } from "@/lib/outputs/true_size/make.ts";
import { findProgram } from "@/tests/support/browsers/find_program.ts";
import { readPdf, shownTexts } from "@/tests/support/read_pdf.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { patches, planOf } from "@/tests/crafts/plans.ts";

const GRID = await patches("nabbi", 58, 40);
const PLANS = {
  beads: await planOf("nabbi", 58, 40, { craft: "beads" }),
  bricks: await planOf("lego-plates", 40, 24, { largest: "2x4", board: 16 }),
  stitches: await planOf("hama", 70, 62, { craft: "stitches" }),
  drills: await planOf("dmc-drills", 70, 52, { craft: "diamonds" }),
};

/** Runs a program on a file and gives what it says; throws with its complaint where it fails. */
async function run(program: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await new Deno.Command(program, { args: [...args] }).output();
  const complaint = new TextDecoder().decode(stderr);
  if (code !== 0 || complaint !== "") throw new Error(`${program}: ${complaint}`);
  return new TextDecoder().decode(stdout);
}

const folder = await Deno.makeTempDir();
const files = await Promise.all(
  Object.entries(PLANS).flatMap(([name, plan]) => {
    const document = { plan, grid: GRID, name: "Zażółć.png" };
    return ([["instructions", makeInstructions], ["print", makeTrueSize]] as const).map(
      async ([kind, make]) => {
        const bytes = await make(document, {}) as Uint8Array<ArrayBuffer>;
        const path = `${folder}/${name}_${kind}.pdf`;
        await Deno.writeFile(path, bytes);
        return { name: `${name} ${kind}`, path, bytes, plan };
      },
    );
  }),
);
addEventListener("unload", () => Deno.removeSync(folder, { recursive: true }));

const qpdf = findProgram("qpdf");
if (qpdf === null) leaveOut("PDF by qpdf, which is not installed");
else {
  describe("qpdf", () => {
    for (const { name, path, plan } of files) {
      it(`finds no fault in ${name}, and what it writes anew opens, too`, async () => {
        await run(qpdf, "--check", path);
        const anew = `${path}.anew.pdf`;
        await run(qpdf, "--object-streams=disable", "--compress-streams=n", path, anew);
        const piece = await openPiece(await Deno.readFile(anew));
        assertEquals(piece?.plan?.craft, plan.craft);
      });
    }
  });
}

const poppler = ["pdffonts", "pdftotext", "pdfdetach"].map((name) => findProgram(name));
const [pdffonts, pdftotext, pdfdetach] = poppler;
if (!pdffonts || !pdftotext || !pdfdetach) leaveOut("PDF by poppler, which is not installed");
else {
  describe("poppler", () => {
    for (const { name, path, bytes, plan } of files) {
      it(`reads in ${name} fonts that are embedded, the texts that we read, and the plan`, async () => {
        const fonts = (await run(pdffonts, path)).trim().split("\n").slice(2);
        assert(fonts.length >= 2);
        for (const font of fonts) {
          const [embedded, , unicode] = font.trim().split(/\s+/).slice(-5);
          assertEquals([embedded, unicode], ["yes", "yes"], font);
        }
        const pdf = readPdf(bytes);
        const pages = (await run(pdftotext, "-raw", path, "-")).split("\f").slice(0, -1);
        assertEquals(pages.length, pdf.pages.length);
        pages.forEach((text, i) => {
          const ours = shownTexts(pdf, pdf.pages[i]!).map(({ text }) => text).join("");
          assertEquals(lettersOf(text), lettersOf(ours), `page ${i + 1}`);
        });
        const saved = `${path}.json`;
        await run(pdfdetach, "-save", "1", "-o", saved, path);
        assertEquals(await Deno.readTextFile(saved), formatPlanJson(plan));
      });
    }
  });
}

/** All characters of a text but spaces, in order: readers put them together in their own ways. */
function lettersOf(text: string): string {
  return [...text.replace(/\s/g, "")].sort().join("");
}
