import { assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { contentNames, type LinkedScript } from "./content_names.ts";

/** Two scripts that lead to each other, one that both need, and one by itself, under the endings of some place. */
function scripts(endings: string, word = "one"): Map<string, LinkedScript> {
  const [a, b, c] = [...endings].map((letter) => letter.repeat(8));
  return new Map([
    ["start.js", { text: `import"./below/a-${a}.js"`, imports: [`below/a-${a}.js`] }],
    [`below/a-${a}.js`, {
      text: `import"./c-${c}.js";import("./b-${b}.js")`,
      imports: [`below/c-${c}.js`, `below/b-${b}.js`],
    }],
    [`below/b-${b}.js`, { text: `import("./a-${a}.js")`, imports: [`below/a-${a}.js`] }],
    [`below/c-${c}.js`, { text: `"${word}"`, imports: [] }],
    ["below/d-DDDDDDDD.js", { text: '"alone"', imports: [] }],
  ]);
}

const namesOf = (...args: Parameters<typeof contentNames>) => [...contentNames(...args).values()];

describe("contentNames", () => {
  it("names the same content alike, whatever names it had, and keeps names without a hash", () => {
    const names = namesOf(scripts("ABC"), [["start.js"]]);
    assertEquals(namesOf(scripts("XYZ"), [["start.js"]]), names);
    assertEquals(names.map((name) => name.replace(/-[0-9a-f]{10}\.js$/, "")), [
      "start.js",
      "below/a",
      "below/b",
      "below/c",
      "below/d",
    ]);
    assertEquals(new Set(names).size, names.length);
  });
  it("gives another name to all that lead to what has changed, and to nothing else", () => {
    const before = namesOf(scripts("ABC"), []), after = namesOf(scripts("ABC", "two"), []);
    const isSame = before.map((name, i) => name === after[i]);
    assertEquals(isSame, [true, false, false, false, true]);
  });
  it("tells apart what names the same scripts in another order", () => {
    const both = ["x-XXXXXXXX.js", "y-YYYYYYYY.js"];
    const leaves = both.map((path) => [path, { text: `"${path[0]}"`, imports: [] }] as const);
    const pair = (imports: string[]) => ({ text: 'import"./-";import"./-"', imports });
    const names = contentNames(
      new Map<string, LinkedScript>([
        ...leaves,
        ["p-PPPPPPPP.js", pair(both)],
        ["p-QQQQQQQQ.js", pair(both.toReversed())],
      ]),
      [],
    );
    assertNotEquals(names.get("p-PPPPPPPP.js"), names.get("p-QQQQQQQQ.js"));
  });
  it("gives all hashes anew where what they share changes", () => {
    const one = namesOf(scripts("ABC"), [["start.js"]]), other = namesOf(scripts("ABC"), []);
    assertEquals(one.map((name, i) => name === other[i]), [true, false, false, false, false]);
  });
});
