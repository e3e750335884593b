import { WEB_ROOT } from "@/lib/site/hosts/nginx.ts";
import { freePort, type Host, startProgram } from "./host.ts";

/** Caddy with the configuration of the build. */
export function caddy(program: string): Host {
  return {
    name: "Caddy",
    lacks: ["spelling"],
    async start(folder) {
      const port = freePort();
      const place = await Deno.makeTempDir({ prefix: "pixelated-artwork-caddy-" });
      const site = (await Deno.readTextFile(`${folder}/hosts/Caddyfile`))
        .replaceAll(WEB_ROOT, `${folder}/dist`)
        .replace(/^:80 \{/m, `http://127.0.0.1:${port} {`);
      await Deno.writeTextFile(`${place}/Caddyfile`, `{\n\tadmin off\n}\n${site}`);
      const args = ["run", "--config", `${place}/Caddyfile`, "--adapter", "caddyfile"];
      const { origin, stop } = await startProgram(program, args, port, {
        env: { HOME: place, XDG_CONFIG_HOME: place, XDG_DATA_HOME: place },
      });
      return {
        origin,
        async stop() {
          await stop();
          await Deno.remove(place, { recursive: true });
        },
      };
    },
  };
}
