import { signal } from "@preact/signals";
import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Rect } from "@/lib/document/rect.ts";
import type { Picture } from "../document/picture.ts";
import { createFaces } from "./faces.ts";

const FACE: Rect = { x: 0.1, y: 0.2, width: 0.3, height: 0.4 };

function picture(id: number): Picture {
  const info = { width: 9, height: 9, format: "PNG", hasAlpha: false, bytes: 9 };
  return { id, file: new Blob(), name: "", sample: null, info, preview: signal(null) };
}

describe("createFaces", () => {
  it("tells of the faces in the open picture, and of none in the one before", async () => {
    const asked = new Map<number, PromiseWithResolvers<readonly Rect[]>>();
    const given: number[] = [];
    const open = signal<Picture | null>(null);
    const faces = createFaces({
      findFaces: (id, signal) => {
        const answer = Promise.withResolvers<readonly Rect[]>();
        asked.set(id, answer);
        signal!.addEventListener("abort", () => void given.push(id));
        return answer.promise;
      },
    }, open);
    assertEquals(faces.found.value, null);
    open.value = picture(1);
    open.value = picture(2);
    assertEquals(given, [1]);
    asked.get(1)!.resolve([FACE, FACE]);
    asked.get(2)!.resolve([FACE]);
    await asked.get(2)!.promise;
    await Promise.resolve();
    assertEquals(faces.found.value, [FACE]);
    faces.ignore();
    assertEquals(faces.areIgnored.value, true);
    open.value = picture(3);
    assertEquals([faces.found.value, faces.areIgnored.value], [null, false]);
    asked.get(3)!.reject(new Error("No engine."));
    await asked.get(3)!.promise.catch(() => {});
    await Promise.resolve();
    assertEquals(faces.found.value, null);
  });
});
