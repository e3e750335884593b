import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { transform } from "esbuild";
import { rewritten } from "./rewritten.ts";

/** What esbuild makes of a module, by the names that it exports. */
async function found(module: string): Promise<readonly string[]> {
  const { code } = await transform(module, { minify: true, format: "esm" });
  const within = new Map(
    /export\{([^}]*)\}/.exec(code)![1]!.split(",").map((each) => {
      const [own, name = own] = each.split(" as ");
      return [own!, name!];
    }),
  );
  return rewritten(code).map((name) => within.get(name)!);
}

describe("rewritten", () => {
  it("finds exports that are written again, however that is done", async () => {
    for (
      const write of ["x = 2", "x += 2", "x++", "--x", "x ||= 2", "x ??= 2", "x **= 2", "x >>>= 2"]
    ) {
      const module =
        `export let x = Math.random(); export const y = 1; export const f = () => { ${write}; };`;
      assertEquals(await found(module), ["x"], write);
    }
    const apart = "let x = Math.random(); export { x }; export function set(v) { x = v; }";
    assertEquals(await found(apart), ["x"]);
    assertEquals(await found("export let x; export function set(v) { x = v; }"), ["x"]);
  });

  it("leaves alone what is written once, and what only looks like it", async () => {
    const module = `
      export const a = Math.random(), b = [1], same = (v) => v === a || a == v || a >= v;
      export class C { field = 1; static other = 2; }
      export function d(a) { a = 3; b.length = a; return { a: a, text: "a=1;b++;x = 2" }; }
      export default "c=1";
      var hidden = 0; export const next = () => ++hidden;`;
    assertEquals(await found(module), []);
    assertEquals(rewritten("globalThis.a=1;a=2;"), []);
  });
});
