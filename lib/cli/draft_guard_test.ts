import { assert, assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";

/** Guards a draft, writes it, and then computes for long without a pause. */
const PROGRAM = `
  import { startDraftGuard } from "${new URL("./draft_guard.ts", import.meta.url)}";
  const [draft, whole] = Deno.args;
  using drafts = startDraftGuard();
  await drafts.guard(draft);
  Deno.writeTextFileSync(draft, "half");
  if (whole) Deno.renameSync(draft, whole);
  console.log("computing");
  for (const end = performance.now() + 3000; performance.now() < end;);
  console.log("through");
`;

describe("startDraftGuard", () => {
  let folder: string;
  beforeEach(() => {
    folder = Deno.makeTempDirSync();
    Deno.writeTextFileSync(join(folder, "program.ts"), PROGRAM);
  });
  afterEach(() => Deno.removeSync(folder, { recursive: true }));

  const names = () => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();

  /** Runs the program by a line of the shell, and stops it as soon as it computes. */
  async function stopped(line: string, signal: Deno.Signal, ...args: string[]) {
    const program = [Deno.execPath(), "run", "-A", "--no-check", join(folder, "program.ts")];
    const child = new Deno.Command("sh", {
      args: ["-c", line, "sh", ...program, ...args.map((name) => join(folder, name))],
      cwd: new URL("../../", import.meta.url).pathname,
      stdout: "piped",
    }).spawn();
    let said = "";
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      if (said === "") child.kill(signal);
      said += text;
    }
    const status = await child.status;
    return { signal: status.signal, code: status.code, said: said.trim().split("\n") };
  }

  it("removes a draft and ends the program at once, by the signal that came", async () => {
    const signals = [["SIGINT", 130], ["SIGTERM", 143], ["SIGHUP", 129], ["SIGQUIT", 131]] as const;
    for (const [signal, code] of signals) {
      // The last one has the system keep what was in memory.
      const ended = await stopped('ulimit -c 0; exec "$@"', signal, "a.part");
      assertEquals(ended, { signal, code, said: ["computing"] });
      assertEquals(names(), ["program.ts"]);
    }
  });

  it("leaves what is whole", async () => {
    const { said } = await stopped('exec "$@"', "SIGINT", "a.part", "a.txt");
    assertEquals(said, ["computing"]);
    assertEquals(names(), ["a.txt", "program.ts"]);
  });

  it("has the limit of a file's size be told as an error, not end the program", async () => {
    if (Deno.build.os === "windows") return;
    Deno.writeTextFileSync(
      join(folder, "large.ts"),
      `
        import { startDraftGuard } from "${new URL("./draft_guard.ts", import.meta.url)}";
        using drafts = startDraftGuard();
        await drafts.guard(Deno.args[0]);
        const file = Deno.openSync(Deno.args[0], { write: true, create: true });
        // No other file of this size is written meanwhile, such as those that Deno keeps.
        file.seekSync(2 ** 30, Deno.SeekMode.Start);
        try {
          file.writeSync(new Uint8Array(1000));
        } catch (error) {
          console.log(error.message);
        }
      `,
    );
    const program = [Deno.execPath(), "run", "-A", "--no-check", join(folder, "large.ts")];
    const { code, stdout } = await new Deno.Command("sh", {
      args: [
        "-c",
        'ulimit -c 0; ulimit -f 1000000; exec "$@"',
        "sh",
        ...program,
        join(folder, "a"),
      ],
      cwd: new URL("../../", import.meta.url).pathname,
    }).output();
    assertEquals([code, new TextDecoder().decode(stdout)], [0, "File too large (os error 27)\n"]);
  });

  it("leaves ignored what the program was started to ignore", async () => {
    if (Deno.build.os !== "linux") return;
    const { code, said } = await stopped(`trap "" HUP; exec "$@"`, "SIGHUP", "a.part", "a.txt");
    assertEquals([code, said], [0, ["computing", "through"]]);
    assert(names().includes("a.txt"));
  });
});
