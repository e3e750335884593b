import { assert, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { chooseJobs } from "./jobs.ts";

const ALL = { paths: [], filter: null, kind: "all" } as const;

describe("chooseJobs", () => {
  it("finds every test of the project once", () => {
    const files = chooseJobs(ALL).flatMap(({ files }) => files);
    assertEquals(new Set(files).size, files.length);
    for (const path of ["tests/support/run/jobs_test.ts", "components/site/MenuLink_test.tsx"]) {
      assert(files.includes(path), path);
    }
    assert(files.every((file) => !file.includes("node_modules")));
  });
  it("takes those that need browser or site before all others, and a few together that open the editor alike", () => {
    const jobs = chooseJobs(ALL);
    const site = jobs.filter(({ needsStage }) => needsStage);
    assertEquals(jobs.slice(0, site.length), site);
    const together = site.filter(({ files }) => files.length > 1).flatMap(({ files }) => files);
    assert(together.includes("tests/browser/crop_test.ts"));
    assert(site.every(({ files }) => files.length <= 3));
    for (const path of ["tests/browser/back_test.ts", "tests/browser/firefox_test.ts"]) {
      assert(site.some(({ files }) => files.join() === path), `${path} has a browser of its own`);
    }
  });
  it("puts tests that start programs before all other small ones, a process each", () => {
    const units = chooseJobs({ ...ALL, kind: "unit" }).map(({ files }) => files);
    const first = units.findIndex((files) => files.length > 1);
    const alone = units.slice(0, first).flat();
    assert(alone.includes("tests/render/command_line_test.ts"));
    assert(alone.includes("tests/render/command_line_safety_test.ts"));
    assert(alone.length < 10, alone.join(" "));
    assert(units.slice(first).every((files) => files.length > 16));
  });
  it("gives a few that are chosen a process each", () => {
    const paths = ["crop", "craft", "session"].map((name) => `tests/browser/${name}_test.ts`);
    assertEquals(chooseJobs({ ...ALL, paths }).length, paths.length);
  });
  it("puts no two tests together of which one does something before or after the other's tests", () => {
    const shared = chooseJobs(ALL).filter(({ files }) => files.length > 1);
    const hook = /^(before|after)(All|Each)\(/m;
    assertEquals(
      shared.flatMap(({ files }) => files).filter((file) => hook.test(Deno.readTextFileSync(file))),
      [],
    );
  });
  it("keeps to a kind, and to paths", () => {
    const paths = ["./tests/browser/crop_test.ts", "lib/jsr/std-testing"];
    const files = (kind: "all" | "unit" | "site") =>
      chooseJobs({ ...ALL, paths, kind }).flatMap(({ files }) => files);
    assertEquals(files("unit"), ["lib/jsr/std-testing/bdd_test.ts"]);
    assertEquals(files("site"), ["tests/browser/crop_test.ts"]);
    assertEquals(files("all").length, 2);
  });
  it("says where there is nothing", () => {
    assertThrows(() => chooseJobs({ ...ALL, paths: ["static"] }), RangeError, "static");
    assertThrows(() => chooseJobs({ ...ALL, paths: ["no_such"] }), Deno.errors.NotFound);
  });
});
