import { MAX_SUBJECTS } from "@/lib/document/parse_subjects.ts";
import type { Rect } from "@/lib/document/rect.ts";
import type { Source } from "@/lib/pixelate/pipeline_deno.ts";
import type { SubjectOption } from "./subject_option.ts";

/** The subjects of a picture of that size in pixels: those that are marked, then the faces where they are asked for. */
export async function subjectsIn(
  source: Source,
  { places, findsFaces }: SubjectOption,
  width: number,
  height: number,
): Promise<readonly Rect[]> {
  const marked = places(width, height);
  if (!findsFaces) return marked;
  const { findFaces } = await import("@/lib/pixelate/faces/find_faces.ts");
  return [...marked, ...await findFaces(source)].slice(0, MAX_SUBJECTS);
}
