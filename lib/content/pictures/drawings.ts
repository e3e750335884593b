/** Small pictures drawn in cells: a letter is a paint, a dot is empty. */
export type Drawing = readonly string[];

/** The site's mark: a sunset over the sea, in a frame. */
export const MARK: Drawing = [
  "wwwwwwwwwwwwwwww",
  "wwwwwwwwwwwwwwwd",
  "wwiiiiiiiiiiiidd",
  "wwiiiiiiiiiiiidd",
  "wwvvvvvvvvvvvvdd",
  "wwvvvvyyyyvvvvdd",
  "wwrrryyyyyyrrrdd",
  "wwrrryyyyyyrrrdd",
  "wwoooyyyyyyooodd",
  "wwoomyyyyyyooodd",
  "wwmmmmyyyymmoodd",
  "wwmmmmmmmmmmmmdd",
  "wwssssyyyyssssdd",
  "wwsssssyysssssdd",
  "wddddddddddddddd",
  "dddddddddddddddd",
];

export const MARK_PAINTS: Readonly<Record<string, string>> = {
  w: "#b9814a",
  d: "#7d4f27",
  i: "#2b2350",
  v: "#6b2d6b",
  r: "#b93317",
  o: "#e8763a",
  y: "#ffd166",
  m: "#173b45",
  s: "#1f5f74",
};

/** A ceiling lamp: cord, shade, light. */
export const LAMP: Drawing = [
  "......cc......",
  "......cc......",
  "......cc......",
  "......cc......",
  "......cc......",
  ".....ssss.....",
  "....ssssss....",
  "...ssssssss...",
  "..ssssssssss..",
  ".ssssssssssss.",
  "ssssssssssssss",
  "....llllll....",
  "......ll......",
];

/** A plant: leaves and pot. */
export const PLANT: Drawing = [
  "...........gg.......",
  "...gg.....gggg......",
  "..gggg....gggg...gg.",
  "..ggggg..gggg..gggg.",
  "...gggg..gggg.ggggg.",
  "gg..gggg.ggg.ggggg..",
  "gggg.ggg.gg.ggggg...",
  "ggggg.gg.gg.gggg.gg.",
  ".ggggg.ggg.ggg.gggg.",
  "...gggg.gg.gg.ggggg.",
  "....gggg.ggg.gggg...",
  "......ggggggggg.....",
  "........gggg........",
  "...pppppppppppppp...",
  "...pppppppppppppp...",
  "....pppppppppppp....",
  "....pppppppppppp....",
  ".....pppppppppp.....",
  ".....pppppppppp.....",
  ".....pppppppppp.....",
];

/** A bench: seat, its edge, legs. */
export const BENCH: Drawing = [
  "wwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  "dddddddddddddddddddddddddddddd",
  "..ww......................ww..",
  "..ww......................ww..",
  "..ww......................ww..",
  "..ww......................ww..",
];
