/** Lets the browser save a file under a name. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Browsers begin to read the file some time after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Whether pictures can go to the clipboard here. */
export function canCopyImage(): boolean {
  return typeof ClipboardItem === "function" && navigator.clipboard?.write !== undefined;
}

/**
 * Copies a PNG that is still being made: Safari wants to be asked within the click.
 *
 * @throws {DOMException} if the visitor or the browser forbids it.
 */
export async function copyImage(png: Promise<Blob>): Promise<void> {
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
}

/** Whether this browser can hand a file of that type to another app. */
export function canShare(type: string): boolean {
  const probe = new File([], "probe.png", { type });
  return navigator.canShare?.({ files: [probe] }) === true;
}

/**
 * Opens the system's share sheet. Resolves to whether the visitor shared it.
 *
 * @throws {DOMException} if the browser forbids it.
 */
export async function shareFile(file: Blob, name: string): Promise<boolean> {
  try {
    await navigator.share({ files: [new File([file], name, { type: file.type })] });
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return false;
    throw error;
  }
}
