import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { decode } from "@/lib/image/decode_deno.ts";
import { openSource } from "../pipeline_deno.ts";
import { findFaces } from "./find_faces.ts";

async function facesIn(path: string) {
  const decoded = await decode(new Blob([await Deno.readFile(path)]));
  let pauses = 0;
  const faces = await findFaces(openSource(decoded), () => {
    pauses++;
    return Promise.resolve();
  });
  assert(pauses > 30);
  return faces;
}

/** Where the eyes and the mouth are, in fractions of the picture. */
const PEOPLE: readonly (readonly [file: string, points: readonly (readonly number[])[]])[] = [
  ["astronaut", [[0.39, 0.23], [0.49, 0.23], [0.44, 0.33]]],
  ["pere-tanguy", [[0.46, 0.26], [0.54, 0.26], [0.5, 0.33]]],
];

describe("findFaces", () => {
  for (const [file, points] of PEOPLE) {
    it(`finds the one of ${file}`, async () => {
      const [face, ...others] = await facesIn(`static/samples/${file}.jpg`);
      assertEquals(others, []);
      const { x, y, width, height } = face!;
      for (const [px, py] of points) {
        assert(px! > x && px! < x + width && py! > y && py! < y + height, `${px}, ${py}`);
      }
      assert(width < 0.35 && height < 0.45, `${width} x ${height}`);
    });
  }

  it("takes no animal, building or cup for a face", async () => {
    for (const file of ["panda", "red-panda", "kingfisher", "coffee", "colosseum", "tulips"]) {
      assertEquals(await facesIn(`static/samples/${file}.jpg`), [], file);
    }
  });

  it("ends when it is told to", async () => {
    const bytes = await Deno.readFile("static/samples/astronaut.jpg");
    const source = openSource(await decode(new Blob([bytes])));
    let pauses = 0;
    const reason = new Error("Enough.");
    const stop = () => ++pauses === 9 ? Promise.reject(reason) : Promise.resolve();
    assertEquals(await findFaces(source, stop).catch((error) => error), reason);
    assertEquals(pauses, 9);
  });
});
