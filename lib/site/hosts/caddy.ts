import { WEB_ROOT } from "./nginx.ts";
import type { HostRules } from "./rules.ts";

/** A configuration for Caddy 2 (https://caddyserver.com/docs/caddyfile). */
export function writeCaddyfile(
  { base, headers, caching, types, shares, languages }: HostRules,
): string {
  const headerLines = Object.entries(headers).map(([name, value]) => `\t\t${name} "${value}"`);
  const typeLines = Object.entries(types).map(([ending, type]) =>
    `\t\t@${ending.slice(1)} path *${ending}\n\t\theader @${ending.slice(1)} Content-Type "${type}"`
  );
  const folders = caching.folders.map((folder) => `${base}${folder}*`).join(" ");
  const pageOf = (folder: string) => `${base}${folder}/404.html`;
  const missing = languages.map((folder) => {
    const name = `@missing_${folder.slice(1)}`;
    return `\t\t${name} path ${base}${folder} ${base}${folder}/*\n\t\trewrite ${name} ${
      pageOf(folder)
    }\n`;
  });
  return `# PixelatedArtwork for Caddy: copy dist/ to ${WEB_ROOT}
# and put the site's name in the place of :80, such as pixels.example: Caddy then gets its certificate.
# Made by the build; the same for every build.

:80 {
	root * ${WEB_ROOT}
	header {
${headerLines.join("\n")}
		Cache-Control "${caching.usual}"
	}
	route {
${shares.map(({ from, to }) => `\t\tredir ${from} ${to} 303`).join("\n")}
		@writing not method GET HEAD
		error @writing 405

		# One address for every page.
		@slashes vars_regexp slashes {http.request.orig_uri} ^([^?]*?)//+(.*)$
		redir @slashes {re.slashes.1}/{re.slashes.2} 308
${base === "" ? "" : `\t\t@base path ${base}\n\t\tredir @base ${base}/ 308\n`}\
		# What is for hosts, not for visitors.
		@hidden path_regexp (^/_[^/]+|/\\.[^/]+|\\.br|\\.gz|^${base}(/[^/]+)?/404(\\.html)?)$
		error @hidden 404
		@first vars_regexp first {http.request.orig_uri} ^${base}/index(?:\\.html)?(\\?.*)?$
		redir @first ${base}/{re.first.1} 308
		@page vars_regexp page {http.request.orig_uri} ^([^?]+?)(?:/index\\.html|/index|\\.html|/)(\\?.*)?$
		route @page {
			@there file {re.page.1}.html
			redir @there {re.page.1}{re.page.2} 308
		}

		try_files {path} {path}.html
		@lasting {
			path ${folders}
			file
		}
		header @lasting Cache-Control "${caching.lasting}"
		@keyed {
			query ${caching.key}=*
			not path *.html */
			file
		}
		header @keyed Cache-Control "${caching.lasting}"
${typeLines.join("\n")}
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
		@missing expression {http.error.status_code} == 404
${missing.join("")}\
		rewrite @missing ${pageOf("")}
		header @missing Content-Type "${types[".html"]}"
		file_server @missing {
			precompressed br gzip
		}
	}
}
`;
}
