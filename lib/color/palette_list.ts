import type { Evidence, PaletteGroup } from "./palette.ts";

/** What is known of a named palette before its colors are loaded. */
export interface PaletteInfo {
  /** Stable and lower case, such as "pico-8": it stands in shared links. */
  readonly id: string;
  readonly name: string;
  readonly group: PaletteGroup;
  /** Number of colors. */
  readonly size: number;
  readonly author: string;
  /** Whose numbers its colors have, where they are bought. */
  readonly brand?: string;
}

/** Where the values of a named palette come from. */
export interface PaletteSource {
  /** Where they were looked up: a public address. */
  readonly source: string;
  /** The terms under which they may be used; facts about hardware and materials are "facts". */
  readonly license: string;
  /** How old and how sure the values of colors are that are bought. */
  readonly evidence?: Evidence;
}

const LIST = [
  {
    id: "pico-8",
    name: "PICO-8",
    group: "pixel-art",
    size: 16,
    author: "Lexaloffle Games",
  },
  {
    id: "pico-8-full",
    name: "PICO-8, all 32",
    group: "pixel-art",
    size: 32,
    author: "Lexaloffle Games",
  },
  {
    id: "sweetie-16",
    name: "Sweetie 16",
    group: "pixel-art",
    size: 16,
    author: "GrafxKid",
  },
  {
    id: "db16",
    name: "DawnBringer 16",
    group: "pixel-art",
    size: 16,
    author: 'Richard "DawnBringer" Fhager',
  },
  {
    id: "db32",
    name: "DawnBringer 32",
    group: "pixel-art",
    size: 32,
    author: 'Richard "DawnBringer" Fhager',
  },
  {
    id: "endesga-16",
    name: "Endesga 16",
    group: "pixel-art",
    size: 16,
    author: "ENDESGA",
  },
  {
    id: "endesga-32",
    name: "Endesga 32",
    group: "pixel-art",
    size: 32,
    author: "ENDESGA",
  },
  {
    id: "endesga-64",
    name: "Endesga 64",
    group: "pixel-art",
    size: 64,
    author: "ENDESGA",
  },
  {
    id: "aap-64",
    name: "AAP-64",
    group: "pixel-art",
    size: 64,
    author: "Adigun A. Polack",
  },
  {
    id: "aap-splendor128",
    name: "AAP-Splendor128",
    group: "pixel-art",
    size: 128,
    author: "Adigun A. Polack",
  },
  {
    id: "resurrect-64",
    name: "Resurrect 64",
    group: "pixel-art",
    size: 64,
    author: "Kerrie Lake",
  },
  {
    id: "apollo",
    name: "Apollo",
    group: "pixel-art",
    size: 46,
    author: "AdamCYounis",
  },
  {
    id: "lospec500",
    name: "Lospec500",
    group: "pixel-art",
    size: 42,
    author: "The Lospec community",
  },
  {
    id: "arne-16",
    name: "Arne 16",
    group: "pixel-art",
    size: 16,
    author: "Arne Niklas Jansson",
  },
  {
    id: "arne-32",
    name: "Arne 32",
    group: "pixel-art",
    size: 32,
    author: "Arne Niklas Jansson",
  },
  {
    id: "famicube",
    name: "Famicube",
    group: "pixel-art",
    size: 64,
    author: "Arne Niklas Jansson",
  },
  {
    id: "zughy-32",
    name: "Zughy 32",
    group: "pixel-art",
    size: 32,
    author: "Zughy",
  },
  {
    id: "rosy-42",
    name: "Rosy-42",
    group: "pixel-art",
    size: 42,
    author: "PineappleOnPizza",
  },
  {
    id: "bubblegum-16",
    name: "Bubblegum 16",
    group: "pixel-art",
    size: 16,
    author: "PineappleOnPizza",
  },
  {
    id: "journey",
    name: "Journey",
    group: "pixel-art",
    size: 64,
    author: "PineappleOnPizza",
  },
  {
    id: "pear36",
    name: "Pear36",
    group: "pixel-art",
    size: 36,
    author: "PineappleOnPizza",
  },
  {
    id: "vinik24",
    name: "Vinik24",
    group: "pixel-art",
    size: 24,
    author: "Vinik",
  },
  {
    id: "steam-lords",
    name: "Steam Lords",
    group: "pixel-art",
    size: 16,
    author: "Slynyrd",
  },
  {
    id: "na16",
    name: "NA16",
    group: "pixel-art",
    size: 16,
    author: "Nauris",
  },
  {
    id: "cc-29",
    name: "CC-29",
    group: "pixel-art",
    size: 29,
    author: "Alpha6",
  },
  {
    id: "slso8",
    name: "SLSO8",
    group: "pixel-art",
    size: 8,
    author: "Luis Miguel Maldonado",
  },
  {
    id: "oil-6",
    name: "Oil 6",
    group: "pixel-art",
    size: 6,
    author: "GrafxKid",
  },
  {
    id: "twilight-5",
    name: "Twilight 5",
    group: "pixel-art",
    size: 5,
    author: "Star",
  },
  {
    id: "2bit-demichrome",
    name: "2bit demichrome",
    group: "pixel-art",
    size: 4,
    author: "Space Sandwich",
  },
  {
    id: "game-boy",
    name: "Game Boy",
    group: "handheld",
    size: 4,
    author: "Nintendo",
  },
  {
    id: "game-boy-bgb",
    name: "Game Boy (BGB)",
    group: "handheld",
    size: 4,
    author: "bgb, emulator",
  },
  {
    id: "game-boy-pocket",
    name: "Game Boy Pocket",
    group: "handheld",
    size: 4,
    author: "GrafxKid, after Nintendo",
  },
  {
    id: "virtual-boy",
    name: "Virtual Boy",
    group: "handheld",
    size: 4,
    author: "Nintendo",
  },
  {
    id: "kirokaze-gameboy",
    name: "Kirokaze Gameboy",
    group: "handheld",
    size: 4,
    author: "Kirokaze",
  },
  {
    id: "mist-gb",
    name: "Mist GB",
    group: "handheld",
    size: 4,
    author: "Kerrie Lake",
  },
  {
    id: "ayy4",
    name: "AYY4",
    group: "handheld",
    size: 4,
    author: "Polyducks",
  },
  {
    id: "c64",
    name: "Commodore 64 (Pepto)",
    group: "computer",
    size: 16,
    author: 'Commodore; measured by Philip "Pepto" Timmermann',
  },
  {
    id: "vic-20",
    name: "Commodore VIC-20",
    group: "computer",
    size: 16,
    author: "Commodore",
  },
  {
    id: "zx-spectrum",
    name: "ZX Spectrum",
    group: "computer",
    size: 15,
    author: "Sinclair Research",
  },
  {
    id: "cga",
    name: "CGA, 16 colors",
    group: "computer",
    size: 16,
    author: "IBM",
  },
  {
    id: "cga-0",
    name: "CGA mode 4, palette 0",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "cga-0-high",
    name: "CGA mode 4, palette 0, high intensity",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "cga-1",
    name: "CGA mode 4, palette 1",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "cga-1-high",
    name: "CGA mode 4, palette 1, high intensity",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "cga-5",
    name: "CGA mode 5",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "cga-5-high",
    name: "CGA mode 5, high intensity",
    group: "computer",
    size: 4,
    author: "IBM",
  },
  {
    id: "ega",
    name: "EGA, 64 colors",
    group: "computer",
    size: 64,
    author: "IBM",
  },
  {
    id: "msx",
    name: "MSX",
    group: "computer",
    size: 15,
    author: "Texas Instruments (TMS9918A)",
  },
  {
    id: "apple-ii",
    name: "Apple II, low resolution",
    group: "computer",
    size: 15,
    author: "Apple",
  },
  {
    id: "amstrad-cpc",
    name: "Amstrad CPC",
    group: "computer",
    size: 27,
    author: "Amstrad",
  },
  {
    id: "teletext",
    name: "Teletext and BBC Micro",
    group: "computer",
    size: 8,
    author: "BBC",
  },
  {
    id: "macintosh-ii",
    name: "Macintosh, 16 colors",
    group: "computer",
    size: 16,
    author: "Apple",
  },
  {
    id: "windows-16",
    name: "Windows, 16 colors",
    group: "computer",
    size: 16,
    author: "Microsoft",
  },
  {
    id: "risc-os",
    name: "RISC OS, 16 colors",
    group: "computer",
    size: 16,
    author: "Acorn",
  },
  {
    id: "web-safe",
    name: "Web-safe, 216 colors",
    group: "computer",
    size: 216,
    author: "Netscape",
  },
  {
    id: "nes",
    name: "NES",
    group: "console",
    size: 54,
    author: "Nintendo",
  },
  {
    id: "master-system",
    name: "Master System, 64 colors",
    group: "console",
    size: 64,
    author: "Sega",
  },
  {
    id: "atari-2600",
    name: "Atari 2600 (NTSC)",
    group: "console",
    size: 128,
    author: "Atari",
  },
  {
    id: "mega-drive",
    name: "Mega Drive, 512 colors",
    group: "console",
    size: 512,
    author: "Sega",
  },
  {
    id: "lego-plates",
    name: "LEGO 1x1 plates, sold today",
    group: "lego",
    size: 43,
    author: "The LEGO Group; values by LDraw.org, parts by Rebrickable",
    brand: "LEGO",
  },
  {
    id: "lego-tiles",
    name: "LEGO 1x1 tiles, sold today",
    group: "lego",
    size: 44,
    author: "The LEGO Group; values by LDraw.org, parts by Rebrickable",
    brand: "LEGO",
  },
  {
    id: "lego-round-plates",
    name: "LEGO round 1x1 plates, sold today",
    group: "lego",
    size: 36,
    author: "The LEGO Group; values by LDraw.org, parts by Rebrickable",
    brand: "LEGO",
  },
  {
    id: "lego-round-tiles",
    name: "LEGO round 1x1 tiles, sold today",
    group: "lego",
    size: 41,
    author: "The LEGO Group; values by LDraw.org, parts by Rebrickable",
    brand: "LEGO",
  },
  {
    id: "lego-retired",
    name: "LEGO retired colors",
    group: "lego",
    size: 39,
    author: "The LEGO Group; values by LDraw.org, parts by Rebrickable",
    brand: "LEGO",
  },
  {
    id: "lego",
    name: "LEGO solid colors",
    group: "lego",
    size: 86,
    author: "The LEGO Group; values by LDraw.org",
    brand: "LEGO",
  },
  {
    id: "perler",
    name: "Perler beads",
    group: "beads",
    size: 102,
    author: "Perler; measured by Perlervault and the beadcolors project",
    brand: "Perler",
  },
  {
    id: "perler-mini",
    name: "Perler mini beads",
    group: "beads",
    size: 41,
    author: "Perler; measured by Perlervault and the beadcolors project",
    brand: "Perler",
  },
  {
    id: "hama",
    name: "Hama midi beads",
    group: "beads",
    size: 65,
    author: "Hama (Malte Haaning Plastic); measured by the beadcolors project",
    brand: "Hama",
  },
  {
    id: "hama-mini",
    name: "Hama mini beads",
    group: "beads",
    size: 65,
    author: "Hama (Malte Haaning Plastic); measured by the beadcolors project",
    brand: "Hama",
  },
  {
    id: "artkal-s",
    name: "Artkal S midi beads",
    group: "beads",
    size: 171,
    author: "Artkal; measured by the beadcolors project",
    brand: "Artkal",
  },
  {
    id: "artkal-r",
    name: "Artkal R midi beads",
    group: "beads",
    size: 86,
    author: "Artkal; measured by the beadcolors project",
    brand: "Artkal",
  },
  {
    id: "artkal-m",
    name: "Artkal M mini beads",
    group: "beads",
    size: 220,
    author: "Artkal; measured by the beadcolors project",
    brand: "Artkal",
  },
  {
    id: "artkal-c",
    name: "Artkal C mini beads",
    group: "beads",
    size: 173,
    author: "Artkal; measured by the beadcolors project",
    brand: "Artkal",
  },
  {
    id: "mard",
    name: "MARD mini beads",
    group: "beads",
    size: 221,
    author: "MARD; measured by the beadcolors project",
    brand: "MARD",
  },
  {
    id: "nabbi",
    name: "Nabbi midi beads",
    group: "beads",
    size: 29,
    author: "Nabbi (Munkplast); measured by the beadcolors project",
    brand: "Nabbi",
  },
  {
    id: "dmc",
    name: "DMC cotton threads",
    group: "threads",
    size: 489,
    author: "DMC; values gathered by Nathan Spencer and Crazy Art Zone",
    brand: "DMC",
  },
  {
    id: "cosmo",
    name: "Cosmo cotton threads",
    group: "threads",
    size: 500,
    author: "Lecien (Cosmo); values read off its card by Tall Coleman",
    brand: "Cosmo",
  },
  {
    id: "dmc-drills",
    name: "Drills in DMC numbers",
    group: "drills",
    size: 454,
    author: "DMC's numbers; values gathered by Nathan Spencer",
    brand: "DMC",
  },
  {
    id: "diamond-dotz",
    name: "Diamond Dotz drills",
    group: "drills",
    size: 435,
    author: "Diamond Dotz; gathered by the beadcolors project",
    brand: "Diamond Dotz",
  },
] as const satisfies readonly PaletteInfo[];

