import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { cardOutputs, ENGINE_OUTPUTS, OUTPUTS } from "./outputs.ts";

describe("OUTPUTS", () => {
  for (const { id, name, extension, type, naming, options } of OUTPUTS) {
    it(`${id} is well formed`, () => {
      assert(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id));
      assert(name.trim() === name && name !== "");
      assert(/^[a-z0-9]+$/.test(extension));
      assert(/^[a-z]+\/[a-z0-9.+-]+$/.test(type));
      assert(/^[a-z]+$|^\{size\}(_(\{style\}|[a-z]+))?$/.test(naming), naming);
      for (const [option, spec] of Object.entries(options)) {
        assert(/^[a-z]+(-[a-z]+)*$/.test(option), option);
        if (spec.kind === "number") assert(spec.least < spec.most, option);
      }
    });
  }

  it("come in the order in which they are offered, no two at one place", () => {
    const orders = OUTPUTS.map(({ order }) => order);
    assertEquals(orders, [...new Set(orders)].sort((one, other) => one - other));
  });

  it("give no two kinds of one subject the same file name", () => {
    const names = OUTPUTS.map(({ naming, extension, needs }) => `${needs} ${naming}.${extension}`);
    assertEquals(new Set(names).size, names.length);
  });

  it("mean the same by options of one name, for the command line has each once", () => {
    const kinds = new Map<string, string>();
    for (const { options } of ENGINE_OUTPUTS) {
      for (const [name, { kind }] of Object.entries(options)) {
        assertEquals(kinds.get(name) ?? kind, kind, name);
        kinds.set(name, kind);
      }
    }
  });
});

describe("cardOutputs", () => {
  it("offers a picture and a drawing of all that cards show", () => {
    for (const needs of ["style", "wall", "picture"] as const) {
      assertEquals(cardOutputs(needs).map(({ name }) => name).slice(0, 2), ["PNG", "SVG"]);
    }
  });
});
