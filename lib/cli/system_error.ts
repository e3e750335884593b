/** What the system says by a code, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "access to it is not allowed",
  EBUSY: "another program holds it",
  EDQUOT: "the space that you may use is full",
  EEXIST: "a file is where its folder should be",
  EFBIG: "it would be larger than a file may be",
  EISDIR: "it is a folder",
  ELOOP: "its links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "its name is too long for this system",
  ENOENT: "there is no such file",
  ENOSPC: "the disk is full",
  ENOTDIR: "there is no such file",
  EPERM: "access to it is not allowed",
  EROFS: "it can only be read there",
};

/** Why the system could not do what it was asked for, in a few words; null for what is no error of the system. */
export function systemReason(error: unknown): string | null {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") {
    return null;
  }
  return REASONS[error.code] ?? null;
}