/** Ids of the palettes of a group. */
export type PaletteId<Group extends PaletteGroup = PaletteGroup> = Extract<
  typeof LIST[number],
  { readonly group: Group }
>["id"];

/** All named palettes, group by group in the order of `PALETTE_GROUPS`. */
export const PALETTE_LIST: readonly (PaletteInfo & { readonly id: PaletteId })[] = LIST;

/** Where each of them comes from, by id: told in the list of licenses, and not carried by pages. */
export const PALETTE_SOURCES: Readonly<Record<PaletteId, PaletteSource>> = {
  "pico-8": {
    source: "https://www.lexaloffle.com/dl/docs/pico-8_manual.html",
    license: "CC0-1.0",
  },
  "pico-8-full": {
    source: "https://lospec.com/palette-list/pico-8-secret-palette",
    license: "CC0-1.0",
  },
  "sweetie-16": {
    source: "https://lospec.com/palette-list/sweetie-16",
    license: "free to use in artwork, with thanks to the author",
  },
  "db16": {
    source: "https://pixeljoint.com/forum/forum_posts.asp?TID=12795",
    license: "free to use in artwork, with thanks to the author",
  },
  "db32": {
    source: "https://pixeljoint.com/forum/forum_posts.asp?TID=16247",
    license: "free to use in artwork, with thanks to the author",
  },
  "endesga-16": {
    source: "https://lospec.com/palette-list/endesga-16",
    license: "free to use in artwork, with thanks to the author",
  },
  "endesga-32": {
    source: "https://lospec.com/palette-list/endesga-32",
    license: "free to use in artwork, with thanks to the author",
  },
  "endesga-64": {
    source: "https://lospec.com/palette-list/endesga-64",
    license: "free to use in artwork, with thanks to the author",
  },
  "aap-64": {
    source: "https://lospec.com/palette-list/aap-64",
    license: "free to use in artwork, with thanks to the author",
  },
  "aap-splendor128": {
    source: "https://lospec.com/palette-list/aap-splendor128",
    license: "free to use in artwork, with thanks to the author",
  },
  "resurrect-64": {
    source: "https://lospec.com/palette-list/resurrect-64",
    license: "free to use in artwork, with thanks to the author",
  },
  "apollo": {
    source: "https://lospec.com/palette-list/apollo",
    license: "free to use in artwork, with thanks to the author",
  },
  "lospec500": {
    source: "https://lospec.com/palette-list/lospec500",
    license: "free to use in artwork, with thanks to the author",
  },
  "arne-16": {
    source: "https://lospec.com/palette-list/arne-16",
    license: "free to use in artwork, with thanks to the author",
  },
  "arne-32": {
    source: "https://lospec.com/palette-list/arne-32",
    license: "free to use in artwork, with thanks to the author",
  },
  "famicube": {
    source: "https://lospec.com/palette-list/famicube",
    license: "free to use in artwork, with thanks to the author",
  },
  "zughy-32": {
    source: "https://lospec.com/palette-list/zughy-32",
    license: "free to use in artwork, with thanks to the author",
  },
  "rosy-42": {
    source: "https://lospec.com/palette-list/rosy-42",
    license: "free to use in artwork, with thanks to the author",
  },
  "bubblegum-16": {
    source: "https://lospec.com/palette-list/bubblegum-16",
    license: "free to use in artwork, with thanks to the author",
  },
  "journey": {
    source: "https://lospec.com/palette-list/journey",
    license: "free to use in artwork, with thanks to the author",
  },
  "pear36": {
    source: "https://lospec.com/palette-list/pear36",
    license: "free to use in artwork, with thanks to the author",
  },
  "vinik24": {
    source: "https://lospec.com/palette-list/vinik24",
    license: "free to use in artwork, with thanks to the author",
  },
  "steam-lords": {
    source: "https://lospec.com/palette-list/steam-lords",
    license: "free to use in artwork, with thanks to the author",
  },
  "na16": {
    source: "https://lospec.com/palette-list/na16",
    license: "free to use in artwork, with thanks to the author",
  },
  "cc-29": {
    source: "https://lospec.com/palette-list/cc-29",
    license: "free to use in artwork, with thanks to the author",
  },
  "slso8": {
    source: "https://lospec.com/palette-list/slso8",
    license: "free to use in artwork, with thanks to the author",
  },
  "oil-6": {
    source: "https://lospec.com/palette-list/oil-6",
    license: "free to use in artwork, with thanks to the author",
  },
  "twilight-5": {
    source: "https://lospec.com/palette-list/twilight-5",
    license: "free to use in artwork, with thanks to the author",
  },
  "2bit-demichrome": {
    source: "https://lospec.com/palette-list/2bit-demichrome",
    license: "free to use in artwork, with thanks to the author",
  },
  "game-boy": {
    source: "https://en.wikipedia.org/wiki/List_of_video_game_console_palettes",
    license: "facts",
  },
  "game-boy-bgb": {
    source: "https://lospec.com/palette-list/nintendo-gameboy-bgb",
    license: "facts",
  },
  "game-boy-pocket": {
    source: "https://lospec.com/palette-list/grafxkid-gameboy-pocket-gray",
    license: "facts",
  },
  "virtual-boy": {
    source: "https://www.planetvb.com/",
    license: "facts",
  },
  "kirokaze-gameboy": {
    source: "https://lospec.com/palette-list/kirokaze-gameboy",
    license: "free to use in artwork, with thanks to the author",
  },
  "mist-gb": {
    source: "https://lospec.com/palette-list/mist-gb",
    license: "free to use in artwork, with thanks to the author",
  },
  "ayy4": {
    source: "https://lospec.com/palette-list/ayy4",
    license: "free to use in artwork, with thanks to the author",
  },
  "c64": {
    source: "https://www.pepto.de/projects/colorvic/2001/",
    license: "facts",
  },
  "vic-20": {
    source: "https://en.wikipedia.org/wiki/VIC-20",
    license: "facts",
  },
  "zx-spectrum": {
    source: "https://en.wikipedia.org/wiki/ZX_Spectrum_graphic_modes",
    license: "facts",
  },
  "cga": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-0": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-0-high": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-1": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-1-high": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-5": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "cga-5-high": {
    source: "https://en.wikipedia.org/wiki/Color_Graphics_Adapter",
    license: "facts",
  },
  "ega": {
    source: "https://en.wikipedia.org/wiki/Enhanced_Graphics_Adapter",
    license: "facts",
  },
  "msx": {
    source: "https://en.wikipedia.org/wiki/TMS9918",
    license: "facts",
  },
  "apple-ii": {
    source: "https://en.wikipedia.org/wiki/Apple_II_graphics",
    license: "facts",
  },
  "amstrad-cpc": {
    source: "https://www.cpcwiki.eu/index.php/CPC_Palette",
    license: "facts",
  },
  "teletext": {
    source: "https://en.wikipedia.org/wiki/Teletext_character_set",
    license: "facts",
  },
  "macintosh-ii": {
    source: "https://en.wikipedia.org/wiki/List_of_software_palettes",
    license: "facts",
  },
  "windows-16": {
    source: "https://en.wikipedia.org/wiki/List_of_software_palettes",
    license: "facts",
  },
  "risc-os": {
    source: "https://en.wikipedia.org/wiki/List_of_software_palettes",
    license: "facts",
  },
  "web-safe": {
    source: "https://en.wikipedia.org/wiki/Web_colors",
    license: "facts",
  },
  "nes": {
    source:
      "https://github.com/aseprite/aseprite/blob/main/data/extensions/hardware-palettes/nes.gpl",
    license: "facts",
  },
  "master-system": {
    source: "https://www.smspower.org/Development/Palette",
    license: "facts",
  },
  "atari-2600": {
    source: "https://en.wikipedia.org/wiki/List_of_video_game_console_palettes",
    license: "facts",
  },
  "mega-drive": {
    source: "https://segaretro.org/Sega_Mega_Drive/Palettes_and_CRAM",
    license: "facts",
  },
  "lego-plates": {
    source: "https://rebrickable.com/downloads/",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "high" },
  },
  "lego-tiles": {
    source: "https://rebrickable.com/downloads/",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "high" },
  },
  "lego-round-plates": {
    source: "https://rebrickable.com/downloads/",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "medium" },
  },
  "lego-round-tiles": {
    source: "https://rebrickable.com/downloads/",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "medium" },
  },
  "lego-retired": {
    source: "https://rebrickable.com/downloads/",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "high" },
  },
  "lego": {
    source: "https://library.ldraw.org/library/official/LDConfig.ldr",
    license: "CC-BY-4.0",
    evidence: { date: "2026-04-02", confidence: "medium" },
  },
  "perler": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "perler-mini": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "hama": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "hama-mini": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "artkal-s": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "artkal-r": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "artkal-m": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "artkal-c": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "mard": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "nabbi": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2026-03-08", confidence: "medium" },
  },
  "dmc": {
    source: "https://github.com/nathantspencer/DMC-ColorCodes",
    license: "facts",
    evidence: { date: "2020-02-18", confidence: "low" },
  },
  "cosmo": {
    source: "https://github.com/tallcoleman/CosmoToRGB",
    license: "MIT",
    evidence: { date: "2021-12-30", confidence: "medium" },
  },
  "dmc-drills": {
    source: "https://github.com/nathantspencer/DMC-ColorCodes",
    license: "facts",
    evidence: { date: "2020-02-18", confidence: "low" },
  },
  "diamond-dotz": {
    source: "https://github.com/maxcleme/beadcolors",
    license: "MIT",
    evidence: { date: "2020-07-13", confidence: "medium" },
  },
};
