import { type PaletteTables, readRows } from "../palette_rows.ts";

/**
 * Fuse beads: name and the maker's number. Neon, glowing, clear, pearl and metal beads are left out,
 * since a picture cannot be matched to them.
 */
export const TABLES: PaletteTables = {
  perler: () =>
    readRows(`
#305545|Evergreen|80-15179
#b3bab8|Light Grey|80-15181
#af9fce|Lavender|80-15182
#008f53|Shamrock|80-15199
#0065b1|Cobalt|80-15200
#2f3c55|Midnight|80-15201
#a9cdd5|Robin's Egg|80-15202
#f2afb7|Flamingo|80-15203
#e1747a|Salmon|80-15204
#c9a385|Fawn|80-15205
#94a19d|Pewter|80-15206
#4f595a|Charcoal|80-15207
#dedace|Toasted Marshmallow|80-15208
#b1628e|Orchid|80-15210
#d14337|Tomato|80-15211
#d9593a|Spice|80-15212
#f5a168|Apricot|80-15213
#d8e47c|Sherbet|80-15214
#93b0bd|Mist|80-15215
#4ac0d8|Sky|80-15216
#00a4ac|Lagoon|80-15217
#047f8a|Teal|80-15218
#7f971a|Fern|80-15219
#696e31|Olive|80-15220
#9d2b3a|Cherry|80-15961
#eaefee|White|80-19001
#e1e2bb|Creme|80-19002
#e7ce3e|Yellow|80-19003
#eb7b31|Orange|80-19004
#b0353c|Red|80-19005
#d8729a|Bubblegum|80-19006
#684b86|Purple|80-19007
#0e5092|Dark Blue|80-19008
#278cc9|Light Blue|80-19009
#007b4e|Dark Green|80-19010
#18c7b1|Light Green|80-19011
#674c44|Brown|80-19012
#909497|Grey|80-19017
#323234|Black|80-19018
#995043|Rust|80-19020
#936848|Light Brown|80-19021
#e9bfb9|Peach|80-19033
#c5ac90|Tan|80-19035
#e04284|Magenta|80-19038
#4a9ccf|Pastel Blue|80-19052
#6dcc94|Pastel Green|80-19053
#937fbf|Pastel Lavender|80-19054
#e9e290|Pastel Yellow|80-19056
#fbb146|Cheddar|80-19057
#96d1d4|Toothpaste|80-19058
#dd595b|Hot Coral|80-19059
#a75d9d|Plum|80-19060
#69b845|Kiwi Lime|80-19061
#0098c5|Turquoise|80-19062
#f99297|Blush|80-19063
#6683b7|Periwinkle Blue|80-19070
#e1bcce|Light Pink|80-19079
#4dab64|Green|80-19080
#d45496|Pink|80-19083
#983864|Raspberry|80-19088
#da9964|Butterscotch|80-19090
#009188|Parrot Green|80-19091
#585c61|Dark Grey|80-19092
#85a8e3|Blueberry Creme|80-19093
#843947|Cranapple|80-19096
#bbc938|Prickly Pear|80-19097
#e5be9e|Sand|80-19098
#b3eed5|Mint|80-15240
#a3de6f|Sour Apple|80-15241
#f479b0|Cotton Candy|80-15242
#503b9c|Grape|80-15243
#d25d72|Rose|80-15244
#4e56a3|Iris|80-15245
#fd5918|Tangerine|80-15246
#005d57|Forest|80-15247
#6f3255|Eggplant|80-15248
#da8c2c|Honey|80-15249
#7e5446|Gingerbread|80-15250
#8c8ca7|Thistle|80-15251
#5e6d7b|Slate Blue|80-15252
#4c6388|Denim|80-15253
#9aa98e|Sage|80-15254
#efb79b|Orange Cream|80-15255
#ca3b65|Fruit Punch|80-15256
#cb59b9|Fuchsia|80-15257
#714875|Mulberry|80-15258
#c8c85c|Slime|80-15259
#988c8c|Stone|80-15260
#14313b|Dark Spruce|80-15261
#392928|Cocoa|80-15262
#c685b1|Twilight Plum|80-15265
#6cc8ad|Caribbean Sea|80-15266
#cdb7c3|Frosted Lilac|80-15267
#fc9574|Brick|80-15273
#f6ca69|Rich Butter|80-15274
#0090ac|Peacock|80-15275
#f8c7c9|Carnation Pink|80-15276
#deba0b|Sunflower|80-15268
#f6d901|Lemon|80-15269
#bed4a6|Celery|80-15263
#c8b693|Mocha|80-15239
#ff9a8b|Coral|80-15272
`),
  hama: () =>
    readRows(`
#e5ecf1|White|H01
#e4e4c5|Cream|H02
#e9c704|Yellow|H03
#d14803|Orange|H04
#b4060e|Red|H05
#ea8aa5|Pink|H06
#712297|Purple|H07
#0239a3|Blue|H08
#025bc3|Light Blue|H09
#027643|Green|H10
#19cda7|Light Green|H11
#3e271a|Brown|H12
#838f98|Grey|H17
#141315|Black|H18
#8d2a0f|Reddish Brown|H20
#be6c21|Light Brown|H21
#91020a|Dark Red|H22
#e8a498|Matt Rose|H26
#dcb18e|Beige|H27
#1e2c1c|Dark Green|H28
#bf0142|Claret|H29
#4e0c1b|Burgundy|H30
#489ab9|Turquoise|H31
#ff3956|Cerise|H33
#e7e45a|Pastel Yellow|H43
#f96160|Pastel Red|H44
#8e69cd|Pastel Purple|H45
#51aee4|Pastel Blue|H46
#80df96|Pastel Green|H47
#d67ad1|Pastel Pink|H48
#0facd1|Azure|H49
#f0981e|Teddybear Brown|H60
#a5b3c0|Light Grey|H70
#445059|Dark Grey|H71
#b78c6d|Tan|H75
#8a5937|Nougat|H76
#ced1c8|Cloudy White|H77
#f7c1aa|Light Peach|H78
#f87633|Apricot|H79
#91175a|Plum|H82
#037a9f|Petrol Blue|H83
#687836|Olive Green|H84
#dd9ba3|Pastel Rose|H95
#b491ad|Pastel Lilac|H96
#8aafc2|Pastel Ice Blue|H97
#94cca4|Pastel Mint|H98
#a9c39b|Eucalyptus|H101
#356b2d|Forest Green|H102
#ffe660|Light Yellow|H103
#bcd122|Lime|H104
#ffac78|Light Apricot|H105
#ccc5ed|Light Lavender|H106
#6a87c1|Lavender|H107
#2a2536|Aubergine|H108
#8a847f|Cloudy Grey|H109
#838956|Matcha|H110
#835854|Dark Blush|H111
#ad8a82|Blush|H112
#5f887b|Aqua|H113
#9a2c31|Cherry Red|H114
#6e975f|Bright Green|H115
#222838|Midnight Blue|H116
#777169|Taupe Grey|H117
#612932|Maroon Red|H118
#4167b4|Sky Blue|H119
`),
  "artkal-s": () =>
    readRows(`
#eaeef3|White|S01
#ee927c|Burning Sand|S02
#ffa630|Tangerine|S03
#eb6027|Orange|S04
#cb3531|Tall Poppy|S05
#ef67b2|Raspberry Pink|S06
#959698|Gray|S07
#1fc467|Emerald|S08
#00685e|Dark Green|S09
#2eabd8|Baby Blue|S10
#004fa4|Dark Blue|S11
#9165b2|Pastel Lavender|S12
#292a2b|Black|S13
#e1c835|Sandstorm|S14
#9a4541|Redwood|S15
#65463d|Brown|S16
#895d49|Light Brown|S17
#dca384|Sand|S18
#f2bfb8|Bubble Gun|S19
#009053|Green|S20
#8bb23a|Pastel Green|S21
#48337e|Purple|S22
#644fa4|Royal Purple|S23
#0078bf|True Blue|S24
#dc519a|Hot Pink|S25
#da4383|Magenta|S26
#eac125|Yellow|S27
#dda1cc|Lily Pink|S28
#e1d367|Pastel Yellow|S29
#9ec9cd|Shadow Green|S30
#b2d7ce|Sea Mist|S31
#eed39e|Beeswax|S32
#c0b7d7|Maverick|S33
#b61927|Red|S34
#e1ccd2|Mona Lisa|S35
#ce6d83|Old Pink|S36
#60bfcb|Blue-Green|S37
#a3134a|Burgundy|S38
#e68739|Yellow Orange|S39
#e182b0|Carnation Pink|S40
#70757b|Dark Gray|S43
#a7cdde|Sky Blue|S44
#00a5a1|Medium Turquoise|S45
#8ec324|Bright Green|S46
#b27938|Marigold|S47
#ecc03d|Corn|S48
#921e5d|Mulberry Wood|S49
#e2a488|Mandys Pink|S50
#dfdabd|Spring Sun|S51
#eade7f|Picasso|S52
#55a4d9|Turquoise|S53
#0084ce|Light Blue|S54
#97cf87|Pistachio|S55
#f96f40|Bright Carrot|S56
#b35540|Buccaneer|S57
#b11836|Paprika|S58
#4f3989|Butterfly Bush|S59
#8a7ec2|Lavender|S60
#cdc03f|Key Lomen Pie|S61
#00765f|Green Tea|S62
#36384d|Black Rock|S64
#e2e65d|Canary|S65
#e5533c|Blaze Orange|S66
#e9c1a6|Vanilla|S67
#cc9b74|Tan|S68
#383e44|Mine Shaft|S69
#adad29|Drark Algae|S70
#007d2b|Jade Green|S71
#68c4d2|Light Sea Blue|S72
#5ab0bf|Steel Blue|S73
#009ec2|Azure|S74
#0084b2|Dark Steel Blue|S75
#0093a9|Sea Blue|S76
#d4d8d3|Ghost While|S77
#c2c4c2|Ash Grey|S78
#a7acad|Light Gray|S79
#8f8e3c|Dark Olive|S80
#bf9168|Deer|S81
#aa744e|Clay|S82
#bb6833|Sienna|S83
#be5d65|Deep Chestnut|S84
#99323a|Red Wine|S85
#e8ae00|Goldenrod|S86
#ec625e|Coral Red|S87
#d62779|Dark Pink|S88
#565a5e|Charcoal Gray|S89
#d9b35e|Pastel Orange|S90
#153838|Brunswick Green|S91
#cea433|Dandelion|S92
#dcb794|Pale Skin|S93
#dd9285|Warm Blush|S94
#e07b69|Salmon|S95
#ef7f61|Apricot|S96
#dc772b|Papaya|S97
#6aaedb|Himalaya Blue|S98
#61bbd3|Waterfall|S99
#279bbe|Lagoon|S100
#00a7e3|Electric Blue|S101
#0077ca|Pool Blue|S102
#005aa9|Caribbian Blue|S103
#007f9e|Deep Water|S104
#007d91|Petrol Blue|S105
#00649a|Wegdewood Blue|S106
#006c9f|Pond Blue|S107
#cfc179|Seashell Beige|S108
#c4ae64|Beige|S109
#ab9745|Beach Beige|S110
#978138|Caffe Latté|S111
#907c41|Oaktree Brown|S112
#b6ae84|Khaki|S113
#a59f65|Light Greengray|S114
#938d54|Mossy Green|S115
#8d8b51|Earth Green|S116
#7f7e49|Sage Green|S117
#5b6e35|Pinetree Green|S118
#8ad5c9|Frosty Blue|S119
#7cd2a5|Polar Mint|S120
#72ac9a|Celadon Green|S121
#00b26f|Eucalyptus|S122
#3eb724|Clover Field|S123
#0d7535|Pooltable Felt|S124
#007d6e|Snake Green|S125
#006e69|Dark Eucalyptus|S126
#dfc3e1|Marsmallow Rose|S127
#d38ed4|Light Grape|S128
#d5a6ba|Rosebud Pink|S129
#d6668e|Fuschia|S130
#b8aad9|Candy Violet|S131
#df486d|Flamingo|S132
#bc3ca6|Pink Plum|S133
#803897|Amethyst|S134
#a7bae1|Moonlight Blue|S135
#afb8df|Summer Rain|S136
#6b9ad4|Azur Blue|S137
#5a89ce|Cornflower Blue|S138
#658ad0|Forget Me Not|S139
#566cbd|Indigo|S140
#4d74c6|Horizon Blue|S141
#416dbe|Cobolt|S142
#30429e|Royal Blue|S143
#024288|Marine|S144
#d6ca6a|Pale Yellow Moss|S145
#9d1a38|Bloodrose Red|S146
#80b7a1|Spearmint|S147
#7a594f|Mocha|S148
#efdba1|Creme|S149
#8884d0|Iris Violet|S150
#345621|Forrest Green|S151
#aeaddc|Lilac|S152
#bcc3e1|Pale Lilac|S153
#e3c09a|Sahara Sand|S154
#c58b60|Sunkissed Teint|S155
#5a5f65|Steel Grey|S156
#4c5156|Iron Grey|S157
#3a3e42|Pepper|S158
#82878b|Oslo Gray|S159
#f1f4fa|Moon|SE1
#a2b2d3|Raincloud|SE2
#83a6dc|Winter|SE3
#70d8ed|Tide|SE4
#69e3d5|Aquamarine|SE5
#2a63c8|Neptune|SE6
#d5aec9|Rose Quartz|SE7
#af739a|Mauve|SE8
#704b6d|Dark Mauve|SE9
#d977cd|Wild Berry|SE10
#b643ac|Sugar Plum|SE11
#deb181|Desert|SE12
#bc9d77|Peanut|SE13
#ac7f5d|Toffee|SE14
#a37e66|Bark|SE15
`),
  "artkal-m": () =>
    readRows(`
#fff6d4||MA1
#f6f9e5||MA2
#fffbaa||MA3
#ffdf58||MA4
#fecf4d||MA5
#ffa80c||MA6
#ff8837||MA7
#eac431||MA8
#f1aa8f||MA9
#ff8f42||MA10
#ffe1a1||MA11
#f4b39c||MA12
#ffb100||MA13
#ff6510||MA14
#daf05c||MA15
#f9fbbe||MA16
#ffd976||MA17
#ffca9a||MA18
#ec7a92||MA19
#e5be55||MA20
#ffe596||MA21
#f7e898||MA22
#f0cbb1||MA23
#f5fcd1||MA24
#f6d487||MA25
#ffcb4b||MA26
#d2e318||MB1
#79cd41||MB2
#82d7a1||MB3
#65df4f||MB4
#5fc873||MB5
#49d1ae||MB6
#009696||MB7
#08774f||MB8
#183823||MB9
#83cfc3||MB10
#5a6a27||MB11
#045f45||MB12
#e2ffb3||MB13
#9dd12e||MB14
#254b3c||MB15
#d0fcad||MB16
#8ca12a||MB17
#d2d958||MB18
#49bca9||MB19
#e8fdec||MB20
#188b81||MB21
#0c5c5b||MB22
#3d461b||MB23
#eafcb6||MB24
#538771||MB25
#8a7a40||MB26
#d2deb6||MB27
#9ff4c2||MB28
#bbd747||MB29
#f5ffe6||MB30
#bfe1c2||MB31
#9fba5c||MB32
#d5e3de||MC1
#bbf1f4||MC2
#73c0df||MC3
#33b3e1||MC4
#00a3ca||MC5
#58a0d9||MC6
#0588cc||MC7
#005f9e||MC8
#086fb9||MC9
#52b4e0||MC10
#00a9b9||MC11
#1c375a||MC12
#cee0f0||MC13
#ebf5f4||MC14
#00aaad||MC15
#004c7d||MC16
#5bd4f6||MC17
#36515c||MC18
#0f909d||MC19
#0084b7||MC20
#ddecfa||MC21
#84bac2||MC22
#cbdbdb||MC23
#88bde2||MC24
#b3ece0||MC25
#3e9ebf||MC26
#e9f0f3||MC27
#c2cde3||MC28
#586b8f||MC29
#7292e2||MD1
#6e8ccc||MD2
#13419a||MD3
#1e3175||MD4
#b850b2||MD5
#ad92e9||MD6
#5f2d91||MD7
#d7cdf1||MD8
#bdb2e6||MD9
#251b58||MD10
#a2bbe7||MD11
#cf8bbe||MD12
#b80096||MD13
#a137a7||MD14
#4a388a||MD15
#dce8f6||MD16
#aecef0||MD17
#b38edb||MD18
#e8d2ea||MD19
#b460c3||MD20
#842a94||MD21
#4b5e9e||MD22
#d6d2e2||MD23
#7776d1||MD24
#3837a8||MD25
#ddc8dd||MD26
#fdd6c9||ME1
#ffd8f4||ME2
#ffa0c3||ME3
#f67aab||ME4
#da5b95||ME5
#ff4b78||ME6
#9e156b||ME7
#ffe1e6||ME8
#f378ca||ME9
#be316d||ME10
#ffe8da||ME11
#ffa5c6||ME12
#b53883||ME13
#ffddc7||ME14
#e5c6d0||ME15
#f9f2eb||ME16
#e7dce6||ME17
#ffd3e6||ME18
#ffd5ec||ME19
#f3dce8||ME20
#bd9ca3||ME21
#c578a5||ME22
#a37a9b||ME23
#f4e8ff||ME24
#ff7f67||MF1
#ff5d46||MF2
#e3564a||MF3
#c7270d||MF4
#be0a27||MF5
#83411e||MF6
#730037||MF7
#ab0022||MF8
#de7995||MF9
#ab613c||MF10
#5c2929||MF11
#f34461||MF12
#c64239||MF13
#ffa5bb||MF14
#bc0018||MF15
#ffd7cb||MF16
#f19d8a||MF17
#dc7b45||MF18
#c74651||MF19
#d8a89e||MF20
#eb9db9||MF21
#ffd4d4||MF22
#ea8474||MF23
#f7c1c5||MF24
#fc5768||MF25
#ffe7c8||MG1
#ffd6c3||MG2
#eeb694||MG3
#d9a58c||MG4
#f49630||MG5
#f19937||MG6
#ac745b||MG7
#694a42||MG8
#f7cc9d||MG9
#c7832f||MG10
#d3c391||MG11
#e6b986||MG12
#c67b4f||MG13
#8d6242||MG14
#f6f7e2||MG15
#f2e7d7||MG16
#786562||MG17
#fef5eb||MG18
#f0ab47||MG19
#ae6949||MG20
#bf8c6e||MG21
#ffffff||MH2
#9b9b9b||MH3
#6d6d6d||MH4
#4d4d4d||MH5
#3a3a3a||MH6
#000000||MH7
#fff0f1||MH8
#e3e6df||MH9
#e2e0e7||MH10
#bcb8b5||MH11
#f7f3e1||MH12
#eaddc8||MH13
#b8c8c5||MH14
#99abac||MH15
#444236||MH16
#fafbf5||MH17
#fefeee||MH18
#fbf2e4||MH19
#9eaead||MH20
#fdfff2||MH21
#edede7||MH22
#b4b8a7||MH23
#aebba8||MM1
#729376||MM2
#6a8890||MM3
#beb39d||MM4
#b8b78c||MM5
#b2ac93||MM6
#bc9f94||MM7
#968381||MM8
#b39d88||MM9
#b796a3||MM10
#b096b9||MM11
#685951||MM12
#c79582||MM13
#ca694f||MM14
#929fa9||MM15
`),
};
