import { assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { parseArguments } from "./parse_arguments.ts";

const parse = (...args: string[]): Record<string, unknown> => {
  const { options, inputs } = parseArguments(args);
  return { ...Object.fromEntries(options), inputs };
};

describe("parseArguments", () => {
  it("takes values after a space or an equals sign, in any order", () => {
    const wanted = { width: "40", out: "a=b.png", inputs: ["x.jpg", "y.jpg"] };
    assertEquals(parse("x.jpg", "--width", "40", "y.jpg", "--out=a=b.png"), wanted);
    assertEquals(parse("--out", "a=b.png", "--width=40", "x.jpg", "y.jpg"), wanted);
  });

  it("takes values that begin with a dash", () => {
    assertEquals(parse("--brightness", "-20", "--out", "-", "-"), {
      brightness: "-20",
      out: "-",
      inputs: ["-"],
    });
  });

  it("reads numbers as people write them, and leaves commas of all else", () => {
    assertEquals(parse("--strength", "0,5", "--millimeters=2,6", "--brightness", "−20"), {
      strength: "0.5",
      millimeters: "2.6",
      brightness: "-20",
      inputs: [],
    });
    const others = { title: "0,5", palette: "1,2", crop: "0,0,1,1" };
    const args = Object.entries(others).map(([name, value]) => `--${name}=${value}`);
    assertEquals(parse(...args), { ...others, inputs: [] });
  });

  it("lets the last of two count", () => {
    assertEquals(parse("--width", "1", "--width", "2"), { width: "2", inputs: [] });
  });

  it("knows help by its letter", () => {
    assertEquals(parse("a.jpg", "-h"), { help: "true", inputs: ["a.jpg"] });
  });

  it("takes an empty value where it is given", () => {
    assertEquals(parse("--title", "", "--palette="), { title: "", palette: "", inputs: [] });
  });

  it("takes all for inputs after two dashes", () => {
    assertEquals(parse("--clean-up", "--", "--width", "-x"), {
      "clean-up": "true",
      inputs: ["--width", "-x"],
    });
  });

  const bad: readonly [string[], string][] = [
    [["--widht", "4"], "Did you mean --width?"],
    [["--colrs=4"], "Did you mean --colors?"],
    [["-width", "4"], "Did you mean --width?"],
    [["-x"], "-x is not known"],
    [["-hx"], "-hx is not known"],
    [["--=4"], "-- is not known"],
    [["--no-clean-up"], "--no-clean-up is not known"],
    [["--clean_up"], "Did you mean --clean-up?"],
    [["--width"], "--width needs a value: --width N"],
    [["--width", "--height", "4"], "--width needs a value"],
    [["--clean-up=yes"], "--clean-up takes no value"],
  ];
  for (const [args, words] of bad) {
    it(`refuses ${args.join(" ")}`, () => {
      assertThrows(() => parseArguments(args), SyntaxError, words);
    });
  }
});
