import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { createSharedPictures, SHARED_FIELD } from "./shared_pictures.ts";

const PATIENCE = 20;

function post(...files: readonly File[]): Request {
  const body = new FormData();
  for (const file of files) body.append(SHARED_FIELD, file);
  body.append("title", "A holiday");
  return new Request("https://here.example/share", { method: "POST", body });
}

function names(files: readonly File[]): string[] {
  return files.map(({ name }) => name);
}

describe("createSharedPictures", () => {
  const one = new File(["1"], "one.png", { type: "image/png" });
  const two = new File(["2"], "two.png", { type: "image/png" });

  it("gives what was posted away once", async () => {
    const shared = createSharedPictures();
    await shared.take(post(one, two));
    const empty = shared.empty();
    assertEquals(names(shared.hand()), ["one.png", "two.png"]);
    assertEquals(shared.hand(), []);
    await empty;
  });

  it("drops what nobody comes for", async () => {
    const shared = createSharedPictures(PATIENCE);
    await shared.take(post(one));
    await shared.empty();
    assertEquals(shared.hand(), []);
  });

  it("holds what was shared last", async () => {
    const shared = createSharedPictures();
    await shared.take(post(one));
    const first = shared.empty();
    await shared.take(post(two));
    await first;
    assertEquals(names(shared.hand()), ["two.png"]);
  });

  it("finds no pictures in what is no form", async () => {
    const shared = createSharedPictures();
    await shared.take(new Request("https://here.example/share", { method: "POST", body: "x" }));
    assertEquals(shared.hand(), []);
    await shared.empty();
  });
});
