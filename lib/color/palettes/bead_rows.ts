// Written by `deno task materials`: change lib/site/materials, not this file.

/** Beads of one brand and size each: `#rrggbb|name|code`. */
export const ROWS = {
  perler: `
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
`,
  "perler-mini": `
#305545|Evergreen|80-15179
#b3bab8|Light Grey|80-15181
#eaefee|White|80-19001
#e1e2bb|Creme|80-19002
#e7ce3e|Yellow|80-19003
#eb7b31|Orange|80-19004
#b0353c|Red|80-19005
#d8729a|Bubblegum|80-19006
#684b86|Purple|80-19007
#0e5092|Dark Blue|80-19008
#278cc9|Light Blue|80-19009
#18c7b1|Light Green|80-19011
#674c44|Brown|80-19012
#909497|Grey|80-19017
#323234|Black|80-19018
#936848|Light Brown|80-19021
#e9bfb9|Peach|80-19033
#c5ac90|Tan|80-19035
#007b4e|Dark Green|80-19010
#4a9ccf|Pastel Blue|80-19052
#937fbf|Pastel Lavender|80-19054
#e9e290|Pastel Yellow|80-19056
#fbb146|Cheddar|80-19057
#96d1d4|Toothpaste|80-19058
#dd595b|Hot Coral|80-19059
#a75d9d|Plum|80-19060
#69b845|Kiwi Lime|80-19061
#0098c5|Turquoise|80-19062
#f99297|Blush|80-19063
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
#dedace|Toasted Marshmallow|80-14110
`,
  hama: `
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
`,
  "hama-mini": `
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
`,
  "artkal-s": `
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
`,
  "artkal-r": `
#eaeef3|White|R01
#ee927c|Burning Sand|R02
#ffa630|Tangerine|R03
#eb6027|Orange|R04
#cb3531|Tall Poppy|R05
#ef67b2|Raspberry Pink|R06
#959698|Gray|R07
#1fc467|Emerald|R08
#00685e|Dark Green|R09
#2eabd8|Baby Blue|R10
#004fa4|Dark Blue|R11
#9165b2|Pastel Lavender|R12
#292a2b|Black|R13
#e1c835|Sandstorm|R14
#9a4541|Redwood|R15
#65463d|Brown|R16
#895d49|Light Brown|R17
#dca384|Sand|R18
#f2bfb8|Bubble Gun|R19
#009053|Green|R20
#8bb23a|Pastel Green|R21
#48337e|Purple|R22
#644fa4|Royal Purple|R23
#0078bf|True Blue|R24
#dc519a|Hot Pink|R25
#da4383|Magenta|R26
#eac125|Yellow|R27
#dda1cc|Lily Pink|R28
#e1d367|Pastel Yellow|R29
#9ec9cd|Shadow Green|R30
#b2d7ce|Sea Mist|R31
#eed39e|Beeswax|R32
#c0b7d7|Maverick|R33
#b61927|Red|R34
#e1ccd2|Mona Lisa|R35
#ce6d83|Old Pink|R36
#60bfcb|Blue-Green|R37
#a3134a|Burgundy|R38
#e68739|Yellow Orange|R39
#e182b0|Carnation Pink|R40
#70757b|Dark Gray|R43
#a7cdde|Sky Blue|R44
#00a5a1|Medium Turquoise|R45
#8ec324|Bright Green|R46
#b27938|Marigold|R47
#ecc03d|Corn|R48
#921e5d|Mulberry Wood|R49
#e2a488|Mandys Pink|R50
#dfdabd|Spring Sun|R51
#eade7f|Picasso|R52
#55a4d9|Turquoise|R53
#0084ce|Light Blue|R54
#36384d|Black Rock|R55
#97cf87|Pistachio|R57
#e2e65d|Canary|R58
#f96f40|Bright Carrot|R59
#e5533c|Blaze Orange|R60
#e9c1a6|Vanilla|R61
#b35540|Buccaneer|R63
#b11836|Paprika|R64
#8a7ec2|Lavender|R66
#cdc03f|Key Lomen Pie|R68
#00765f|Green Tea|R69
#cc9b74|Tan|R71
#383e44|Mine Shaft|R72
#007d2b|Jade Green|R73
#68c4d2|Light Sea Blue|R74
#009ec2|Azure|R75
#0093a9|Sea Blue|R76
#d4d8d3|Ghost While|R77
#c2c4c2|Ash Grey|R78
#a7acad|Light Gray|R79
#d9b35e|Pastel Orange|R80
#bf9168|Deer|R81
#aa744e|Clay|R82
#bb6833|Sienna|R83
#be5d65|Deep Chestnut|R84
#99323a|Red Wine|R85
#e8ae00|Goldenrod|R86
#ec625e|Coral Red|R87
#565a5e|Charcoal Gray|R88
#adad29|Drark Algae|R89
#8f8e3c|Dark Olive|R90
#5ab0bf|Steel Blue|R91
#0084b2|Dark Steel Blue|R92
#153838|Brunswick Green|R93
`,
  "artkal-m": `
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
`,
  "artkal-c": `
#eaeef3|White|C01
#292a2b|Black|C02
#ffa630|Tangerine|C03
#e68739|Yellow Orange|C04
#cb3531|Tall Poppy|C05
#b61927|Red|C06
#e182b0|Carnation Pink|C07
#dc519a|Hot Pink|C08
#da4383|Magenta|C09
#eade7f|Picasso|C10
#eac125|Yellow|C11
#97cf87|Pistachio|C12
#8bb23a|Pastel Green|C13
#009053|Green|C14
#00765f|Green Tea|C15
#f96f40|Bright Carrot|C16
#eb6027|Orange|C17
#a7cdde|Sky Blue|C18
#2eabd8|Baby Blue|C19
#0084ce|Light Blue|C20
#004fa4|Dark Blue|C21
#f2bfb8|Bubble Gun|C22
#dca384|Sand|C23
#eed39e|Beeswax|C24
#8a7ec2|Lavender|C25
#9165b2|Pastel Lavender|C26
#48337e|Purple|C27
#b27938|Marigold|C28
#b35540|Buccaneer|C29
#9a4541|Redwood|C30
#895d49|Light Brown|C31
#65463d|Brown|C32
#959698|Gray|C33
#70757b|Dark Gray|C34
#ce6d83|Old Pink|C36
#0078bf|True Blue|C37
#55a4d9|Turquoise|C38
#9ec9cd|Shadow Green|C39
#cdc03f|Key Lomen Pie|C40
#e1d367|Pastel Yellow|C41
#e1c835|Sandstorm|C42
#b11836|Paprika|C43
#ee927c|Burning Sand|C44
#e2e65d|Canary|C46
#e9c1a6|Vanilla|C47
#ecc03d|Corn|C48
#ef67b2|Raspberry Pink|C49
#c0b7d7|Maverick|C50
#dfdabd|Spring Sun|C51
#4f3989|Butterfly Bush|C52
#8ec324|Bright Green|C53
#00a5a1|Medium Turquoise|C54
#82878b|Oslo Gray|C56
#36384d|Black Rock|C58
#b2d7ce|Sea Mist|C60
#383e44|Mine Shaft|C69
#153838|Brunswick Green|C70
#e8ae00|Goldenrod|C71
#d9b35e|Pastel Orange|C72
#bb6833|Sienna|C73
#cdb277|Deer|C74
#aa744e|Clay|C75
#ec625e|Coral Red|C76
#be5d65|Deep Chestnut|C77
#99323a|Red Wine|C78
#68c4d2|Light Sea Blue|C79
#0093a9|Sea Blue|C80
#5ab0bf|Steel Blue|C81
#009ec2|Azure|C82
#0084b2|Dark Steel Blue|C83
#adad29|Drark Algae|C84
#8f8e3c|Dark Olive|C85
#007d2b|Jade Green|C86
#d4d8d3|Ghost While|C87
#c2c4c2|Ash Grey|C88
#a7acad|Light Gray|C89
#565a5e|Charcoal Gray|C90
#cea433|Dandelion|C91
#dcb794|Pale Skin|C92
#dd9285|Warm Blush|C93
#e07b69|Salmon|C94
#ef7f61|Apricot|C95
#dc772b|Papaya|C96
#6aaedb|Himalaya Blue|C97
#61bbd3|Waterfall|C98
#279bbe|Lagoon|C99
#00a7e3|Electric Blue|C100
#0077ca|Pool Blue|C101
#005aa9|Caribbian Blue|C102
#007f9e|Deep Water|C103
#007d91|Petrol Blue|C104
#00649a|Wegdewood Blue|C105
#006c9f|Pond Blue|C106
#cfc179|Seashell Beige|C107
#c4ae64|Beige|C108
#ab9745|Beach Beige|C109
#978138|Caffe Latté|C110
#907c41|Oaktree Brown|C111
#b6ae84|Khaki|C112
#a59f65|Light Greengray|C113
#938d54|Mossy Green|C114
#8d8b51|Earth Green|C115
#7f7e49|Sage Green|C116
#5b6e35|Pinetree Green|C117
#8ad5c9|Frosty Blue|C118
#7cd2a5|Polar Mint|C119
#72ac9a|Celadon Green|C120
#00b26f|Eucalyptus|C121
#3eb724|Clover Field|C122
#0d7535|Pooltable Felt|C123
#007d6e|Snake Green|C124
#006e69|Dark Eucalyptus|C125
#dfc3e1|Marsmallow Rose|C126
#d38ed4|Light Grape|C127
#d5a6ba|Rosebud Pink|C128
#d6668e|Fuschia|C129
#b8aad9|Candy Violet|C130
#df486d|Flamingo|C131
#bc3ca6|Pink Plum|C132
#803897|Amethyst|C133
#a7bae1|Moonlight Blue|C134
#afb8df|Summer Rain|C135
#6b9ad4|Azur Blue|C136
#5a89ce|Cornflower Blue|C137
#658ad0|Forget Me Not|C138
#566cbd|Indigo|C139
#4d74c6|Horizon Blue|C140
#416dbe|Cobolt|C141
#30429e|Royal Blue|C142
#024288|Marine|C143
#d6ca6a|Pale Yellow Moss|C144
#9d1a38|Bloodrose Red|C145
#80b7a1|Spearmint|C146
#7a594f|Mocha|C147
#efdba1|Creme|C148
#8884d0|Iris Violet|C149
#345621|Forrest Green|C150
#aeaddc|Lilac|C151
#bcc3e1|Pale Lilac|C152
#e3c09a|Sahara Sand|C153
#c58b60|Sunkissed Teint|C154
#5a5f65|Steel Grey|C155
#4c5156|Iron Grey|C156
#3a3e42|Pepper|C157
#5ddb5d|Spring Green|C45
#6cc24a|Conifer|C55
#bc0423|Fresh Red|C57
#531a23|Scarlett|C59
#f1eb9c|Feta|C61
#fc3f3f|Carnation|C62
#eabedb|Pink Pearl|C63
#a50050|Rose|C64
#ef7e2e|Mango|C65
#fc6c85|Wild Watermelon|C66
#b14eb5|Orchid|C67
#69c2ee|Toothpaste Blue|C68
#c3ced6|Columbia Blue|CE01
#9ab2db|Pale Cerulean|CE02
#5d88b2|Silver Lake Blue|CE03
#02bdd1|Sky Blue (Crayola)|CE04
#52caac|Maximum Blue Green|CE05
#2d6db2|Bright Navy Blue|CE06
#c2a3b7|Black Shadows|CE07
#8a5877|Mountbatten Pink|CE08
#68355d|Halayà Úbe|CE09
#b84fa8|Deep Mauve|CE10
#b02fa4|Heliotrope Magenta|CE11
#e2a365|Rajah|CE12
#be8e59|Earth Yellow|CE13
#a87443|Chinese Bronze|CE14
#a06e52|Alloy Orange|CE15
#f9c1d7|Orchid Pink|CE16
#59292b|Caput Mortuum|CE17
`,
  mard: `
#faf4c8||A1
#f77c31||A10
#ffdd99||A11
#fe9f72||A12
#ffc365||A13
#fd543d||A14
#fff365||A15
#ffff9f||A16
#ffe36e||A17
#febe7d||A18
#fd7c72||A19
#ffffd5||A2
#ffd568||A20
#ffe395||A21
#f4f57d||A22
#e6c9b7||A23
#f7f8a2||A24
#ffd67d||A25
#ffc830||A26
#feff8b||A3
#fbed56||A4
#f4d738||A5
#feac4c||A6
#fe8b4c||A7
#ffda45||A8
#ff995b||A9
#e6ee31||B1
#95d3c2||B10
#5d722a||B11
#166f41||B12
#caeb7b||B13
#ade946||B14
#2e5132||B15
#c5ed9c||B16
#9bb13a||B17
#e6ee49||B18
#24b88c||B19
#63f347||B2
#c2f0cc||B20
#156a6b||B21
#0b3c43||B22
#303a21||B23
#eefca5||B24
#4e846d||B25
#8d7a35||B26
#cce1af||B27
#9ee5b9||B28
#c5e254||B29
#9ef780||B3
#e2fcb1||B30
#b0e792||B31
#9cab5a||B32
#5de035||B4
#35e352||B5
#65e2a6||B6
#3daf80||B7
#1c9c4f||B8
#27523a||B9
#e8ffe7||C1
#3ebce2||C10
#28ddde||C11
#1c334d||C12
#cde8ff||C13
#d5fdff||C14
#22c4c6||C15
#1557a8||C16
#04d1f6||C17
#1d3344||C18
#1887a2||C19
#a9f9fc||C2
#176daf||C20
#beddff||C21
#67b4be||C22
#c8e2ff||C23
#7cc4ff||C24
#a9e5e5||C25
#3caed8||C26
#d3dffa||C27
#bbcfed||C28
#34488e||C29
#a0e2fb||C3
#41ccff||C4
#01aceb||C5
#50aaf0||C6
#3677d2||C7
#0f54c0||C8
#324bca||C9
#aeb4f2||D1
#361851||D10
#b9bae1||D11
#de9ad4||D12
#b90095||D13
#8b279b||D14
#2f1f90||D15
#e3e1ee||D16
#c4d4f6||D17
#a45ec7||D18
#d8c3d7||D19
#858edd||D2
#9c32b2||D20
#9a009b||D21
#333a95||D22
#ebdafc||D23
#7786e5||D24
#494fc7||D25
#dfc2f8||D26
#2f54af||D3
#182a84||D4
#b843c5||D5
#ac7bde||D6
#8854b3||D7
#e2d3ff||D8
#d5b9f8||D9
#fdd3cc||E1
#d33793||E10
#fcddd2||E11
#f78fc3||E12
#b5006d||E13
#ffd1ba||E14
#f8c7c9||E15
#fff3eb||E16
#ffe2ea||E17
#ffc7db||E18
#febad5||E19
#fec0df||E2
#d8c7d1||E20
#bd9da1||E21
#b785a1||E22
#937a8d||E23
#e1bce8||E24
#ffb7e7||E3
#e8649e||E4
#f551a2||E5
#f13d74||E6
#c63478||E7
#ffdbe9||E8
#e970cc||E9
#fd957b||F1
#8a4526||F10
#5a2121||F11
#fd4e6a||F12
#f35744||F13
#ffa9ad||F14
#d30022||F15
#fec2a6||F16
#e69c79||F17
#d37c46||F18
#c1444a||F19
#fc3d46||F2
#cd9391||F20
#f7b4c6||F21
#fdc0d0||F22
#f67e66||F23
#e698aa||F24
#e54b4f||F25
#f74941||F3
#fc283c||F4
#e7002f||F5
#943630||F6
#971937||F7
#bc0028||F8
#e2677a||F9
#ffe2ce||G1
#d98c39||G10
#e0c593||G11
#ffc890||G12
#b7714a||G13
#8d614c||G14
#fcf9e0||G15
#f2d9ba||G16
#78524b||G17
#ffe4cc||G18
#e07935||G19
#ffc4aa||G2
#a94023||G20
#b88558||G21
#f4c3a5||G3
#e1b383||G4
#edb045||G5
#e99c17||G6
#9d5b3e||G7
#753832||G8
#e6b483||G9
#fdfbff||H1
#eee9ea||H10
#cecdd5||H11
#fff5ed||H12
#f5ecd2||H13
#cfd7d3||H14
#98a6a8||H15
#1d1414||H16
#f1eded||H17
#fffdf0||H18
#f6efe2||H19
#feffff||H2
#949fa3||H20
#fffbe1||H21
#cacad4||H22
#9a9d94||H23
#b6b1ba||H3
#89858c||H4
#48464e||H5
#2f2b2f||H6
#000000||H7
#e7d6db||H8
#ededed||H9
#bcc6b8||M1
#c5b2bc||M10
#9f7594||M11
#644749||M12
#d19066||M13
#c77362||M14
#757d78||M15
#8aa386||M2
#697d80||M3
#e3d2bc||M4
#d0ccaa||M5
#b0a782||M6
#b4a497||M7
#b38281||M8
#a58767||M9
`,
  nabbi: `
#3a3d41|Black|N01
#50443b|Dark Brown|N02
#5a3e36|Brown Medium|N03
#813547|Maroon|N04
#a76224|Caramel|N05
#ad967e|Tan|N06
#eeb182|Sand|N07
#8d8b7f|Ash|N08
#2f4a39|Hunter Green|N09
#d3cbcb|Light Grey|N10
#644591|Purple|N11
#e2d0bf|Ivory|N12
#f3601b|Orange|N13
#f9ca00|Yellow|N14
#f4f4f3|White|N15
#297a3b|Green|N16
#3b75cb|Bright Blue|N17
#e1b4ab|Light Rose|N18
#df2638|Red|N19
#b58b69|Light Brown|N20
#f5ec8d|Light Yellow|N21
#48af4f|Lime|N22
#71a3e6|Medium Blue|N23
#b6a0db|Lavender|N24
#ee6a97|Pink|N25
#fca879|Peach|N26
#875f52|Chocolate|N27
#a7c6f1|Sky|N28
#c7bf5e|Kiwi|N30
`,
} as const;
