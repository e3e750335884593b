import { WEB_ROOT } from "@/lib/site/hosts/nginx.ts";
import { freePort, type Host, startProgram } from "./host.ts";

/** nginx as distributions set it up, with the configuration of the build. */
export function nginx(program: string): Host {
  return {
    name: "nginx",
    lacks: ["brotli", "spelling"],
    async start(folder) {
      const port = freePort();
      const place = await Deno.makeTempDir({ prefix: "pixelated-artwork-nginx-" });
      const site = (await Deno.readTextFile(`${folder}/hosts/nginx.conf`))
        .replaceAll(WEB_ROOT, `${folder}/dist`)
        .replace("listen 80;", `listen 127.0.0.1:${port};`)
        .replace("  listen [::]:80;\n", "");
      const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
      const main = `daemon off;
pid ${place}/pid;
error_log stderr;
${Deno.uid() === 0 ? "user root;" : ""}
worker_processes 1;
events {}
http {
  access_log off;
  gzip on;
${kinds.map((kind) => `  ${kind}_temp_path ${place}/${kind};`).join("\n")}
${site}
}
`;
      await Deno.writeTextFile(`${place}/nginx.conf`, main);
      const args = ["-c", `${place}/nginx.conf`, "-e", "stderr"];
      const { origin, stop } = await startProgram(program, args, port);
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
