import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseHTML } from "linkedom";
import { renderToString } from "preact-render-to-string";
import { loadCollections, pieceLink } from "@/lib/content/gallery.ts";
import { PieceCard } from "./PieceCard.tsx";

describe("PieceCard", () => {
  for (const piece of loadCollections("en").flatMap(({ pieces }) => pieces)) {
    it(`tells everything about ${piece.work}`, () => {
      const html = renderToString(<PieceCard piece={piece} language="en" first={false} />);
      const { document } = parseHTML(`<html><body>${html}</body></html>`);
      const { columns, rows } = piece.settings;
      const text = document.body.textContent;
      for (const part of [piece.work, piece.artist, `${columns} × ${rows} cells`, piece.license]) {
        assert(text.includes(part), part);
      }
      const image = document.querySelector("img")!;
      assertEquals(image.getAttribute("alt"), piece.alt);
      assertEquals(
        Number(image.getAttribute("width")) * rows,
        Number(image.getAttribute("height")) * columns,
      );
      const links = [...document.querySelectorAll("a")].map((link) => link.getAttribute("href"));
      assert(links.includes(pieceLink(piece, "en")));
      assert(links.includes(piece.source) || text.includes(piece.source));
    });
  }
});
