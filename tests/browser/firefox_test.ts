import { compareWithDeno } from "@/tests/parity/same_pixels.ts";
import { startFirefox } from "@/tests/support/browsers/firefox.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { tellOfFaultyScripts } from "./faulty_scripts.ts";
import { inBrowser } from "./in_browser.ts";
import { tellStories } from "./stories.ts";

const firefox = await startFirefox();
if (firefox) {
  inBrowser(firefox, (engine) => {
    tellStories(engine);
    tellOfFaultyScripts(engine, true);
    compareWithDeno(engine);
  });
} else leaveOut("Firefox, which is not installed");
