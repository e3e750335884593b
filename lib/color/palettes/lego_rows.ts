// Written by `deno task materials`: change lib/site/materials, not this file.

/** `#rrggbb|name|LEGO|BrickLink|LDraw|Rebrickable|last year in a set|kinds of one-stud parts`. */
export const ROWS = {
  lego: `
#1b2a34|Black|26|11|0|0|2026|plates,tiles,bricks,rounds,round-tiles
#1e5aa8|Blue|23|7|1|1|2026|plates,tiles,bricks,rounds,round-tiles
#00852b|Green|28|6|2|2|2026|plates,tiles,bricks,rounds,round-tiles
#069d9f|Dark Turquoise|107|39|3|3|2026|plates,tiles,bricks,rounds,round-tiles
#b40000|Red|21|5|4|4|2026|plates,tiles,bricks,rounds,round-tiles
#d3359d|Dark Pink|22|47|5|5|2026|plates,tiles,bricks,rounds,round-tiles
#543324|Brown|25|8|6|6|2006|plates,tiles,bricks,rounds
#8a928d|Light Gray|2|9|7|7|2007|plates,tiles,bricks,rounds
#545955|Dark Gray|27|10|8|8|2008|plates,tiles,bricks,rounds
#97cbd9|Light Blue|45|62|9|9|2007|
#58ab41|Bright Green|37|36|10|10|2026|plates,tiles,bricks,rounds,round-tiles
#00aaa4|Light Turquoise|116|40|11|11|2004|
#f06d61|Salmon|101|25|12|12|2000|
#f6a9bb|Pink|9|23|13|13|2005|plates,tiles,bricks
#fac80a|Yellow|24|3|14|14|2026|plates,tiles,bricks,rounds,round-tiles
#f4f4f4|White|1|1|15|15|2026|plates,tiles,bricks,rounds,round-tiles
#add9a8|Light Green|6|38|17|17|2005|
#ffd67f|Light Yellow|3|33|18|18|2005|plates,bricks
#d7ba8c|Tan|5|2|19|19|2026|plates,tiles,bricks,rounds,round-tiles
#afbed6|Light Violet|39|44|20|20|2002|
#671f81|Purple|104|24|22|22|2005|plates,tiles,bricks
#0e3e9a|Dark Blue-Violet|196|109|23|23|2006|
#d67923|Orange|106|4|25|25|2026|plates,tiles,bricks,rounds,round-tiles
#901f76|Magenta|124|71|26|26|2026|plates,tiles,bricks,rounds,round-tiles
#a5ca18|Lime|119|34|27|27|2026|plates,tiles,bricks,rounds,round-tiles
#897d62|Dark Tan|138|69|28|28|2026|plates,tiles,bricks,rounds,round-tiles
#ff9ecd|Bright Pink|222|104|29|29|2026|plates,tiles,bricks,rounds,round-tiles
#a06eb9|Medium Lavender|324|157|30|30|2026|plates,tiles,bricks,rounds,round-tiles
#cda4de|Lavender|325|154|31|31|2026|plates,tiles,bricks,rounds,round-tiles
#fdc383|Very Light Orange|36|96|68|68|2002|plates,tiles,bricks
#8a12a8|Light Purple|198|93|69|69|2006|
#5f3109|Reddish Brown|192|88|70|70|2026|plates,tiles,bricks,rounds,round-tiles
#969696|Light Bluish Gray|194|86|71|71|2026|plates,tiles,bricks,rounds,round-tiles
#646464|Dark Bluish Gray|199|85|72|72|2026|plates,tiles,bricks,rounds,round-tiles
#7396c8|Medium Blue|102|42|73|73|2025|plates,tiles,bricks,rounds,round-tiles
#7fc475|Medium Green|29|37|74|74|2005|bricks
#fecccf|Light Pink|223|56|77|77|1994|plates
#ffc995|Light Nougat|283|90|78|78|2026|plates,tiles,bricks,round-tiles
#aa7d55|Medium Nougat|312|150|84|84|2026|plates,tiles,bricks,rounds,round-tiles
#441a91|Dark Purple|268|89|85|85|2026|plates,tiles,bricks,rounds,round-tiles
#7b5d41|Light Brown|217|91|86|86|2006|plates,tiles,bricks
#1c58a7|Royal Blue|195|97|89|89|2005|
#bb805a|Nougat|18|28|92|92|2026|plates,tiles,bricks,rounds,round-tiles
#f9b7a5|Light Salmon|100|26|100|100|2002|
#26469a|Violet|110|43|110|110|2008|
#4861ac|Medium Bluish Violet|112|73|112|112|2004|plates,bricks
#b7d425|Medium Lime|115|76|115|115|2005|
#9cd6cc|Aqua|118|41|118|118|2006|bricks
#deea92|Light Lime|120|35|120|120|2008|
#f9a777|Light Orange|125|32|125|125|2004|plates,tiles,bricks
#ad6140|Dark Nougat|128|225|128|1067|2004|
#c8c8c8|Very Light Bluish Gray|208|99|151|151|2013|plates,bricks
#fcac00|Bright Light Orange|191|110|191|191|2026|plates,tiles,bricks,rounds,round-tiles
#9dc3f7|Bright Light Blue|212|105|212|212|2026|plates,tiles,bricks,round-tiles
#872b17|Rust|216|27|216|216|2001|
#ffec6c|Bright Light Yellow|226|103|226|226|2026|plates,tiles,bricks,rounds,round-tiles
#77c9d8|Sky Blue|232|87|232|232|2007|
#19325a|Dark Blue|140|63|272|272|2026|plates,tiles,bricks,rounds,round-tiles
#00451a|Dark Green|141|80|288|288|2026|plates,tiles,bricks,round-tiles
#352100|Dark Brown|308|120|308|308|2026|plates,tiles,bricks,rounds,round-tiles
#abd9ff|Maersk Blue|11|72|313|313|2006|
#720012|Dark Red|154|59|320|320|2026|plates,tiles,bricks,rounds,round-tiles
#469bc3|Dark Azure|321|153|321|321|2026|plates,tiles,bricks,round-tiles
#68c3e2|Medium Azure|322|156|322|322|2026|plates,tiles,bricks,rounds,round-tiles
#d3f2ea|Light Aqua|323|152|323|323|2026|plates,tiles,bricks,rounds,round-tiles
#e2f99a|Yellowish Green|326|158|326|158|2026|plates,tiles,bricks,rounds,round-tiles
#77774e|Olive Green|330|155|330|326|2026|plates,tiles,bricks,rounds,round-tiles
#88605e|Sand Red|153|58|335|335|2004|
#f785b1|Medium Dark Pink|16|94|351|351|2005|plates,bricks,rounds
#ff6d77|Coral|353|220|353|1050|2026|plates,tiles,bricks,round-tiles
#d86d2c|Earth Orange|12|29|366|366|2005|
#edff21|Vibrant Yellow|368|236|368|1062|2026|plates,tiles,bricks,round-tiles
#755945|Medium Brown|370|240|370|1088|2026|
#cca373|Warm Tan|371|241|371|1089|2026|
#75657d|Sand Purple|136|54|373|373|2003|
#708e7c|Sand Green|151|48|378|378|2026|plates,tiles,bricks,rounds
#70819a|Sand Blue|135|55|379|379|2026|plates,tiles,bricks,rounds,round-tiles
#ca4c0b|Reddish Orange|402|167|402|1136|2026|plates,tiles,bricks
#915c3c|Sienna Brown|422|169|422|1137|2026|
#543f33|Umber Brown|432|168|423|1138|2026|
#d27744|Fabuland Brown|4|106|450|450|1991|
#f58624|Medium Orange|105|31|462|462|2007|plates,tiles,bricks
#91501c|Dark Orange|38|68|484|484|2026|plates,tiles,bricks,rounds,round-tiles
#bcb4a5|Very Light Gray|103|49|503|503|2004|plates
#cf8a47|Fabuland Orange|19|160|509|1012|1987|
#78fc78|Fabuland Lime|14|248|510|1077|1986|
#f6b7bf|Warm Pink||||1146|2026|tiles,bricks
`,
} as const;
