import { type Answers, SIDE } from "./network.ts";

/** A place where a face is, in pixels of the network's picture. */
export interface FaceBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How sure the network is, 0-1. */
  readonly score: number;
}

/** Faces of which the network is less sure are left out: below, animals and the like are taken for people. */
const SURE = 0.75;
/** Boxes that share more than so much of what both cover are of one face. */
const SHARED = 0.3;

/** The faces that the network saw, the surest first; what lies over a surer one is the same. */
export function findBoxes(answers: readonly Answers[]): FaceBox[] {
  const found = answers.flatMap(boxesOf).sort((one, other) => other.score - one.score);
  const faces: FaceBox[] = [];
  for (const box of found) {
    if (faces.every((face) => shareOf(face, box) <= SHARED)) faces.push(box);
  }
  return faces;
}

function boxesOf({ side, perPlace, scores, boxes }: Answers): FaceBox[] {
  const found: FaceBox[] = [];
  const step = SIDE / side;
  scores.forEach((logit, i) => {
    const score = 1 / (1 + Math.exp(-logit));
    if (score < SURE) return;
    const place = Math.floor(i / perPlace);
    const middleX = (place % side + 0.5) * step + boxes[i * 16]!;
    const middleY = (Math.floor(place / side) + 0.5) * step + boxes[i * 16 + 1]!;
    const width = boxes[i * 16 + 2]!, height = boxes[i * 16 + 3]!;
    if (!(width > 0 && height > 0)) return;
    found.push({ x: middleX - width / 2, y: middleY - height / 2, width, height, score });
  });
  return found;
}

/** What two boxes share, as a part of what both cover. */
function shareOf(one: FaceBox, other: FaceBox): number {
  const width = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const height = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / (one.width * one.height + other.width * other.height - both);
}
