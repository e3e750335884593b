import type { ComponentChildren } from "preact";

interface FrameProps {
  /** Top left corner and size of the piece itself, in the drawing's units; the frame goes around it. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Width of the wood. */
  readonly wood?: number;
  /** Width of the mat between wood and piece. */
  readonly mat: number;
  /** The piece, drawn at that place. */
  readonly children?: ComponentChildren;
}

/** A framed piece on a drawn wall, as part of an SVG. Light falls from the top left. */
export function Frame({ x, y, width, height, wood = 10, mat, children }: FrameProps) {
  const edge = wood + mat;
  const left = x - edge, top = y - edge, right = x + width + edge, bottom = y + height + edge;
  return (
    <g>
      <path
        class="fill-wall-shade"
        d={`M${left + 8} ${top + 14}H${right + 10}V${bottom + 14}H${left + 8}z`}
      />
      <path class="fill-wood" d={`M${left} ${top}H${right}V${bottom}H${left}z`} />
      <path
        fill="#fff"
        fill-opacity=".25"
        d={`M${left} ${top}H${right}l${-wood} ${wood}H${left + wood}V${
          bottom - wood
        }l${-wood} ${wood}z`}
      />
      <path
        fill="#000"
        fill-opacity=".22"
        d={`M${right} ${bottom}H${left}l${wood} ${-wood}H${right - wood}V${
          top + wood
        }l${wood} ${-wood}z`}
      />
      <path
        class="fill-surface"
        d={`M${x - mat} ${y - mat}h${width + 2 * mat}v${height + 2 * mat}h${-width - 2 * mat}z`}
      />
      <path
        fill="#000"
        fill-opacity=".12"
        d={`M${x - mat} ${y - mat}h${width + 2 * mat}l-4 4H${x - mat + 4}V${
          y + height + mat - 4
        }l-4 4z`}
      />
      {children}
    </g>
  );
}
