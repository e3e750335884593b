import { signal } from "@preact/signals";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Picture } from "../document/picture.ts";
import { createFinding } from "./finding.ts";

function picture(id: number): Picture {
  const info = { width: 9, height: 9, format: "PNG", hasAlpha: false, bytes: 9 };
  return { id, file: new Blob(), name: "", sample: null, info, preview: signal(null) };
}

describe("createFinding", () => {
  it("tells what is in the open picture, and nothing of the one before", async () => {
    const asked = new Map<number, PromiseWithResolvers<string>>();
    const givenUp: number[] = [];
    const open = signal<Picture | null>(null);
    const { found, isIgnored, ignore } = createFinding(({ picture, signal }) => {
      const answer = Promise.withResolvers<string>();
      asked.set(picture, answer);
      signal.addEventListener("abort", () => void givenUp.push(picture));
      return answer.promise;
    }, open);
    const settled = async () => {
      for (let i = 0; i < 3; i++) await Promise.resolve();
    };
    assertEquals(found.value, null);
    open.value = picture(1);
    open.value = picture(2);
    assertEquals(givenUp, [1]);
    asked.get(1)!.resolve("one");
    asked.get(2)!.resolve("two");
    await settled();
    assertEquals(found.value, "two");
    ignore();
    assertEquals(isIgnored.value, true);
    open.value = picture(3);
    assertEquals([found.value, isIgnored.value], [null, false]);
    asked.get(3)!.reject(new Error("No engine."));
    await settled();
    assertEquals(found.value, null);
  });

  it("waits until it is wanted, and then looks once", () => {
    const asked: number[] = [];
    const open = signal<Picture | null>(picture(1));
    const isWanted = signal(false);
    createFinding(
      ({ picture }) => {
        asked.push(picture);
        return Promise.resolve("");
      },
      open,
      isWanted,
    );
    open.value = picture(2);
    assertEquals(asked, []);
    isWanted.value = true;
    isWanted.value = false;
    isWanted.value = true;
    assertEquals(asked, [2]);
    open.value = picture(3);
    assertEquals(asked, [2, 3]);
  });
});
