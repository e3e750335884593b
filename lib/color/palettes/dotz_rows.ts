// Written by `deno task materials`: change lib/site/materials, not this file.

/** Diamond drills: `#rrggbb|name|code`. */
export const ROWS = {
  "diamond-dotz": `
#95b3b4|Aqua Mist|8165
#5a95a1|Mid Aqua Marine|8174
#318b9e|Aqua Marine|8175
#0d4f6e|Dark Aqua Marine|8176
#89b0a1|Pale Turquoise|8177
#719e9c|Mid Turquoise|8178
#46838f|Turquoise|8179
#417c84|Dark Turquoise|8180
#186572|Oriental Turquoise|8181
#999f94|Turquoise Ice|8183
#70807d|Pale Slate|8184
#5b6c6e|Mid Slate|8185
#3b4b51|Slate|8186
#253d43|Dark Slate|8187
#50908d|Light Jade|8188
#2e7a77|Jade|8189
#0b4343|Dark Jade|8190
#34554a|Dark Beryl|8209
#75998e|Light Agave|8212
#52857d|Agave|8213
#445854|Dark Agave|8214
#354f4b|Pine Green|8215
#173632|Dark Pine Green|8216
#1f1f24|Black|8001
#372829|Burnt Umber|8405
#938072|Stone|8415
#706657|Dark Stone|8416
#494740|Smoke|8417
#342c28|Black Pearl|8418
#9a9078|Dark Ash|8420
#4d4c51|Deep Ocean|8422
#7a5c4e|Medium Clay|8426
#6a4a3c|Dark Clay|8427
#7a8178|Smokey Grey|8436
#71665f|Dark Cement|8437
#5a5b56|Thunder Grey|8438
#433c38|Storm Grey|8439
#7a7b84|Medium Dove|8442
#585862|Dark Dove|8443
#959797|Mist|8444
#7b8487|Pebble|8445
#4d4b55|Shadow|8446
#384a52|Blue Gum|8447
#403e44|Steel|8448
#8797a7|Blue Grey|8108
#657c96|Mid Blue Grey|8109
#40668d|Blue Shadow|8110
#7397a8|Duck Egg Blue|8115
#6489a9|Sky Blue|8116
#50779f|Mid Sky Blue|8117
#425f88|Dark Sky Blue|8118
#2a4c81|Light Delft|8119
#304a7f|Delft|8120
#242f5e|Junior Navy|8121
#6994a8|Azure|8122
#2e5f99|Cornflower|8123
#275698|Dark Cornflower|8124
#5597b9|Forget-Me-Not Blue|8125
#347db5|Delphinium Blue|8126
#115ea0|Santorini Blue|8127
#0e5396|Reflex Blue|8128
#0e509d|Dark Reflex Blue|8129
#123f85|Ocean Blue|8130
#133b7b|Navy Blue|8131
#82b3ae|Light Glacier|8132
#59a1ad|Glacier Blue|8133
#3aa5c1|Dark Glacier|8134
#386f95|Pale Denim|8135
#125985|Denim|8136
#14416b|Dark Denim|8137
#1d96bc|Light Aegean|8138
#0e87bb|Aegean Blue|8139
#0967a4|Deep Aegean Blue|8140
#269cb3|Light Aqua|8141
#139ab9|Aqua|8142
#087ea4|Dark Aqua|8143
#73869f|Pale Blue Grey|8144
#586d87|French Blue|8145
#334b6d|Dark Blue Grey|8146
#9bb5b5|Ice Blue|8148
#8db8ba|Mid Sea Quest|8149
#75a6b2|Sea Quest|8150
#608ea4|Dark Sea Quest|8151
#347295|Oriental Light Blue|8152
#306189|Oriental Blue|8153
#1a4a74|Mid Oriental Blue|8154
#1c4163|Dark Oriental Blue|8155
#152f53|Ink|8156
#17253d|Midnight Blue|8157
#201f31|Indigo|8158
#98aeae|Baby Blue|8159
#7a959a|Light Teal|8160
#5e7f8b|Mid Teal|8161
#486b79|Teal|8162
#244659|Dark Teal|8163
#183349|Midnight Teal|8164
#78a9b1|Bluestone|8166
#6793a5|Heavenly Blue|8167
#3188a5|Light Kingfisher|8168
#1a7095|Kingfisher|8169
#1c5178|Dark Kingfisher|8170
#104d80|Sapphire|8171
#143862|Dark Sapphire|8172
#88b2af|Light Aqua Marine|8173
#89845c|Light Eucalypt|8282
#7e764c|Gum Green|8283
#87734b|Green Gold|8284
#c2ad70|Pale Gold|8285
#b59040|Gold|8286
#9b7130|Deep Gold|8287
#8f7635|Light Bronze|8288
#69532c|Dark Khaki|8289
#6d4825|Bronze|8290
#8e7f6b|String|8292
#5e5344|Gun Metal|8293
#6e614c|Putty|8294
#a28c62|Linen|8296
#84644b|Fawn|8297
#845b3f|Dark Linen|8298
#705038|Mocha|8303
#835b3f|Olivine|8304
#a8662b|Deep Cadmium|8307
#83422c|Russet|8308
#dd9e70|Oaten|8309
#9f6f48|Pale Ginger|8310
#94663a|Dark Ginger|8311
#a37140|Golden Ginger|8312
#d58762|Light Ochre|8355
#c4623f|Mid Ochre|8356
#a7492c|Dark Ochre|8357
#9e422a|Ochre|8358
#5e2c1f|Dark Brown|8359
#cc8560|Medium Skin Tone|8364
#cf844f|Light Tan|8365
#be6837|Mid Tan|8366
#b65e33|Tan|8367
#793624|Dark Tan|8368
#5e2426|Red Mud|8380
#582225|Dark Burgundy|8381
#bb7462|Mole Pink|8384
#b17771|Light Mole|8385
#955c56|Mole|8386
#794038|Dark Mole|8387
#c9977a|Medium Latte|8397
#ad7154|Latte|8398
#a56344|Dark Latte|8399
#8a4939|Bark|8400
#703626|Brown|8401
#562d26|Chocolate Brown|8402
#5a332a|Dirty Paw|8403
#482621|Purple Brown|8404
#b78f7a|Pale Donkey|8407
#9f715d|Medium Donkey|8408
#7c5544|Donkey|8409
#4a332d|Charcoal|8410
#937f66|Grey Green Haze|8425
#967063|Mid Twig|8430
#8b6657|Dark Twig|8431
#66483a|Sepia|8432
#402b29|Dark Sepia|8433
#bbbf9f|Ice|8147
#17515e|Midnight Turquoise|8182
#68aaa0|Light Reef|8191
#4b968c|Medium Reef|8192
#3a8e81|Reef|8193
#086d62|Dark Reef|8194
#2e8879|Waterfall|8195
#1a8677|Deep Waterfall|8196
#569089|Spa|8198
#32857c|Deep Spa|8199
#23766f|Blue Green|8200
#0a544f|Dark Blue Green|8201
#719279|Soft Green|8202
#6e987c|Light Apple Green|8203
#608d79|Apple Green|8204
#48775d|Dark Apple Green|8205
#224d3e|Wattle Green|8206
#386659|Light Juniper|8210
#254b43|Juniper|8211
#9bc79e|Pale Mint Green|8217
#72b388|Medium Mint Green|8218
#4e9f6b|Mint Green|8219
#359a63|Bright Mint Green|8220
#389a5c|Light Emerald|8221
#15733b|Emerald Green|8222
#0d6a46|Dark Emerald|8223
#165337|Holly Green|8224
#b0ae84|Chartreuse|8225
#889572|Antique Green|8226
#567654|Light Jungle|8227
#4d6c4b|Jungle|8228
#2c4931|Deep Jungle|8229
#23462c|Veridian|8230
#8eac74|Pastel Green|8231
#819d51|Pale Fern|8232
#587d43|Fern|8233
#4c7342|Medium Fern|8234
#30542b|Dark Fern|8235
#aeb277|Pale Chartreuse|8236
#6d774b|Palm Green|8238
#325d3a|Cedar Green|8241
#9daa2b|Parrot|8242
#7da034|Dark Parrot|8243
#528c33|Lorikeet|8244
#0e5e23|Kelly Green|8245
#0d5a27|Mid Kelly Green|8246
#0f532c|Dark Kelly Green|8247
#97a01e|Light Frog Green|8248
#467b11|Frog Green|8249
#3d631f|Leprachaun|8250
#395821|Loden Green|8251
#928f4f|Lichen|8253
#6a7f30|Pickle Green|8254
#636325|Mineral Green|8256
#4f5438|Medium Forest|8257
#444532|Forest|8258
#393528|Dark Forest|8259
#c0b329|Bright Lime|8271
#707f65|Greenstone|8421
#627b75|Turquoise Breath|8207
#417a70|Beryl|8208
#a59755|Deep Chartreuse|8237
#b7a05f|Celery Green|8252
#8f907d|Grey Green|8260
#919266|Pale Olive|8261
#6d734e|Grass Green|8262
#4e522f|Olive|8263
#5c5f47|Sage|8264
#778376|Green Haze|8265
#314737|Hunter Green|8266
#827f55|Dark Pickle|8267
#535f3f|Sap Green|8268
#444f33|Dark Olive|8269
#d0ac57|Pale Yellow|8270
#9e851d|Bright Khaki|8272
#677323|May Green|8273
#616429|Mid May Green|8274
#998542|Light Khaki|8275
#8b772b|Khaki|8276
#555526|Dark May Green|8277
#4b5024|Army Green|8278
#8b8c6c|Winter Green|8279
#727655|Eucalypt|8280
#5f633e|Dark Eucalypt|8281
#9e898b|Purple Smoke|8089
#8d777f|Pale Mushroom|8090
#6f515f|Mushroom|8091
#613d4b|Dark Mushroom|8092
#986174|Light Mauve|8093
#6f3e58|Mauve|8094
#623249|Dark Mauve|8095
#411b2e|Maroon|8096
#c196b3|Pale Lilac|8097
#b581bb|Lilac|8098
#9d6095|Mid Lilac|8099
#743876|Light Purple|8100
#612969|Purple|8101
#542663|Dark Purple|8102
#b39ab6|Purple Ice|8103
#977aad|Lavenda|8104
#4e3e91|Jacaranda|8105
#403184|Imperial Purple|8106
#3c1948|Royal Purple|8107
#576299|Dark Lavenda|8111
#7557a3|Soft Violet|8112
#483989|Gentian|8113
#583e8d|Gentian Violet|8114
#9a8c8f|Light Oyster|8388
#948087|Mid Oyster|8389
#7d6b73|Oyster|8390
#94757a|Light Java|8391
#69494f|Java|8392
#624145|Dark Java|8393
#f07d19|Light Orange|8330
#f26f26|Mid Orange|8331
#ef5b27|Bright Orange|8332
#f15028|Dark Orange|8333
#d73a2a|Flame|8334
#ed5c3d|Deep Coral|8339
#e43525|Tangerine|8340
#e99676|Pink Pearl|8343
#ef784c|Light Terra Cotta|8344
#cc4f31|Terra Cotta|8345
#cd4b2b|Dark Terra Cotta|8346
#dc8261|Pink Marble|8347
#e1af98|Mid Nacre|8354
#dc8957|Skin Tone|8362
#d46a3f|Dark Skin Tone|8363
#d38b8a|Pale Rose|8004
#de7f82|Mid Rose|8005
#d05257|Rose|8006
#e06659|Blush|8011
#ea737d|Musk|8016
#df4652|Dark Musk|8017
#f28890|Pink|8027
#eb5b67|Light Hot Pink|8028
#db303e|Hot Pink|8029
#eeb7a0|Pale Pink|8031
#f28a8b|Light Carnation|8032
#e9496d|Carnation|8033
#f0af9f|Pastel Pink|8035
#ea8691|Mid Pink|8036
#d86271|Floral|8037
#b83151|Dark Floral|8038
#9c2031|Cerise|8041
#f0c3a1|Ice Pink|8043
#e67078|Frilly Pink|8044
#ea9498|Light Frilly Pink|8048
#d97a84|Lilac Pink|8049
#c65b67|Light Fuschia|8050
#b0344a|Fuschia|8051
#961f3c|Dark Fuschia|8052
#9a0b2b|Deep Blush|8053
#eb9ea9|Baby Pink|8054
#a94a62|Light Magenta|8055
#a43456|Mid Magenta|8056
#74162f|Magenta|8057
#5e1124|Dark Magenta|8058
#dd7787|Lolly Pink|8059
#e96983|Light Jazz Pink|8060
#db496b|Jazz Pink|8061
#d4325e|Mid Jazz Pink|8062
#c32244|Dark Jazz Pink|8063
#aa1037|Cyclamen|8064
#d74d73|Light Cyclamen|8065
#d42758|Mid Cyclamen|8066
#c00e3e|Dark Cyclamen|8067
#e0a8ad|Pink Mist|8068
#d685a9|Crepe Myrtle|8069
#da84a4|Light Puce|8070
#cb427e|Puce|8071
#aa1150|Dark Puce|8072
#a91454|Bright Cerise|8073
#7a0829|Port Wine|8074
#e09991|Pale Soft Pink|8075
#d87e7d|Soft Pink|8076
#c36063|Rose Bud|8077
#b0797c|Pink Haze|8082
#e9a299|Blossom|8083
#a1607c|Sweet Pea|8084
#7f3844|Rose Quartz|8085
#642430|Mid Garnet|8086
#591b29|Garnet|8087
#ec9781|Feather Pink|8336
#ee846a|Light Coral|8337
#ed7359|Coral|8338
#d4a893|Pearl|8342
#dfb1a2|Light Nacre|8353
#e3a993|Light Ballet Pink|8369
#e99880|Ballet Slipper Pink|8370
#d8907a|Pale Salmon|8371
#cf785e|Salmon|8372
#cb968f|Ice Burgundy|8378
#ba3e44|Dark Rose|8007
#a62b32|Geranium|8008
#e58f7b|Light Blush|8010
#e44542|Pale Scarlet|8012
#c92b2f|Scarlet|8013
#ac0f1e|Bright Red|8014
#940915|Red|8015
#d32c3c|Lipstick|8018
#d82530|Flamingo|8019
#ba0a19|Flag Red|8020
#8f101e|Crimson|8021
#710b1d|Dark Crimson|8022
#5c0917|Burgundy|8023
#731122|Claret|8024
#69081b|Ruby|8025
#460a15|Shiraz|8026
#d32638|Bright Pink|8030
#5b0d1d|Wine|8042
#994249|Light Dusky Pink|8078
#873438|Dusky Pink|8079
#6e272d|Dark Dusky Pink|8080
#54181c|Sangria|8081
#551623|Dark Garnet|8088
#c42c26|Poppy|8335
#d72227|Sunset|8341
#d16440|Light Brick Red|8348
#ae442c|Brick Red|8349
#a73b2c|Dark Brick Red|8350
#902a22|Rust|8351
#77231e|Dark Rust|8352
#da7560|Mid Salmon|8373
#b85044|Dark Salmon|8374
#b14338|Siena|8375
#a23534|Dark Siena|8376
#85272e|Light Burgundy|8377
#dedad0|White|8002
#ebc8ae|Ecru|8003
#aea79c|Ivory|8291
#b4aa91|Steam Cloud|8295
#c4ab8f|Bone|8299
#a87f67|Sand|8301
#d39d90|Porcelain Pink|8382
#d69c8e|Light Mole Pink|8383
#dfbfab|Magnolia|8394
#d3b3a0|Pampas|8395
#bf9d90|Light Latte|8396
#d3ad9c|Baby Blossom|8406
#c8c6c6|Frost|8411
#cfc097|Alabaster|8412
#b8a794|Light Stone|8413
#998d80|Mid Stone|8414
#969186|Ash|8419
#ccaf9e|Frosty Pink|8423
#ae8d79|Light Clay|8424
#c8afa1|Snow Drift|8428
#a38074|Twig|8429
#a0a096|Arctic Grey|8434
#837976|Cement|8435
#a4a39f|Pale Dove|8440
#85858b|Dove|8441
#cdaa73|Cream|8300
#e18c37|Straw|8305
#bf742e|Cadmium|8306
#d59e57|Sahara|8313
#c99240|Canary|8314
#ca8f3a|Harvest Gold|8315
#b06c22|Sunflower|8316
#ccb742|Citrus|8317
#e2bc0c|Dark Citrus|8318
#ebbf0e|Wattle|8319
#e3ad07|Dark Wattle|8320
#e0bb71|Primrose Yellow|8321
#eac05a|Dark Primrose|8322
#e3b415|Lemon Cadmium|8323
#eba514|Sunshine|8324
#f7a224|Marigold|8325
#ecba6f|Baby Yellow|8326
#edb861|Lemon Yellow|8327
#e7a723|Daffodil|8328
#ef9028|Chrome|8329
#e4c28b|Parchment|8360
#eeb077|Light Skin Tone|8361
`,
} as const;
