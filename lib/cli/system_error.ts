/** What the system says by a code, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "access to it is not allowed",
  EBUSY: "another program holds it",
  EDQUOT: "the space that you may use is full",
  EEXIST: "a file is where its folder should be",
  EFBIG: "it would be larger than a file may be",
  EIO: "the disk does not answer",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long for this system",
  ENOENT: "there is no such file",
  ENOSPC: "the disk is full",
  ENOTDIR: "there is no such file",
  EPIPE: "nobody reads it any more",
  EPERM: "access to it is not allowed",
  EROFS: "it can only be read there",
};

/** Codes by their numbers, where Deno tells these alone: the same on Linux and macOS. */
const CODES: Readonly<Record<string, string>> = { "5": "EIO", "27": "EFBIG" };

/**
 * Why the system could not do what it was asked for, in a few words: its own where there are none here; null for what is no error of the
 * system.
 */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const [, words, number = ""] = /^(.+?) \(os error (\d+)\)/.exec(error.message) ?? [];
  const code = "code" in error && typeof error.code === "string" ? error.code : CODES[number];
  const own = words === undefined ? null : `${words[0]!.toLowerCase()}${words.slice(1)}`;
  return REASONS[code ?? ""] ?? own;
}
