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
  it("gives those that need browser or site a process each, before all others", () => {
    const jobs = chooseJobs(ALL);
    const site = jobs.filter(({ needsStage }) => needsStage);
    assertEquals(jobs.slice(0, site.length), site);
    assert(site.some(({ files }) => files.join() === "tests/browser/crop_test.ts"));
    assert(site.every(({ files }) => files.length === 1));
  });
  it("puts no two unit tests together of which one does something before or after the other's tests", () => {
    const unit = chooseJobs({ ...ALL, kind: "unit" }).flatMap(({ files }) => files);
    const hook = /^(before|after)(All|Each)\(/m;
    assertEquals(unit.filter((file) => hook.test(Deno.readTextFileSync(file))), []);
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
