import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseShareLink } from "@/lib/editor/studio/share_link.ts";
import { sniff } from "@/lib/image/sniff.ts";
import { loadCollections, parseCollection, pieceImage, pieceLink } from "./gallery.ts";
import { findSample } from "./samples.ts";

const sizeOf = async (file: string) =>
  await sniff(new Blob([await Deno.readFile(`static${file}`)]));

const PIECE = `pieces:
  - id: starry-night
    work: The Starry Night
    artist: Vincent van Gogh
    alt: A sky
    source: https://example.org
    license: Public domain
    note: Look.
    size: 64x50
`;
const parse = (piece: string) =>
  parseCollection(
    `---\ntitle: A\ndescription: B\n${piece}---\nText\n`,
    "a.md",
    "en",
    "a",
  );

describe("parseCollection", () => {
  it("reads pieces with their settings", () => {
    const [piece] = parse(`${PIECE}    settings: { palette: "best:16", contrast: 10 }\n`).pieces;
    assertEquals(piece.settings.columns, 64);
    assertEquals(piece.settings.palette, { kind: "best", colors: 16 });
    assertEquals(pieceLink(piece, "en"), "/?v=1&sample=starry-night&size=64x50&c=10&p=best:16");
  });

  it("refuses what is not in order, with file and line", () => {
    const refused = (piece: string, message: string) =>
      assertThrows(() => parse(piece), SyntaxError, message);
    refused("pieces: []\n", "a.md:4:");
    refused(PIECE.replace("starry-night", "lost-picture"), "a.md:5: There is no sample picture");
    refused(PIECE.replace("64x50", "64 by 50"), "a.md:12: A size is");
    refused(PIECE.replace("64x50", "0x50"), "a.md:12:");
    refused(`${PIECE}    settings: { sampling: blurry }\n`, "a.md:13: The sampling must be");
    refused(
      `${PIECE}    settings:\n      contrast: 10\n      strength: 3\n`,
      "a.md:15: The strength must be from 0 to 1",
    );
    refused(
      PIECE.replace("https://example.org", "https://"),
      "a.md:9: The address https:// is not",
    );
    refused(`${PIECE}    settings: { colrs: 4 }\n`, "a.md:13:");
    refused(`${PIECE}    settings: { palette: pico-9 }\n`, "a.md:13:");
    refused(PIECE.replace("    note: Look.\n", ""), "a.md:5:");
    refused(`${PIECE}    nota: x\n`, "a.md:13:");
  });
});

describe("the gallery", () => {
  const pieces = loadCollections("en").flatMap((collection) => collection.pieces);

  it("has collections of at least four pieces, each piece once", () => {
    for (const { name, pieces } of loadCollections("en")) assert(pieces.length >= 4, name);
    assertEquals(new Set(pieces.map(({ id }) => id)).size, pieces.length);
  });

  it("has a picture of the right size for every piece", async () => {
    for (const piece of pieces) {
      const { columns, rows } = piece.settings;
      const header = await sizeOf(pieceImage(piece));
      assertEquals(
        [header.width, header.height],
        [columns * 12, rows * 12],
        `${pieceImage(piece)} is not of that size: run lib/content/pictures/make_gallery.ts`,
      );
    }
  });

  it("keeps the proportions of what is shown", async () => {
    for (const { id, settings: { columns, rows, crop } } of pieces) {
      const { width, height } = await sizeOf(`/samples/${id}.jpg`);
      const part = crop ?? { width: 1, height: 1 };
      const stretch = columns / rows / (width * part.width / (height * part.height));
      assert(
        stretch > 0.98 && stretch < 1.02,
        `${id} is stretched by ${stretch}: its size or crop has other proportions`,
      );
    }
  });

  it("opens each piece with the settings that made it", () => {
    for (const piece of pieces) {
      const { work, problem } = parseShareLink(
        new URL(pieceLink(piece, "en"), "http://localhost").search,
      );
      assertEquals(problem, null);
      assertEquals(work, { settings: piece.settings, sample: piece.id });
    }
  });

  it("tells of each picture where it is from and under which license, as the samples do", async () => {
    const sources = await Deno.readTextFile("static/samples/SOURCES.md");
    for (const { id, license, source } of pieces) {
      const row = sources.split("\n").find((line) => line.includes(`\`${id}.jpg\``)) ?? "";
      const at = `static/samples/SOURCES.md has no row of ${id}.jpg with`;
      assertEquals(findSample("en", id)?.license, license, `the license of ${id} in samples.json`);
      assert(row.includes(license), `${at} the license ${license}`);
      assert(!source.startsWith("https://") || row.includes(source), `${at} the source ${source}`);
    }
  });
});
