import { box, type FilledPath, outline, oval, polygon } from "./paths.ts";
import type { RoomId } from "./wall_view.ts";

/**
 * A drawn room, in centimeters: x from the middle to the right, y from the floor's edge downwards, so that furniture has negative y.
 * Wall and floor go on for ever, so that a large piece can be seen from further away.
 */
export interface Room {
  readonly wall: string;
  readonly floor: string;
  readonly skirting: string;
  /** Height of the piece's middle above the floor, where it is no taller than the room allows. */
  readonly eyeLevel: number;
  /** Height of the tallest thing that stands below the piece: it hangs above it. */
  readonly clearance: number;
  readonly furniture: readonly FilledPath[];
}

/** Every room by its id. */
export const ROOM_PLANS: Readonly<Record<RoomId, Room>> = {
  "living-room": {
    wall: "#e9dcc3",
    floor: "#b98a5c",
    skirting: "#fbf6ea",
    eyeLevel: 158,
    clearance: 92,
    furniture: [
      // The sofa, 200 wide and 85 high: back, seat, cushions, arms, feet.
      oval("#9a7048", 0, 7, 112, 5),
      box("#35556b", -98, -85, 196, 50, 10),
      box("#426a84", -92, -50, 92, 30, 6),
      box("#426a84", 0, -50, 92, 30, 6),
      box("#2c475a", -98, -24, 196, 14, 4),
      box("#3a5e77", -104, -62, 20, 54, 8),
      box("#3a5e77", 84, -62, 20, 54, 8),
      polygon("#5b3d22", -92, -10, -84, -10, -86, 2, -90, 2),
      polygon("#5b3d22", 92, -10, 84, -10, 86, 2, 90, 2),
      outline("#d8713c", "M-80 -46l8 -30q14 -6 28 0l6 30q-20 6 -42 0z"),
      outline("#f0c04f", "M46 -46l4 -27q14 -6 27 -1l7 28q-18 6 -38 0z"),
      // A floor lamp, 165 high.
      box("#4d4238", 136, -150, 3, 151),
      oval("#4d4238", 137.5, 1, 16, 3),
      polygon("#f7ead0", 122, -132, 153, -132, 146, -168, 129, -168),
      // A plant in a pot.
      outline(
        "#5f7d4a",
        "M-141 -40q-24 -22 -20 -60q20 22 20 60zM-139 -40q-6 -46 4 -78q16 36 -4 78zM-137 -40q4 -36 28 -52q-2 34 -28 52z",
      ),
      polygon("#c8694a", -155, -42, -123, -42, -128, 4, -150, 4),
      box("#b35a3d", -157, -46, 36, 8, 2),
    ],
  },
  study: {
    wall: "#c9d6cf",
    floor: "#8a6a4f",
    skirting: "#eef3ef",
    eyeLevel: 160,
    clearance: 122,
    furniture: [
      oval("#725640", 0, 8, 100, 5),
      // A desk, 160 wide and 74 high.
      box("#a5743f", -80, -74, 160, 5, 1),
      polygon("#7c5329", -74, -69, -67, -69, -69, 3, -73, 3),
      polygon("#7c5329", 74, -69, 67, -69, 69, 3, 73, 3),
      box("#91632f", 24, -69, 46, 18, 1),
      oval("#e9d9b8", 47, -60, 2),
      // A laptop, books, a mug and a lamp.
      box("#3d434b", -22, -98, 38, 24, 2),
      box("#9fc4d8", -20, -96, 34, 20),
      box("#565e68", -27, -76, 48, 2, 1),
      box("#b93317", -70, -104, 6, 30),
      box("#f0c04f", -63, -100, 5, 26),
      box("#35556b", -57, -107, 7, 33),
      box("#eef3ef", -49, -101, 5, 27),
      box("#ffffff", 34, -83, 8, 9, 2),
      outline("#2f3338", "M56 -74v-3h18v3zM64 -77l-9 -24l2 -1l10 25z"),
      outline("#2f3338", "M46 -112l16 -2l4 16l-26 2z"),
      // A chair.
      box("#2f3338", -20, -62, 40, 6, 3),
      box("#3d434b", -17, -92, 34, 26, 5),
      box("#2f3338", -2, -56, 4, 44),
      polygon("#2f3338", -24, 3, 0, -14, 24, 3, 20, 3, 0, -9, -20, 3),
      // A shelf of plants at the side.
      box("#7c5329", 112, -150, 46, 4),
      outline("#5f7d4a", "M125 -156q-14 -14 -10 -28q10 8 10 28zM127 -156q0 -22 8 -30q6 16 -8 30z"),
      polygon("#d9c7a8", 117, -164, 135, -164, 132, -150, 120, -150),
    ],
  },
  gallery: {
    wall: "#f4f3f0",
    floor: "#c9c5bd",
    skirting: "#e2e0da",
    eyeLevel: 155,
    clearance: 62,
    furniture: [
      // A bench, 140 wide and 45 high, and a person of 172 for the scale.
      oval("#b3aea4", 0, 9, 84, 4),
      box("#4a4038", -70, -42, 140, 9, 2),
      box("#332c26", -58, -33, 6, 37),
      box("#332c26", 52, -33, 6, 37),
      oval("#b3aea4", 138, 10, 24, 3),
      oval("#6b4a35", 138, -163, 10, 12),
      outline("#35556b", "M124 -148q14 -6 28 0q8 22 6 62h-40q-2 -40 6 -62z"),
      outline("#23303a", "M121 -88h34l-4 96h-11l-2 -70l-4 70h-11z"),
    ],
  },
};
