import type { HostRules } from "./rules.ts";

/** Where the configurations expect a copy of `dist/`. */
export const WEB_ROOT = "/var/www/pixelated-artwork";

/**
 * A configuration for nginx (https://nginx.org/en/docs/), to be included within `http`: it needs no module but those that distributions
 * build in.
 */
export function writeNginx(
  { base, headers, caching, types, shares, languages }: HostRules,
): string {
  const folders = caching.folders.map((folder) => `${literal(base)}${literal(folder)}`).join("|");
  const mediaTypes = Object.entries(types)
    .map(([ending, type]) => `    ${type.split(";")[0]} ${ending.slice(1)};`);
  const texts = Object.values(types).filter((type) => type.includes("charset"))
    .map((type) => type.split(";")[0]).filter((type) => type !== "text/html");
  const missing = ["", ...languages].map((folder) =>
    `  location = ${base}${folder}/404.html {\n    internal;\n  }\n`
  );
  return `# PixelatedArtwork for nginx: copy dist/ to ${WEB_ROOT}
# and this file to /etc/nginx/conf.d/. Made by the build; the same for every build.

map "$status:$uri:$arg_${caching.key}" $pixelated_caching {
  default "${caching.usual}";
  "~^(200|206|304):(${folders})" "${caching.lasting}";
  "~^(200|206|304):[^:]*(?<!\\.html):[0-9a-f]+$" "${caching.lasting}";
}
map $uri $pixelated_missing {
  default ${base}/404.html;
${languages.map((folder) => `  ~^${base}${folder}(/|$) ${base}${folder}/404.html;\n`).join("")}}

server {
  listen 80;
  listen [::]:80;
  server_name _;
  root ${WEB_ROOT};

  absolute_redirect off;
  charset utf-8;
  charset_types ${[...new Set(texts)].join(" ")};
  default_type application/octet-stream;
  types {
${mediaTypes.join("\n")}
  }

  # What the build has compressed. brotli_static does the same for .br, where nginx has its module.
  gzip_static on;
  gzip_vary on;

${
    Object.entries(headers).map(([name, value]) => `  add_header ${name} "${value}" always;`).join(
      "\n",
    )
  }
  add_header Cache-Control $pixelated_caching always;

  # One address for every page.
  if ($request_uri ~ "^([^?]*?)//+([^?]*)") {
    return 308 $1/$2$is_args$args;
  }
  error_page 404 $pixelated_missing;
${base === "" ? "" : `  location = ${base} {\n    return 308 ${base}/$is_args$args;\n  }\n`}\
${shares.map(({ from, to }) => `  location = ${from} {\n    return 303 ${to};\n  }\n`).join("")}\
  location = ${base}/ {
    try_files ${base}/index.html =404;
  }
  location ~ ^${literal(base)}/index(\\.html)?$ {
    return 308 ${base}/$is_args$args;
  }
${missing.join("")}\
  location ~ ^${literal(base)}(/[^/]+)?/404(\\.html)?$ {
    return 404;
  }
  # What is for hosts, not for visitors.
  location ~ (^/_[^/]+|/\\.[^/]+|\\.br|\\.gz)$ {
    return 404;
  }
  location ~ ^(?<page>/.+?)(/index\\.html|/index|\\.html|/)$ {
    if (-f $document_root$page.html) {
      return 308 $page$is_args$args;
    }
    try_files $uri =404;
  }
  location / {
    try_files $uri $uri.html =404;
  }
}
`;
}

/** A text as a pattern that finds it alone. */
function literal(text: string): string {
  return text.replaceAll(/[.~-]/g, "\\$&");
}
