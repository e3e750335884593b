import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { make as makeBricklink } from "@/lib/outputs/bricklink/make.ts";
import { make as makeCutter } from "@/lib/outputs/cutter/make.ts";
import type { MadeFile } from "@/lib/outputs/output.ts";
import { make as makeOxs } from "@/lib/outputs/oxs/make.ts";
import { make as makeXlsx } from "@/lib/outputs/xlsx/make.ts";
import type { Plan } from "@/lib/craft/plan/plan.ts";
import { findProgram } from "@/tests/support/browsers/find_program.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { patches, planOf } from "./plans.ts";

/** What Python's strict parser (expat) finds in a file, as JSON. */
const READERS = {
  bricklink: `
items = root.findall("ITEM")
say([[int(i.findtext("COLOR")), i.findtext("ITEMID"), int(i.findtext("MINQTY"))] for i in items])`,
  oxs: `
stitches = root.find("fullstitches")
counts = {}
for s in stitches: counts[s.get("palindex")] = counts.get(s.get("palindex"), 0) + 1
names = {p.get("index"): p.get("number") for p in root.find("palette")}
say([[names[i], counts[i]] for i in sorted(counts, key=int)])`,
  cutter: `
say([g.get("id") for g in root.iter("{http://www.w3.org/2000/svg}g")])`,
} as const;

/** Sums of the numbers in a workbook's first sheet, column by column, by their heads. */
const WORKBOOK = `
import io, json, re, sys, zipfile
import xml.etree.ElementTree as tree
book = zipfile.ZipFile(io.BytesIO(sys.stdin.buffer.read()))
assert book.testzip() is None
for name in book.namelist():
    if name.endswith((".xml", ".rels")): tree.fromstring(book.read(name))
main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
texts = ["".join(t.text or "" for t in s.iter(main + "t")) for s in tree.fromstring(book.read("xl/sharedStrings.xml"))]
sums, heads = {}, {}
for cell in tree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter(main + "c"):
    value, column = cell.findtext(main + "v"), re.match("[A-Z]+", cell.get("r"))[0]
    if value is None: continue
    if cell.get("t") == "s":
        heads.setdefault(column, texts[int(value)])
    else: sums[heads[column]] = sums.get(heads[column], 0) + float(value)
print(json.dumps(sums))
`;

const python = findProgram("python3");

async function read(program: string, bytes: Uint8Array): Promise<unknown> {
  const child = new Deno.Command(python!, {
    args: ["-c", program],
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(bytes);
  await writer.close();
  const { code, stdout, stderr } = await child.output();
  if (code !== 0) throw new Error(new TextDecoder().decode(stderr));
  return JSON.parse(new TextDecoder().decode(stdout));
}

function readXml(reader: string, bytes: Uint8Array): Promise<unknown> {
  const head = `import json, sys, xml.etree.ElementTree as tree
say = lambda value: print(json.dumps(value))
root = tree.fromstring(sys.stdin.buffer.read())`;
  return read(`${head}${reader}`, bytes);
}

async function file(make: unknown, plan: Plan): Promise<Uint8Array> {
  const document = { plan, grid: await patches("nabbi", 2, 2, 2), name: 'My <cat> & "dog".jpg' };
  const made = await (make as (from: typeof document, options: object) => unknown)(document, {});
  return made instanceof Uint8Array ? made : (made as MadeFile).bytes;
}

if (python === null) leaveOut("XML by Python, which is not installed");
else {
  describe("Python", () => {
    it("reads BrickLink's XML as the plan's counts", async () => {
      const plan = await planOf("lego-plates", 40, 24, { largest: "2x4", spare: 5, board: 16 });
      const items = await readXml(READERS.bricklink, await file(makeBricklink, plan));
      const wanted = plan.counts.map(({ color, withSpare }) => [
        plan.colors[color]!.material.bricklink,
        withSpare,
      ]);
      assertEquals(
        (items as [number, string, number][]).map(([id, , count]) => [id, count]),
        wanted,
      );
    });

    it("reads OXS as the plan's stitches", async () => {
      const plan = await planOf("dmc", 60, 40, { craft: "stitches" });
      const threads = await readXml(READERS.oxs, await file(makeOxs, plan));
      assertEquals(
        threads,
        plan.colors.map(({ material, cells }) => [`${material.brand} ${material.code}`, cells]),
      );
    });

    it("reads cutters' outlines, a layer a color", async () => {
      const plan = await planOf("nabbi", 20, 10, { craft: "print" });
      const layers = await readXml(READERS.cutter, await file(makeCutter, plan));
      assertEquals(layers, ["marks", ...plan.colors.map((_, i) => `color-${i + 1}`)]);
    });

    it("reads a workbook's parts, and counts as many", async () => {
      const plan = await planOf("lego-plates", 40, 24, { largest: "2x8", spare: 5, board: 16 });
      const sums = await read(WORKBOOK, await file(makeXlsx, plan)) as Record<string, number>;
      const sum = (of: "count" | "withSpare") =>
        plan.counts.reduce((sum, count) => sum + count[of], 0);
      assertEquals([sums["Count"], sums["With spare"]], [sum("count"), sum("withSpare")]);
    });
  });
}
