import { compareWithDeno } from "@/tests/parity/same_pixels.ts";
import { startWebKit } from "@/tests/support/browsers/webkit.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { tellOfFaultyScripts } from "./faulty_scripts.ts";
import { inBrowser } from "./in_browser.ts";
import { tellStories } from "./stories.ts";

const webkit = await startWebKit(true);
if (webkit) {
  inBrowser(webkit, (engine) => {
    tellStories(engine);
    tellOfFaultyScripts(engine, true);
    compareWithDeno(engine);
  });
} else leaveOut("WebKit, which needs WebKitWebDriver, MiniBrowser and Xvfb");
