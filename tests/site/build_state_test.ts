import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { listFiles } from "@/lib/site/list_files.ts";
import { startSiteIn } from "@/tests/support/site.ts";
import { copyTree, type Tree } from "@/tests/support/tree.ts";

const HOME = "https://one.example";

describe("starting on a build", () => {
  let tree: Tree;
  beforeAll(async () => {
    tree = await copyTree();
    const { success, output } = await tree.build({ SITE_ORIGIN: HOME });
    assert(success, output);
    assertStringIncludes(output, `for ${HOME}.`);
  });
  afterAll(() => tree.remove());

  /** What a server writes that does not start. */
  async function failStart(env: Readonly<Record<string, string>> = {}) {
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "lib/site/start.ts"],
      cwd: tree.folder,
      env: { NO_COLOR: "1", PORT: "0", HOSTNAME: "127.0.0.1", ...env },
      stdout: "piped",
      stderr: "piped",
    }).output();
    assertEquals(code, 1);
    const [output, problem] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
    return { output, problem };
  }

  /** What the server says that does not start. */
  async function refusal(env: Record<string, string>): Promise<string> {
    const { output, problem = "" } = await failStart(env);
    assertEquals(output, "");
    return problem;
  }

  /** Starts the server, asks for some addresses, and gives the answers and what it printed. */
  async function visit(
    paths: readonly string[],
    env: Readonly<Record<string, string>> = {},
    line?: string,
  ) {
    const site = await startSiteIn(tree.folder, env, line);
    const answers = await Promise.all(paths.map(async (path) => {
      const response = await fetch(site.origin + path, { redirect: "manual" });
      return { status: response.status, text: await response.text() };
    }));
    const { output } = await site.stop();
    return { answers, output };
  }

  it("serves it for another home where it is told one, and does not build anew", async () => {
    const other = "https://two.example";
    const { answers, output } = await visit(["/about", "/sitemap.xml", "/robots.txt"], {
      SITE_ORIGIN: other,
    });
    for (const { text } of answers) {
      assertStringIncludes(text, other);
      assert(!text.includes(HOME), text);
    }
    assert(!output.includes("Built"), output);
    assertStringIncludes(
      output,
      `Pages name ${other} in place of ${HOME}, for which they were built.`,
    );
  });

  it("serves it for the home that it was made for, after another, too, and nothing that is the build's own", async () => {
    const encoded = await listFiles([`${tree.folder}/_fresh/encoded`]);
    assert(encoded.some((file) => file.endsWith(".br")));
    const [script = ""] = await listFiles([`${tree.folder}/_fresh/static/_fresh/js`]);
    const metafile = script.replace(/[^/]+$/, "metafile.json");
    await Deno.writeTextFile(metafile, "{}");
    const path = metafile.slice(`${tree.folder}/_fresh/static`.length);
    const { answers, output } = await visit([
      path,
      path.replace("metafile.json", script.split("/").at(-1)!),
      "/about",
    ]);
    assertEquals(answers.map(({ status }) => status), [404, 200, 200]);
    assertStringIncludes(answers[2]!.text, `<link rel="canonical" href="${HOME}/about"`);
    assert(!output.includes("Built"), output);
  });

  it("builds anew where a file of it is missing, for the same home, and asks no registry", async () => {
    const { tasks: { start } } = JSON.parse(await Deno.readTextFile("deno.json"));
    const byTask = `exec "$1" ${start.command.replace(/^deno /, "")}`;
    const cache = await Deno.makeTempDir({ prefix: "pixelated-artwork-cache-" });
    const env = { DENO_DIR: cache, NPM_CONFIG_REGISTRY: "http://127.0.0.1:9/" };
    await Deno.remove(`${tree.folder}/dist/about.html`);
    const { answers: [about], output } = await visit(["/about"], env, byTask);
    assertMatch(
      output,
      /^The build lacks .+ takes a moment\.\nBuilt \d+ pages into dist, for https:\/\/one\.example\.\n/,
    );
    assertEquals(about!.status, 200);
    await Deno.stat(`${tree.folder}/dist/about.html`);
    await Deno.remove(cache, { recursive: true });
  });

  it("leaves the scripts of the build before where they are, for pages that are open", async () => {
    const scripts = (await listFiles([`${tree.folder}/dist/_fresh/js`]))
      .filter((file) => file.endsWith(".js"));
    const texts = await Promise.all(scripts.map((file) => Deno.readTextFile(file)));
    // A build that failed in between takes nothing away.
    const island = "islands/PixelEditor.tsx";
    await tree.edit(island, () => "<");
    const { output: begun = "", problem = "" } = await failStart();
    assertMatch(begun, /^The build is of another state of the files\. .+\n$/);
    assertMatch(problem, /PixelEditor[^]+\nThe build failed, so there is nothing to serve\.\n$/);
    await Deno.copyFile(island, `${tree.folder}/${island}`);
    await tree.edit("content/en/about.md", (text) => `${text}\nA new sentence.\n`);
    const { answers, output } = await visit([
      "/about",
      ...scripts.map((file) => file.slice(`${tree.folder}/dist`.length)),
    ]);
    assertMatch(output, /^The site is not built\. .+\nBuilt .+ for https:\/\/one\.example\.\n/);
    assertStringIncludes(answers[0]!.text, "A new sentence.");
    assertEquals(answers.slice(1).map(({ text }) => text), texts);
    assertEquals(await Promise.all(scripts.map((file) => Deno.readTextFile(file))), texts);
    const now = await listFiles([`${tree.folder}/_fresh/static/_fresh/js`]);
    assert(!now.some((file) => scripts.some((old) => file.endsWith(old.split("/dist")[1]!))));
  });

  it("waits for a build that is under way, and has all of it in memory once it lets others build", async () => {
    using lock = await Deno.open(`${tree.folder}/.cache/build.lock`, { write: true });
    await lock.lock(true);
    const starting = startSiteIn(tree.folder, {});
    // Longer than it takes to start. What a build leaves now is what is served.
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const styles = `${tree.folder}/_fresh/static/styles.css`;
    const before = await Deno.readTextFile(styles), now = before.replace("}", " ");
    await Deno.writeTextFile(styles, now);
    await lock.unlock();
    const site = await starting;
    await lock.lock(true);
    const built = ["_fresh", "dist"].map((folder) => `${tree.folder}/${folder}`);
    const paths = (await listFiles([built[1]!]))
      .map((path) => path.slice(built[1]!.length))
      .filter((path) => /^\/(?:engine|boot|_fresh)\/.*\.js$|\.(?:css|png|webp|txt)$/.test(path));
    try {
      for (const folder of built) await Deno.rename(folder, `${folder}-away`);
      const about = await (await fetch(`${site.origin}/about`)).text();
      const [, address = "", key] = /"(\/styles\.css\?(__frsh_c=[^"]+))"/.exec(about)!;
      assert(await (await fetch(site.origin + address)).text() === now);
      assert(paths.length > 50);
      for (const path of paths) {
        for (
          const [query, status] of [["", 200], [`?${key}`, 200], ["?__frsh_c=0", 307]] as const
        ) {
          const response = await fetch(site.origin + path + query, { redirect: "manual" });
          await response.body?.cancel();
          assertEquals([path + query, response.status], [path + query, status]);
        }
      }
    } finally {
      for (const folder of built) await Deno.rename(`${folder}-away`, folder);
      await Deno.writeTextFile(styles, before);
      await site.stop();
    }
  });

  it("says in a sentence what is missing or torn where nothing can be written", async () => {
    await Deno.remove(`${tree.folder}/.cache`, { recursive: true });
    await Deno.writeTextFile(`${tree.folder}/.cache`, "No folder can be made here.");
    await visit(["/about"]);
    const breaks = {
      "dist/about.html": () => Deno.remove(`${tree.folder}/dist/about.html`),
      "_fresh/snapshot.js": () => Deno.truncate(`${tree.folder}/_fresh/snapshot.js`, 100),
    };
    for (const [path, damage] of Object.entries(breaks)) {
      await damage();
      const sentence = await refusal({});
      assertMatch(sentence, /^The build lacks \S+, and this folder cannot be written\. .+\n$/);
      assertStringIncludes(sentence, path);
    }
    await Deno.writeTextFile(`${tree.folder}/_fresh/build.json`, "{}");
    const unbuilt = /^The site is not built, and this folder cannot be written\./;
    assertMatch(await refusal({}), unbuilt);
    // Only a part of it.
    await Deno.remove(`${tree.folder}/.cache`);
    await Deno.mkdir(`${tree.folder}/.cache/build.lock`, { recursive: true });
    assertMatch(await refusal({}), unbuilt);
  });
});
