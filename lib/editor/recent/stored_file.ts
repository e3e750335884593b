/** A file as the store keeps it: by its bytes, for WebKit keeps no files in a private window. */
export interface StoredFile {
  /** Media type. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
}

/** Takes the bytes of a file out of it. */
export async function toStored(file: Blob): Promise<StoredFile> {
  return { type: file.type, bytes: await file.arrayBuffer() };
}

/** The file that was stored, or null where there is none. Earlier versions stored files themselves. */
export function fromStored(value: unknown): Blob | null {
  if (value instanceof Blob) return value;
  if (typeof value !== "object" || value === null) return null;
  const { type, bytes } = value as Partial<StoredFile>;
  if (typeof type !== "string" || !(bytes instanceof ArrayBuffer)) return null;
  return new Blob([bytes], { type });
}
