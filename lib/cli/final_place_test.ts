import { assertEquals, assertThrows } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { relative } from "node:path";
import { finalPlace } from "./final_place.ts";

describe("finalPlace", () => {
  let folder: string;
  beforeEach(() => {
    folder = Deno.realPathSync(Deno.makeTempDirSync());
    Deno.mkdirSync(`${folder}/far/real`, { recursive: true });
    Deno.writeTextFileSync(`${folder}/a.txt`, "");
  });
  afterEach(() => Deno.removeSync(folder, { recursive: true }));

  it("leads to where a file is or comes to be, over links and back out of folders that are not there", () => {
    const links = [
      ["gone", "q/../a.txt"],
      ["deep", `${folder}/q/w/../../a.txt`],
      ["twice", "q/../gone"],
      ["over", "folder/../q/../real"],
      ["folder", "far/real"],
      ["new", "q/b.txt"],
      ["folders", "q/../far"],
    ] as const;
    for (const [link, target] of links) Deno.symlinkSync(target, `${folder}/${link}`);
    for (
      const [path, place] of [
        ["gone", "a.txt"],
        ["deep", "a.txt"],
        ["twice", "a.txt"],
        ["q/../a.txt", "a.txt"],
        ["over", "far/real"],
        ["folder/../c.txt", "far/c.txt"],
        ["folder/q/./../../c.txt", "far/c.txt"],
        ["folders/c.txt", "far/c.txt"],
        ["folders/q/../../new", "q/b.txt"],
        ["new", "q/b.txt"],
        ["no/such/c.txt", "no/such/c.txt"],
      ] as const
    ) {
      assertEquals(finalPlace(`${folder}/${path}`), `${folder}/${place}`, path);
      const near = relative(Deno.cwd(), folder);
      assertEquals(finalPlace(`${near}/${path}`), `${folder}/${place}`, path);
    }
    assertEquals(Deno.readDirSync(folder).some(({ name }) => name === "q"), false);
  });

  it("leaves to the system what it follows, or cannot", () => {
    Deno.symlinkSync(`${folder}/loop`, `${folder}/loop`);
    Deno.symlinkSync("a.txt", `${folder}/link`);
    for (const name of ["a.txt", "link", "loop", "a.txt/b.txt"]) {
      assertEquals(finalPlace(`${folder}/${name}`), `${folder}/${name}`);
    }
  });

  it("goes in no circle of links out of what is not there", () => {
    Deno.symlinkSync("q/../circle", `${folder}/circle`);
    assertThrows(() => finalPlace(`${folder}/circle`), Deno.errors.FilesystemLoop);
  });
});
