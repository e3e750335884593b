import { startWebKit } from "@/tests/support/browsers/webkit.ts";
import { leaveOut } from "@/tests/support/tally.ts";
import { tellStories } from "./stories.ts";

const webkit = await startWebKit();
if (webkit) tellStories(webkit);
else leaveOut("WebKit, which needs WebKitWebDriver, MiniBrowser and Xvfb");
