import { readRows, type TablesOf } from "../palette_rows.ts";

/** Handheld consoles, and palettes in their manner. */
export const TABLES: TablesOf<"handheld"> = {
  "game-boy": () => readRows(`#0f380f #306230 #8bac0f #9bbc0f`),
  "game-boy-bgb": () => readRows(`#081820 #346856 #88c070 #e0f8d0`),
  "game-boy-pocket": () => readRows(`#2b2b26 #706b66 #a89f94 #e0dbcd`),
  "virtual-boy": () => readRows(`#000000 #550000 #aa0000 #ff0000`),
  "kirokaze-gameboy": () => readRows(`#332c50 #46878f #94e344 #e2f3e4`),
  "mist-gb": () => readRows(`#2d1b00 #1e606e #5ab9a8 #c4f0c2`),
  ayy4: () => readRows(`#00303b #ff7777 #ffce96 #f1f2da`),
};
