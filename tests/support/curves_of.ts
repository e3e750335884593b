import { assert } from "@std/assert";
import type { ColorProfile, CurveProfile } from "@/lib/image/color_profile.ts";

/** A profile that is there and is made of curves. */
export function curvesOf(profile: ColorProfile | null): CurveProfile {
  assert(profile && "curves" in profile, "There are no curves.");
  return profile;
}
