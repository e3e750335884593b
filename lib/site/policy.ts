import { SCRIPT_POLICY } from "@/lib/worker/trusted_script.ts";

/** Headers that every answer carries, whatever its status. Hosts repeat them from `_headers`. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(self), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "X-Frame-Options": "DENY",
};

/**
 * The content security policy (https://www.w3.org/TR/CSP3/) of a page: everything from this site, nothing inline but the
 * scripts of these hashes, nobody may frame it, and no text becomes script or markup.
 *
 * @param scriptHashes sources such as `'sha256-…'`, in development; a page that is deployed has no inline scripts
 */
export function contentSecurityPolicy(scriptHashes: readonly string[] = []): string {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptHashes].join(" "),
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    `trusted-types ${SCRIPT_POLICY}`,
  ].join("; ");
}
