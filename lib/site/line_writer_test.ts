import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { lineWriter } from "./line_writer.ts";
import { until } from "@/tests/support/until.ts";

/** A place that takes what it is told to, by steps, and keeps it as text. */
function place() {
  let open = () => {};
  const state = { text: "", gate: Promise.resolve() as Promise<unknown>, most: Infinity };
  const decoder = new TextDecoder();
  return {
    state,
    close: () => state.gate = new Promise<void>((resolve) => open = resolve),
    open: () => open(),
    async write(bytes: Uint8Array) {
      await state.gate;
      const taken = bytes.subarray(0, state.most);
      state.text += decoder.decode(taken, { stream: true });
      return taken.length;
    },
  };
}

const dropped = (count: number) => `${count} dropped`;

describe("lineWriter", () => {
  it("writes lines in their order, a part at a time where no more fits", async () => {
    const { state, write } = place();
    state.most = 3;
    const writer = lineWriter({ write, dropped });
    assertEquals(writer.isDone(), true);
    const lines = ["first", "zweitens: öß", "", "last"];
    for (const line of lines) writer.write(line);
    assertEquals(writer.isDone(), false);
    await until(writer.isDone, "It is not done");
    assertEquals(state.text, lines.map((line) => `${line}\n`).join(""));
  });

  it("drops what finds no place while nobody reads, and tells how many once somebody does", async () => {
    const { state, write, close, open } = place();
    const writer = lineWriter({ write, dropped, mostWaiting: 30 });
    close();
    // The first is on its way; three of ten bytes wait.
    for (let i = 0; i < 9; i++) writer.write(`line no ${i}`);
    assertEquals([state.text, writer.isDone()], ["", false]);
    open();
    await until(writer.isDone, "It is not done");
    assertEquals(state.text, "line no 0\nline no 1\nline no 2\nline no 3\n5 dropped\n");
    writer.write("after");
    await until(writer.isDone, "It is not done");
    assertEquals(state.text.split("\n").slice(-3), ["5 dropped", "after", ""]);
  });

  it("counts what fails among what was dropped, and goes on", async () => {
    let isFull = true;
    const texts: string[] = [];
    const writer = lineWriter({
      dropped,
      write: (bytes) => {
        if (isFull) return Promise.reject(new Error("No space left on device"));
        texts.push(new TextDecoder().decode(bytes));
        return Promise.resolve(bytes.length);
      },
    });
    for (const line of ["a", "b", "c"]) writer.write(line);
    await until(writer.isDone, "It is not done");
    isFull = false;
    writer.write("d");
    await until(writer.isDone, "It is not done");
    assertEquals(texts, ["3 dropped\nd\n"]);
  });

  it("asks again where there is no room at the moment", async () => {
    let tries = 0;
    const texts: string[] = [];
    const writer = lineWriter({
      dropped,
      write: (bytes) => {
        if (++tries < 3) return Promise.reject(new Deno.errors.WouldBlock());
        texts.push(new TextDecoder().decode(bytes));
        return Promise.resolve(bytes.length);
      },
    });
    writer.write("a");
    await until(writer.isDone, "It is not done");
    assertEquals([tries, texts], [3, ["a\n"]]);
  });
});
