import { combinations } from "../combinations.ts";
import { readRows, type TablesOf } from "../palette_rows.ts";

/** Home and personal computers. */
export const TABLES: TablesOf<"computer"> = {
  c64: () =>
    readRows(`
#000000|Black
#ffffff|White
#68372b|Red
#70a4b2|Cyan
#6f3d86|Purple
#588d43|Green
#352879|Blue
#b8c76f|Yellow
#6f4f25|Orange
#433900|Brown
#9a6759|Light red
#444444|Dark grey
#6c6c6c|Grey
#9ad284|Light green
#6c5eb5|Light blue
#959595|Light grey
`),
  "vic-20": () =>
    readRows(`
#000000 #ffffff #782922 #87d6dd #aa5fb6 #1a8226 #40318d #bfce72
#aa7449 #eab489 #b86962 #c7ffff #ea9ff6 #94e089 #8071cc #ffffb2
`),
  "zx-spectrum": () =>
    readRows(`
#000000|Black
#0000d7|Blue
#d70000|Red
#d700d7|Magenta
#00d700|Green
#00d7d7|Cyan
#d7d700|Yellow
#d7d7d7|White
#0000ff|Bright blue
#ff0000|Bright red
#ff00ff|Bright magenta
#00ff00|Bright green
#00ffff|Bright cyan
#ffff00|Bright yellow
#ffffff|Bright white
`),
  cga: () =>
    readRows(`
#000000|Black
#0000aa|Blue
#00aa00|Green
#00aaaa|Cyan
#aa0000|Red
#aa00aa|Magenta
#aa5500|Brown
#aaaaaa|Light gray
#555555|gray
#5555ff|Light Blue
#55ff55|Light Green
#55ffff|Light Cyan
#ff5555|Light Red
#ff55ff|Light Magenta
#ffff55|Yellow
#ffffff|White
`),
  "cga-0": () =>
    readRows(`
#000000|Black
#00aa00|Green
#aa0000|Red
#aa5500|Brown
`),
  "cga-0-high": () =>
    readRows(`
#000000|Black
#55ff55|Light Green
#ff5555|Light Red
#ffff55|Yellow
`),
  "cga-1": () =>
    readRows(`
#000000|Black
#00aaaa|Cyan
#aa00aa|Magenta
#aaaaaa|Light gray
`),
  "cga-1-high": () =>
    readRows(`
#000000|Black
#55ffff|Light Cyan
#ff55ff|Light Magenta
#ffffff|White
`),
  "cga-5": () =>
    readRows(`
#000000|Black
#00aaaa|Cyan
#aa0000|Red
#aaaaaa|Light gray
`),
  "cga-5-high": () =>
    readRows(`
#000000|Black
#55ffff|Light Cyan
#ff5555|Light Red
#ffffff|White
`),
  ega: () => combinations([0, 85, 170, 255]),
  msx: () =>
    readRows(`
#000000|Black
#3eb849|Medium green
#74d07d|Light green
#5955e0|Dark blue
#8076f1|Light blue
#b95e51|Dark red
#65dbef|Cyan
#db6559|Medium red
#ff897d|Light red
#ccc35e|Dark yellow
#ded087|Light yellow
#3aa241|Dark green
#b766b5|Magenta
#cccccc|Gray
#ffffff|White
`),
  "apple-ii": () =>
    readRows(`
#000000|Black
#6c2940|Magenta
#403578|Dark Blue
#d93cf0|Purple
#135740|Dark Green
#808080|Grey
#2697f0|Medium Blue
#bfb4f8|Light Blue
#404b07|Brown
#d9680f|Orange
#eca8bf|Pink
#26c30f|Green
#bfca87|Yellow
#93d6bf|Aqua
#ffffff|White
`),
  "amstrad-cpc": () =>
    readRows(`
#000000|Black
#000080|Blue
#0000ff|Bright Blue
#800000|Red
#800080|Magenta
#8000ff|Mauve
#ff0000|Bright Red
#ff0080|Purple
#ff00ff|Bright Magenta
#008000|Green
#008080|Cyan
#0080ff|Sky Blue
#808000|Yellow
#808080|White
#8080ff|Pastel Blue
#ff8000|Orange
#ff8080|Pink
#ff80ff|Pastel Magenta
#00ff00|Bright Green
#00ff80|Sea Green
#00ffff|Bright Cyan
#80ff00|Lime
#80ff80|Pastel Green
#80ffff|Pastel Cyan
#ffff00|Bright Yellow
#ffff80|Pastel Yellow
#ffffff|Bright White
`),
  teletext: () =>
    readRows(`
#000000|Black
#ff0000|Red
#00ff00|Green
#ffff00|Yellow
#0000ff|Blue
#ff00ff|Magenta
#00ffff|Cyan
#ffffff|White
`),
  "macintosh-ii": () =>
    readRows(`
#ffffff|White
#fbf305|Yellow
#ff6403|Orange
#dd0907|Red
#f20884|Magenta
#4700a5|Purple
#0000d3|Blue
#02abea|Cyan
#1fb714|Green
#006412|Dark green
#562c05|Brown
#90713a|Tan
#c0c0c0|Light gray
#808080|Medium gray
#404040|Dark gray
#000000|Black
`),
  "windows-16": () =>
    readRows(`
#000000|Black
#800000|Maroon
#008000|Green
#808000|Olive
#000080|Navy
#800080|Purple
#008080|Teal
#c0c0c0|Silver
#808080|Gray
#ff0000|Red
#00ff00|Lime
#ffff00|Yellow
#0000ff|Blue
#ff00ff|Fuchsia
#00ffff|Aqua
#ffffff|White
`),
  "risc-os": () =>
    readRows(`
#ffffff #dddddd #bbbbbb #999999 #777777 #555555 #333333 #000000
#004499 #eeee00 #00cc00 #dd0000 #eeeebb #558800 #ffbb00 #00bbff
`),
  "web-safe": () => combinations([0, 51, 102, 153, 204, 255]),
};
