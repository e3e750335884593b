import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { type DraftGuard, startDraftGuard } from "./draft_guard.ts";
import { fileIdentity } from "./file_identity.ts";
import { OWN_PLACE, save } from "./save.ts";

describe("save", () => {
  let folder: string;
  let guard: DraftGuard;
  beforeEach(() => {
    folder = Deno.makeTempDirSync();
    guard = startDraftGuard();
  });
  afterEach(() => {
    guard[Symbol.dispose]();
    Deno.removeSync(folder, { recursive: true });
  });

  const at = (name: string) => join(folder, name);
  const names = () => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
  const bytes = (text: string) => new TextEncoder().encode(text);

  it("makes a file, and the folders that it lies in", async () => {
    await save(at("a/b/c.txt"), bytes("new"), guard);
    assertEquals(Deno.readTextFileSync(at("a/b/c.txt")), "new");
    assertEquals([...Deno.readDirSync(at("a/b"))].length, 1);
  });

  it("takes the place of a file, with its permissions", async () => {
    Deno.writeTextFileSync(at("a.txt"), "old and longer", { mode: 0o640 });
    const { mode } = Deno.statSync(at("a.txt"));
    await save(at("a.txt"), bytes("new"), guard);
    assertEquals(Deno.readTextFileSync(at("a.txt")), "new");
    assertEquals(Deno.statSync(at("a.txt")).mode, mode);
    assertEquals(names(), ["a.txt"]);
  });

  it("leaves a file to its owner, as far as the system allows", async () => {
    Deno.writeTextFileSync(at("a.txt"), "old", { mode: 0o600 });
    // Only who may do everything gives files away.
    const [uid, gid] = Deno.uid() === 0 ? [12345, 23456] : [Deno.uid(), Deno.gid()];
    Deno.chownSync(at("a.txt"), uid, gid);
    await save(at("a.txt"), bytes("new"), guard);
    const { uid: owner, gid: group, mode } = Deno.statSync(at("a.txt"));
    assertEquals([owner, group, mode! & 0o777], [uid, gid, 0o600]);
    assertEquals(Deno.readTextFileSync(at("a.txt")), "new");
  });

  it("goes where a link leads, and leaves the link", async () => {
    Deno.mkdirSync(at("far"));
    Deno.writeTextFileSync(at("far/a.txt"), "old");
    Deno.symlinkSync(at("far/a.txt"), at("link.txt"));
    await save(at("link.txt"), bytes("new"), guard);
    assertEquals(Deno.readTextFileSync(at("far/a.txt")), "new");
    assertEquals(Deno.lstatSync(at("link.txt")).isSymlink, true);
  });

  it("makes the file that a link leads to, however far, and leaves the link", async () => {
    Deno.mkdirSync(at("far/there"), { recursive: true });
    Deno.symlinkSync("far/there", at("folder"));
    const links = [
      ["absolute.txt", at("a.txt"), "a.txt"],
      ["relative.txt", "./b.txt", "b.txt"],
      ["twice.txt", "once.txt", "c.txt"],
      ["once.txt", "c.txt", "c.txt"],
      ["back.txt", "folder/../d.txt", "far/d.txt"],
      ["new.txt", "not/yet/e.txt", "not/yet/e.txt"],
      ["far/there/up.txt", "../f.txt", "far/f.txt"],
      ["through.txt", "folder/up.txt", "far/f.txt"],
    ] as const;
    for (const [link, target] of links) Deno.symlinkSync(target, at(link));
    for (const [link, , made] of links) {
      await save(at(link), bytes(link), guard);
      assertEquals(Deno.readTextFileSync(at(made)), link);
      assertEquals([Deno.lstatSync(at(link)).isSymlink, Deno.lstatSync(at(made)).isFile], [
        true,
        true,
      ]);
      Deno.removeSync(at(made));
    }
  });

  it("keeps the owner's permissions of a file to which a link leads over a folder that is not there", async () => {
    Deno.writeTextFileSync(at("a.txt"), "old", { mode: 0o600 });
    Deno.symlinkSync("q/../a.txt", at("link.txt"));
    await save(at("link.txt"), bytes("new"), guard);
    assertEquals(Deno.readTextFileSync(at("a.txt")), "new");
    assertEquals(Deno.statSync(at("a.txt")).mode! & 0o777, 0o600);
    assertEquals(names(), ["a.txt", "link.txt"]);
  });

  it("asks of the place where a path leads in the end whether that must stay", async () => {
    Deno.writeTextFileSync(at("a.txt"), "old");
    Deno.symlinkSync("q/../a.txt", at("gone.txt"));
    Deno.symlinkSync("gone.txt", at("twice.txt"));
    const source = fileIdentity(at("a.txt"));
    const isSource = (path: string) => fileIdentity(path) === source;
    for (const name of ["a.txt", "gone.txt", "twice.txt", "w/../twice.txt"]) {
      await assertRejects(() => save(at(name), bytes("new"), guard, isSource), Error, OWN_PLACE);
    }
    await save(at("b.txt"), bytes("new"), guard, isSource);
    assertEquals(Deno.readTextFileSync(at("a.txt")), "old");
    assertEquals(names(), ["a.txt", "b.txt", "gone.txt", "twice.txt"]);
  });

  it("takes no file for an open one that is removed", async () => {
    if (Deno.build.os !== "linux") return;
    Deno.writeTextFileSync(at("a.txt"), "old and longer");
    using file = Deno.openSync(at("a.txt"), { read: true });
    Deno.removeSync(at("a.txt"));
    // By this name the system tells of it.
    Deno.writeTextFileSync(at("a.txt (deleted)"), "other");
    const open = [...Deno.readDirSync("/proc/self/fd")].map(({ name }) => `/proc/self/fd/${name}`)
      .find((path) => linkOf(path) === `${Deno.realPathSync(folder)}/a.txt (deleted)`)!;
    await save(open, bytes("new"), guard);
    assertEquals(Deno.readTextFileSync(at("a.txt (deleted)")), "other");
    const read = new Uint8Array(99);
    assertEquals(read.slice(0, file.readSync(read)!), bytes("new"));
  });

  it("takes the longest names that the system does, in letters of any size", async () => {
    for (const letter of ["a", "é", "写", "🦜"]) {
      const size = bytes(letter).length;
      const name = letter.repeat(Math.floor(251 / size)) + ".txt";
      await save(at(name), bytes("new"), guard);
      assertEquals(Deno.readTextFileSync(at(name)), "new");
    }
    assertEquals(names().length, 4);
  });

  it("says in a sentence why it cannot, and leaves nothing behind", async () => {
    Deno.mkdirSync(at("folder"));
    Deno.writeTextFileSync(at("file"), "");
    Deno.symlinkSync(at("loop"), at("loop"));
    Deno.symlinkSync("q/../circle", at("circle"));
    const cases = [
      ["file/a.txt", "a file is where its folder should be"],
      ["loop", "its links lead in a circle"],
      ["circle", "its links lead in a circle"],
      ["x".repeat(300), "its name is too long"],
    ] as const;
    for (const [name, reason] of cases) {
      await assertRejects(() => save(at(name), bytes("new"), guard), Error, reason);
    }
    assertEquals(names(), ["circle", "file", "folder", "loop"]);
  });

  it("writes to what is no file without taking its place", async () => {
    await assertRejects(() => save("/dev/full", bytes("new"), guard), Error, "the disk is full");
    await save("/dev/null", bytes("new"), guard);
    assertEquals(Deno.statSync("/dev/null").isCharDevice, true);
  });
});

function linkOf(path: string): string | null {
  try {
    return Deno.readLinkSync(path);
  } catch {
    return null;
  }
}
