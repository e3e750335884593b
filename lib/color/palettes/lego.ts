import { type PaletteTables, readRows } from "../palette_rows.ts";

/** LEGO solid colors: name, LEGO id, BrickLink id. */
export const TABLES: PaletteTables = {
  lego: () =>
    readRows(`
#1b2a34|Black|26|11
#1e5aa8|Blue|23|7
#00852b|Green|28|6
#069d9f|Dark Turquoise|107|39
#b40000|Red|21|5
#d3359d|Dark Pink|22|47
#543324|Brown|25|8
#8a928d|Light Grey|2|9
#545955|Dark Grey|27|10
#97cbd9|Light Blue|45|62
#58ab41|Bright Green|37|36
#00aaa4|Light Turquoise|116|40
#f06d61|Salmon|101|25
#f6a9bb|Pink|9|23
#fac80a|Yellow|24|3
#f4f4f4|White|1|1
#add9a8|Light Green|6|38
#ffd67f|Light Yellow|3|33
#d7ba8c|Tan|5|2
#afbed6|Light Violet|39|44
#671f81|Purple|104|24
#0e3e9a|Dark Blue Violet|196|109
#d67923|Orange|106|4
#901f76|Magenta|124|71
#a5ca18|Lime|119|34
#897d62|Dark Tan|138|69
#ff9ecd|Bright Pink|222|104
#a06eb9|Medium Lavender|324|157
#cda4de|Lavender|325|154
#fdc383|Very Light Orange|36|96
#8a12a8|Bright Reddish Lilac|198|93
#5f3109|Reddish Brown|192|88
#969696|Light Bluish Grey|194|86
#646464|Dark Bluish Grey|199|85
#7396c8|Medium Blue|102|42
#7fc475|Medium Green|29|37
#fecccf|Light Pink|223|56
#ffc995|Light Nougat|283|90
#aa7d55|Medium Nougat|312|150
#441a91|Medium Lilac|268|89
#7b5d41|Light Brown|217|91
#1c58a7|Blue Violet|195|97
#bb805a|Nougat|18|28
#f9b7a5|Light Salmon|100|26
#26469a|Violet|110|43
#4861ac|Medium Violet|112|73
#b7d425|Medium Lime|115|76
#9cd6cc|Aqua|118|41
#deea92|Light Lime|120|35
#f9a777|Light Orange|125|32
#ad6140|Dark Nougat|128|225
#c8c8c8|Very Light Bluish Grey|208|99
#fcac00|Bright Light Orange|191|110
#9dc3f7|Bright Light Blue|212|105
#872b17|Rust|216|27
#ffec6c|Bright Light Yellow|226|103
#77c9d8|Sky Blue|232|87
#19325a|Dark Blue|140|63
#00451a|Dark Green|141|80
#352100|Dark Brown|308|120
#abd9ff|Maersk Blue|11|72
#720012|Dark Red|154|59
#469bc3|Dark Azure|321|153
#68c3e2|Medium Azure|322|156
#d3f2ea|Light Aqua|323|152
#e2f99a|Yellowish Green|326|158
#77774e|Olive Green|330|155
#88605e|Sand Red|153|58
#f785b1|Medium Dark Pink|16|94
#ff6d77|Coral|353|220
#d86d2c|Earth Orange|12|29
#edff21|Neon Yellow|368|236
#755945|Medium Brown|370|240
#cca373|Medium Tan|371|241
#75657d|Sand Purple|136|54
#708e7c|Sand Green|151|48
#70819a|Sand Blue|135|55
#ca4c0b|Reddish Orange|402|167
#915c3c|Sienna Brown|422|169
#543f33|Umber Brown|432|168
#d27744|Fabuland Brown|4|106
#f58624|Medium Orange|105|31
#91501c|Dark Orange|38|68
#bcb4a5|Very Light Grey|103|49
#cf8a47|Fabuland Orange|19|160
#78fc78|Fabuland Lime|14|248
`),
};
