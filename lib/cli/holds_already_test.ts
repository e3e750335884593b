import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { holdsAlready } from "./holds_already.ts";

describe("holdsAlready", () => {
  it("tells a file of the same bytes from all else", () => {
    const folder = Deno.makeTempDirSync();
    const files = { same: [1, 2, 3], other: [1, 2, 4], shorter: [1, 2], longer: [1, 2, 3, 4] };
    for (const [name, bytes] of Object.entries(files)) {
      Deno.writeFileSync(join(folder, name), Uint8Array.from(bytes));
    }
    Deno.symlinkSync("same", join(folder, "link"));
    const names = [...Object.keys(files), "link", "missing", "."];
    const found = names.filter((name) => holdsAlready(join(folder, name), Uint8Array.of(1, 2, 3)));
    assertEquals(found, ["same", "link"]);
    Deno.removeSync(folder, { recursive: true });
  });
});
