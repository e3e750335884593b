import { writeCaddyfile } from "./caddy.ts";
import { writeNginx } from "./nginx.ts";
import { hostRules } from "./rules.ts";
import { writeWrangler } from "./wrangler.ts";

/** Writes the configurations of hosts into a folder beside `dist/`. */
export async function writeHosts(folder: string, base: string): Promise<void> {
  const rules = hostRules(base);
  const files = {
    "nginx.conf": writeNginx(rules),
    "Caddyfile": writeCaddyfile(rules),
    "wrangler.jsonc": writeWrangler(),
  };
  await Deno.mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) {
    await Deno.writeTextFile(`${folder}/${name}`, text);
  }
}
