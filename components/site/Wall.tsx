import { Frame } from "./Frame.tsx";
import { PixelDrawing } from "./PixelDrawing.tsx";

const LAMP = [
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

const PLANT = [
  "...........gg.......",
  "...gg.....gghg......",
  "..ghgg....ghgg...gg.",
  "..gghgg..gghg..gghg.",
  "...gghg..ghgg.gghgg.",
  "gg..ghgg.ghg.gghgg..",
  "ghgg.ggg.gg.gghgg...",
  "gghhg.gg.gg.ghgg.gg.",
  ".gghgg.ggg.ggg.gghg.",
  "...ghgg.gg.gg.gghgg.",
  "....gggg.ggg.gghg...",
  "......ggggggggg.....",
  "........gggg........",
  "...pppppppppppppp...",
  "...pqpppppppppppp...",
  "....pqpppppppppp....",
  "....pqpppppppppp....",
  ".....pqpppppppp.....",
  ".....pqpppppppp.....",
  ".....pppppppppp.....",
];

const BENCH = [
  "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
  "dddddddddddddddddddddddddddddddddddd",
  "..ww............................ww..",
  "..ww............................ww..",
  "..ww............................ww..",
  "..ww............................ww..",
];

/** The drawn wall of the home page: framed pieces, a lamp, a plant, a bench. The middle stays in sight on narrow screens. */
export function Wall({ label }: { readonly label: string }) {
  return (
    <svg
      class="block h-[clamp(13rem,36vw,36rem)] w-full"
      viewBox="0 0 960 520"
      width="960"
      height="520"
      preserveAspectRatio="xMidYMax slice"
      role="img"
      aria-label={label}
      shape-rendering="crispEdges"
    >
      <path class="fill-raised" fill-opacity=".35" d="M452 66h56l96 400H356z" />
      <PixelDrawing
        rows={LAMP}
        paints={{ c: "fill-edge", s: "fill-accent", l: "fill-raised" }}
        x={438}
        y={-6}
        cell={6}
      />
      <Frame file="/inspiration/starry-night.svg" x={328} y={130} width={304} height={240} />
      <Frame file="/inspiration/cafe-terrace.svg" x={710} y={118} width={168} height={210} />
      <Frame
        file="/inspiration/scarlet-macaw.svg"
        x={108}
        y={88}
        width={155}
        height={120}
        mat={10}
      />
      <Frame file="/inspiration/eiffel-tower.svg" x={144} y={284} width={84} height={112} mat={8} />
      <PixelDrawing
        rows={PLANT}
        paints={{ g: "fill-good", h: "fill-good", p: "fill-accent", q: "fill-accent" }}
        x={16}
        y={352}
        cell={8}
      />
      <PixelDrawing
        rows={BENCH}
        paints={{ w: "fill-wood", d: "fill-edge" }}
        x={660}
        y={464}
        cell={8}
      />
    </svg>
  );
}
