import { assertEquals, assertMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { dirname } from "node:path";
import { listFiles } from "./list_files.ts";
import { pictureNotices } from "./picture_notices.ts";

describe("pictureNotices", () => {
  it("tells whose each picture is, and under which terms", async () => {
    const root = dirname(dirname(import.meta.dirname!));
    const lines = (await pictureNotices(root)).split("\n").slice(2);
    const files = (await listFiles([`${root}/static/samples`])).filter((file) =>
      /\/samples\/[^/]+\.jpg$/.test(file)
    );
    assertEquals(lines.length, files.length);
    for (const line of lines) assertMatch(line, /^.+, by .+: .+ \((CC0 1\.0|Public domain)\)$/);
  });
});
