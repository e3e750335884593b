import { freePort, type Host, startProgram } from "./host.ts";

/** Cloudflare's runtime on this machine, by wrangler, with the configuration of the build. */
export function cloudflare(program: string): Host {
  return {
    name: "wrangler",
    lacks: ["queries", "vary", "escapes", "missing", "posts"],
    async start(folder) {
      const port = freePort();
      const place = await Deno.makeTempDir({ prefix: "pixelated-artwork-wrangler-" });
      const args = ["dev", "--config", "hosts/wrangler.jsonc", "--ip", "127.0.0.1"];
      const { origin, stop } = await startProgram(
        program,
        [...args, "--port", String(port), "--inspector-port", "0"],
        port,
        {
          cwd: folder,
          env: {
            CI: "1",
            HOME: place,
            XDG_CONFIG_HOME: place,
            WRANGLER_LOG_PATH: `${place}/log`,
            WRANGLER_SEND_METRICS: "false",
          },
        },
      );
      return {
        origin,
        async stop() {
          await stop();
          await Deno.remove(place, { recursive: true });
          await Deno.remove(`${folder}/hosts/.wrangler`, { recursive: true }).catch(() => {});
        },
      };
    },
  };
}
