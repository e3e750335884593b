import { extname } from "node:path";

const TEXT = "; charset=UTF-8";

/** Media types of what websites are made of. */
const TYPES: Readonly<Record<string, string>> = {
  ".avif": "image/avif",
  ".bin": "application/octet-stream",
  ".bmp": "image/bmp",
  ".css": `text/css${TEXT}`,
  ".csv": `text/csv${TEXT}`,
  ".gif": "image/gif",
  ".gz": "application/gzip",
  ".htm": `text/html${TEXT}`,
  ".html": `text/html${TEXT}`,
  ".ico": "image/vnd.microsoft.icon",
  ".jpeg": "image/jpeg",
  ".jpg": "image/jpeg",
  ".js": `text/javascript${TEXT}`,
  ".json": `application/json${TEXT}`,
  ".map": `application/json${TEXT}`,
  ".md": `text/markdown${TEXT}`,
  ".mjs": `text/javascript${TEXT}`,
  ".mp3": "audio/mpeg",
  ".mp4": "video/mp4",
  ".ogg": "audio/ogg",
  ".otf": "font/otf",
  ".pdf": "application/pdf",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": `text/plain${TEXT}`,
  ".wasm": "application/wasm",
  ".wav": "audio/x-wav",
  ".webm": "video/webm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".xml": `text/xml${TEXT}`,
  ".zip": "application/zip",
};

export function contentTypeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? "text/plain";
}
