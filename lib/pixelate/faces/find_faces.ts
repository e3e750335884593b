import { registerKernel } from "@tensorflow/tfjs-core";
import { linearToByte } from "@/lib/color/srgb.ts";
import { MAX_SUBJECTS } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Planes } from "../planes.ts";
import { reduceSource, type Source } from "../source.ts";
import { type Pause, takeSteps } from "../steps.ts";
import { findBoxes } from "./find_boxes.ts";
import { FACE_KERNELS } from "./kernels.ts";
import { runNetwork, SIDE } from "./network.ts";
import { readWeights } from "./read_weights.ts";
import { WEIGHTS } from "./weights.ts";

/** The box is narrower than a head: the ellipse around it is wider and higher by so much. */
const WIDER = 1.2, HIGHER = 1.5;

let weights: Float32Array | null = null;

/**
 * Where faces of people are in a picture: boxes around ellipses over them, as fractions of it, the surest first. Only where, never
 * whose.
 *
 * @param pause Called every few milliseconds.
 */
export async function findFaces(
  source: Source,
  pause: Pause = () => Promise.resolve(),
): Promise<readonly Rect[]> {
  const { width, height } = sizeFor(source);
  const picture = await takeSteps(reduceSource(source, { crop: null, width, height }), pause);
  const answers = await runNetwork(letterbox(picture), weights ??= getReady(), pause);
  return findBoxes(answers).slice(0, MAX_SUBJECTS).flatMap((box) => {
    const middleX = box.x + box.width / 2, middleY = box.y + box.height / 2;
    const left = clamp((middleX - WIDER / 2 * box.width) / width);
    const right = clamp((middleX + WIDER / 2 * box.width) / width);
    const top = clamp((middleY - HIGHER / 2 * box.height) / height);
    const bottom = clamp((middleY + HIGHER / 2 * box.height) / height);
    // What the network sees in the margin is none of the picture.
    if (right <= left || bottom <= top) return [];
    return [{ x: left, y: top, width: right - left, height: bottom - top }];
  });
}

/** The weights, with kernels for what is done with them: in place of those that a backend may have brought by now. */
function getReady(): Float32Array {
  for (const kernel of FACE_KERNELS) registerKernel(kernel);
  return readWeights(WEIGHTS);
}

/** The size at which faces are looked for: the longer side has as many pixels as the network sees. */
function sizeFor({ decoded: { extent } }: Source): { width: number; height: number } {
  const scale = SIDE / Math.max(extent.width, extent.height);
  const side = (length: number) => Math.min(SIDE, Math.max(1, Math.round(length * scale)));
  return { width: side(extent.width), height: side(extent.height) };
}

/** The picture as the network takes it, over white where it is transparent, with a margin to the right or below. */
function letterbox({ width, height, color, alpha }: Planes): Float32Array {
  const image = new Float32Array(SIDE * SIDE * 3).fill(-0.5);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = y * width + x;
      const white = alpha ? 1 - alpha[from]! : 0;
      for (let c = 0; c < 3; c++) {
        image[(y * SIDE + x) * 3 + c] = linearToByte(color[from * 3 + c]! + white) / 127.5 - 0.5;
      }
    }
  }
  return image;
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
