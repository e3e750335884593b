// Writes every kept file of a plan anew: deno run -A tests/crafts/renew.ts
// Look at what changed before committing it.
import { KEPT_FILES } from "./cases.ts";

for (const { url, make } of KEPT_FILES) {
  await Deno.mkdir(new URL("./", url), { recursive: true });
  await Deno.writeTextFile(url, await make());
  console.log(url.pathname.split("/").at(-1));
}
