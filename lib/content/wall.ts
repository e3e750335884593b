import { loadCollections, type Piece } from "./gallery.ts";
import { DEFAULT_LANGUAGE } from "./language.ts";

/** A piece with its place on the home page's wall, 960 units wide and 520 high. */
export interface Hanging {
  readonly piece: Piece;
  /** Address of the piece's SVG. */
  readonly file: string;
  readonly x: number;
  readonly y: number;
  /** Length of a cell's side: small pieces of many cells and large ones of few hang side by side. */
  readonly cell: number;
  /** Width of the mat between frame and piece. */
  readonly mat: number;
}

const PLACES = [
  { id: "starry-night", x: 332, y: 132, cell: 4, mat: 14 },
  { id: "cafe-terrace", x: 716, y: 96, cell: 3, mat: 12 },
  { id: "scarlet-macaw", x: 116, y: 78, cell: 2.5, mat: 10 },
  { id: "eiffel-tower", x: 200, y: 266, cell: 1.5, mat: 8 },
];

/** The pieces on the home page's wall. */
export function loadWall(): readonly Hanging[] {
  // Which languages tell of a piece does not matter here.
  const pieces = loadCollections(DEFAULT_LANGUAGE).flatMap((collection) => collection.pieces);
  return PLACES.map(({ id, ...place }) => {
    const piece = pieces.find((piece) => piece.id === id);
    if (!piece) throw new RangeError(`The wall shows "${id}", which is in no collection.`);
    return { piece, file: `/inspiration/${id}.svg`, ...place };
  });
}
