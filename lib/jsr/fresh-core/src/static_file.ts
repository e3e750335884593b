/** A file that `staticFiles()` can answer with. */
export interface StaticFile {
  hash: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}
