import { pick, type Random } from "@/tests/support/random.ts";

/** A way to spoil a file. */
type Damage = (bytes: Uint8Array<ArrayBuffer>, random: Random) => Uint8Array<ArrayBuffer>;

const ODD = [0, 1, 0x7f, 0x80, 0xff];

const cut: Damage = (bytes, random) => bytes.slice(0, pick(random, 0, bytes.length - 1));

const flip: Damage = (bytes, random) => {
  const spoiled = bytes.slice();
  for (let i = pick(random, 1, 8); i > 0; i--) {
    spoiled[pick(random, 0, bytes.length - 1)]! ^= 1 << pick(random, 0, 7);
  }
  return spoiled;
};

/** Most of what leads readers astray stands at the start. */
const spoilStart: Damage = (bytes, random) => {
  const spoiled = bytes.slice();
  const most = Math.min(bytes.length, 200) - 1;
  for (let i = pick(random, 1, 6); i > 0; i--) {
    spoiled[pick(random, 0, most)] = random() < 0.5
      ? pick(random, 0, 255)
      : ODD[pick(random, 0, ODD.length - 1)]!;
  }
  return spoiled;
};

const fill: Damage = (bytes, random) => {
  const start = pick(random, 0, bytes.length - 1);
  return bytes.slice().fill(
    ODD[pick(random, 0, ODD.length - 1)]!,
    start,
    start + pick(random, 1, 64),
  );
};

const drop: Damage = (bytes, random) => {
  const start = pick(random, 0, bytes.length - 1);
  const end = start + pick(random, 1, 40);
  return Uint8Array.of(...bytes.subarray(0, start), ...bytes.subarray(end));
};

const repeat: Damage = (bytes, random) => {
  const start = pick(random, 0, bytes.length - 1);
  const end = start + pick(random, 1, 40);
  return Uint8Array.of(...bytes.subarray(0, end), ...bytes.subarray(start));
};

const DAMAGES = [cut, flip, spoilStart, spoilStart, fill, drop, repeat];

/** Spoils a file in one of many ways. */
export function damage(bytes: Uint8Array<ArrayBuffer>, random: Random): Uint8Array<ArrayBuffer> {
  if (bytes.length === 0) return bytes;
  return DAMAGES[pick(random, 0, DAMAGES.length - 1)]!(bytes, random);
}
