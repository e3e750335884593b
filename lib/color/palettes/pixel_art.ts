import { readRows, type TablesOf } from "../palette_rows.ts";

/** Palettes by pixel artists, in their authors' order. */
export const TABLES: TablesOf<"pixel-art"> = {
  "pico-8": () =>
    readRows(`
#000000|Black
#1d2b53|Dark blue
#7e2553|Dark purple
#008751|Dark green
#ab5236|Brown
#5f574f|Dark grey
#c2c3c7|Light grey
#fff1e8|White
#ff004d|Red
#ffa300|Orange
#ffec27|Yellow
#00e436|Green
#29adff|Blue
#83769c|Lavender
#ff77a8|Pink
#ffccaa|Light peach
`),
  "pico-8-full": () =>
    readRows(`
#000000 #1d2b53 #7e2553 #008751 #ab5236 #5f574f #c2c3c7 #fff1e8
#ff004d #ffa300 #ffec27 #00e436 #29adff #83769c #ff77a8 #ffccaa
#291814 #111d35 #422136 #125359 #742f29 #49333b #a28879 #f3ef7d
#be1250 #ff6c24 #a8e72e #00b543 #065ab5 #754665 #ff6e59 #ff9d81
`),
  "sweetie-16": () =>
    readRows(`
#1a1c2c #5d275d #b13e53 #ef7d57 #ffcd75 #a7f070 #38b764 #257179
#29366f #3b5dc9 #41a6f6 #73eff7 #f4f4f4 #94b0c2 #566c86 #333c57
`),
  db16: () =>
    readRows(`
#140c1c #442434 #30346d #4e4a4e #854c30 #346524 #d04648 #757161
#597dce #d27d2c #8595a1 #6daa2c #d2aa99 #6dc2ca #dad45e #deeed6
`),
  db32: () =>
    readRows(`
#000000 #222034 #45283c #663931 #8f563b #df7126 #d9a066 #eec39a
#fbf236 #99e550 #6abe30 #37946e #4b692f #524b24 #323c39 #3f3f74
#306082 #5b6ee1 #639bff #5fcde4 #cbdbfc #ffffff #9badb7 #847e87
#696a6a #595652 #76428a #ac3232 #d95763 #d77bba #8f974a #8a6f30
`),
  "endesga-16": () =>
    readRows(`
#e4a672 #b86f50 #743f39 #3f2832 #9e2835 #e53b44 #fb922b #ffe762
#63c64d #327345 #193d3f #4f6781 #afbfd2 #ffffff #2ce8f4 #0484d1
`),
  "endesga-32": () =>
    readRows(`
#be4a2f #d77643 #ead4aa #e4a672 #b86f50 #733e39 #3e2731 #a22633
#e43b44 #f77622 #feae34 #fee761 #63c74d #3e8948 #265c42 #193c3e
#124e89 #0099db #2ce8f5 #ffffff #c0cbdc #8b9bb4 #5a6988 #3a4466
#262b44 #181425 #ff0044 #68386c #b55088 #f6757a #e8b796 #c28569
`),
  "endesga-64": () =>
    readRows(`
#ff0040 #131313 #1b1b1b #272727 #3d3d3d #5d5d5d #858585 #b4b4b4
#ffffff #c7cfdd #92a1b9 #657392 #424c6e #2a2f4e #1a1932 #0e071b
#1c121c #391f21 #5d2c28 #8a4836 #bf6f4a #e69c69 #f6ca9f #f9e6cf
#edab50 #e07438 #c64524 #8e251d #ff5000 #ed7614 #ffa214 #ffc825
#ffeb57 #d3fc7e #99e65f #5ac54f #33984b #1e6f50 #134c4c #0c2e44
#00396d #0069aa #0098dc #00cdf9 #0cf1ff #94fdff #fdd2ed #f389f5
#db3ffd #7a09fa #3003d9 #0c0293 #03193f #3b1443 #622461 #93388f
#ca52c9 #c85086 #f68187 #f5555d #ea323c #c42430 #891e2b #571c27
`),
  "aap-64": () =>
    readRows(`
#060608 #141013 #3b1725 #73172d #b4202a #df3e23 #fa6a0a #f9a31b
#ffd541 #fffc40 #d6f264 #9cdb43 #59c135 #14a02e #1a7a3e #24523b
#122020 #143464 #285cc4 #249fde #20d6c7 #a6fcdb #ffffff #fef3c0
#fad6b8 #f5a097 #e86a73 #bc4a9b #793a80 #403353 #242234 #221c1a
#322b28 #71413b #bb7547 #dba463 #f4d29c #dae0ea #b3b9d1 #8b93af
#6d758d #4a5462 #333941 #422433 #5b3138 #8e5252 #ba756a #e9b5a3
#e3e6ff #b9bffb #849be4 #588dbe #477d85 #23674e #328464 #5daf8d
#92dcba #cdf7e2 #e4d2aa #c7b08b #a08662 #796755 #5a4e44 #423934
`),
  "aap-splendor128": () =>
    readRows(`
#050403 #0e0c0c #2d1b1e #612721 #b9451d #f1641f #fca570 #ffe0b7
#ffffff #fff089 #f8c53a #e88a36 #b05b2c #673931 #271f1b #4c3d2e
#855f39 #d39741 #f8f644 #d5dc1d #adb834 #7f8e44 #586335 #333c24
#181c19 #293f21 #477238 #61a53f #8fd032 #c4f129 #d0ffea #97edca
#59cf93 #42a459 #3d6f43 #27412d #14121d #1b2447 #2b4e95 #2789cd
#42bfe8 #73efe8 #f1f2ff #c9d4fd #8aa1f6 #4572e3 #494182 #7864c6
#9c8bdb #ceaaed #fad6ff #eeb59c #d480bb #9052bc #171516 #373334
#695b59 #b28b78 #e2b27e #f6d896 #fcf7be #ecebe7 #cbc6c1 #a69e9a
#807b7a #595757 #323232 #4f342f #8c5b3e #c68556 #d6a851 #b47538
#724b2c #452a1b #61683a #939446 #c6b858 #efdd91 #b5e7cb #86c69a
#5d9b79 #486859 #2c3b39 #171819 #2c3438 #465456 #64878c #8ac4c3
#afe9df #dceaee #b8ccd8 #88a3bc #5e718e #485262 #282c3c #464762
#696682 #9a97b9 #c5c7dd #e6e7f0 #eee6ea #e3cddf #bfa5c9 #87738f
#564f5b #322f35 #36282b #654956 #966888 #c090a9 #d4b8b8 #eae0dd
#f1ebdb #ddcebf #bda499 #886e6a #594d4d #33272a #b29476 #e1bf89
#f8e398 #ffe9e3 #fdc9c9 #f6a2a8 #e27285 #b25266 #64364b #2a1e23
`),
  "resurrect-64": () =>
    readRows(`
#2e222f #3e3546 #625565 #966c6c #ab947a #694f62 #7f708a #9babb2
#c7dcd0 #ffffff #6e2727 #b33831 #ea4f36 #f57d4a #ae2334 #e83b3b
#fb6b1d #f79617 #f9c22b #7a3045 #9e4539 #cd683d #e6904e #fbb954
#4c3e24 #676633 #a2a947 #d5e04b #fbff86 #165a4c #239063 #1ebc73
#91db69 #cddf6c #313638 #374e4a #547e64 #92a984 #b2ba90 #0b5e65
#0b8a8f #0eaf9b #30e1b9 #8ff8e2 #323353 #484a77 #4d65b4 #4d9be6
#8fd3ff #45293f #6b3e75 #905ea9 #a884f3 #eaaded #753c54 #a24b6f
#cf657f #ed8099 #831c5d #c32454 #f04f78 #f68181 #fca790 #fdcbb0
`),
  apollo: () =>
    readRows(`
#172038 #253a5e #3c5e8b #4f8fba #73bed3 #a4dddb #19332d #25562e
#468232 #75a743 #a8ca58 #d0da91 #4d2b32 #7a4841 #ad7757 #c09473
#d7b594 #e7d5b3 #341c27 #602c2c #884b2b #be772b #de9e41 #e8c170
#241527 #411d31 #752438 #a53030 #cf573c #da863e #1e1d39 #402751
#7a367b #a23e8c #c65197 #df84a5 #090a14 #10141f #151d28 #202e37
#394a50 #577277 #819796 #a8b5b2 #c7cfcc #ebede9
`),
  lospec500: () =>
    readRows(`
#10121c #2c1e31 #6b2643 #ac2847 #ec273f #94493a #de5d3a #e98537
#f3a833 #4d3533 #6e4c30 #a26d3f #ce9248 #dab163 #e8d282 #f7f3b7
#1e4044 #006554 #26854c #5ab552 #9de64e #008b8b #62a477 #a6cb96
#d3eed3 #3e3b65 #3859b3 #3388de #36c5f4 #6dead6 #5e5b8c #8c78a5
#b0a7b8 #deceed #9a4d76 #c878af #cc99ff #fa6e79 #ffa2ac #ffd1d5
#f6e8e0 #ffffff
`),
  "arne-16": () =>
    readRows(`
#000000 #493c2b #be2633 #e06f8b #9d9d9d #a46422 #eb8931 #f7e26b
#ffffff #1b2632 #2f484e #44891a #a3ce27 #005784 #31a2f2 #b2dcef
`),
  "arne-32": () =>
    readRows(`
#000000 #493c2b #be2633 #e06f8b #a46422 #eb8931 #f7e26b #ffffff
#9d9d9d #2f484e #1b2632 #44891a #a3ce27 #005784 #31a2f2 #b2dcef
#342a97 #656d71 #cccccc #732930 #cb43a7 #524f40 #ad9d33 #ec4700
#fab40b #115e33 #14807e #15c2a5 #225af6 #9964f9 #f78ed6 #f4b990
`),
  famicube: () =>
    readRows(`
#000000 #e03c28 #ffffff #d7d7d7 #a8a8a8 #7b7b7b #343434 #151515
#0d2030 #415d66 #71a6a1 #bdffca #25e2cd #0a98ac #005280 #00604b
#20b562 #58d332 #139d08 #004e00 #172808 #376d03 #6ab417 #8cd612
#beeb71 #eeffa9 #b6c121 #939717 #cc8f15 #ffbb31 #ffe737 #f68f37
#ad4e1a #231712 #5c3c0d #ae6c37 #c59782 #e2d7b5 #4f1507 #823c3d
#da655e #e18289 #f5b784 #ffe9c5 #ff82ce #cf3c71 #871646 #a328b3
#cc69e4 #d59cfc #fec9ed #e2c9ff #a675fe #6a31ca #5a1991 #211640
#3d34a5 #6264dc #9ba0ef #98dcff #5ba8ff #0a89ff #024aca #00177d
`),
  "zughy-32": () =>
    readRows(`
#472d3c #5e3643 #7a444a #a05b53 #bf7958 #eea160 #f4cca1 #b6d53c
#71aa34 #397b44 #3c5956 #302c2e #5a5353 #7d7071 #a0938e #cfc6b8
#dff6f5 #8aebf1 #28ccdf #3978a8 #394778 #39314b #564064 #8e478c
#cd6093 #ffaeb6 #f4b41b #f47e1b #e6482e #a93b3b #827094 #4f546b
`),
  "rosy-42": () =>
    readRows(`
#21181b #3b2027 #7d3833 #ab5130 #cf752b #f0b541 #ffee83 #c8d45d
#63ab3f #3b7d4f #2f5753 #283540 #1b1f21 #2b2b45 #3a3f5e #4c6885
#4fa4b8 #92e8c0 #f5ffe8 #dfe0e8 #a3a7c2 #686f99 #404973 #2c354d
#14182e #4b1d52 #692464 #9c2a70 #cc2f7b #ff5277 #ffc2a1 #ff8933
#e64539 #ad2f45 #781d4f #4f1d4c #291d2b #3d2936 #52333f #8f4d57
#bd6a62 #ffae70
`),
  "bubblegum-16": () =>
    readRows(`
#16171a #7f0622 #d62411 #ff8426 #ffd100 #fafdff #ff80a4 #ff2674
#94216a #430067 #234975 #68aed4 #bfff3c #10d275 #007899 #002859
`),
  journey: () =>
    readRows(`
#050914 #110524 #3b063a #691749 #9c3247 #d46453 #f5a15d #ffcf8e
#ff7a7d #ff417d #d61a88 #94007a #42004e #220029 #100726 #25082c
#3d1132 #73263d #bd4035 #ed7b39 #ffb84a #fff540 #c6d831 #77b02a
#429058 #2c645e #153c4a #052137 #0e0421 #0c0b42 #032769 #144491
#488bd4 #78d7ff #b0fff1 #faffff #c7d4e1 #928fb8 #5b537d #392946
#24142c #0e0f2c #132243 #1a466b #10908e #28c074 #3dff6e #f8ffb8
#f0c297 #cf968c #8f5765 #52294b #0f022e #35003b #64004c #9b0e3e
#d41e3c #ed4c40 #ff9757 #d4662f #9c341a #691b22 #450c28 #2d002e
`),
  pear36: () =>
    readRows(`
#5e315b #8c3f5d #ba6156 #f2a65e #ffe478 #cfff70 #8fde5d #3ca370
#3d6e70 #323e4f #322947 #473b78 #4b5bab #4da6ff #66ffe3 #ffffeb
#c2c2d1 #7e7e8f #606070 #43434f #272736 #3e2347 #57294b #964253
#e36956 #ffb570 #ff9166 #eb564b #b0305c #73275c #422445 #5a265e
#80366b #bd4882 #ff6b97 #ffb5b5
`),
  vinik24: () =>
    readRows(`
#000000 #6f6776 #9a9a97 #c5ccb8 #8b5580 #c38890 #a593a5 #666092
#9a4f50 #c28d75 #7ca1c0 #416aa3 #8d6268 #be955c #68aca9 #387080
#6e6962 #93a167 #6eaa78 #557064 #9d9f7f #7e9e99 #5d6872 #433455
`),
  "steam-lords": () =>
    readRows(`
#213b25 #3a604a #4f7754 #a19f7c #77744f #775c4f #603b3a #3b2137
#170e19 #2f213b #433a60 #4f5277 #65738c #7c94a1 #a0b9ba #c0d1cc
`),
  na16: () =>
    readRows(`
#8c8fae #584563 #3e2137 #9a6348 #d79b7d #f5edba #c0c741 #647d34
#e4943a #9d303b #d26471 #70377f #7ec4c1 #34859d #17434b #1f0e1c
`),
  "cc-29": () =>
    readRows(`
#f2f0e5 #b8b5b9 #868188 #646365 #45444f #3a3858 #212123 #352b42
#43436a #4b80ca #68c2d3 #a2dcc7 #ede19e #d3a068 #b45252 #6a536e
#4b4158 #80493a #a77b5b #e5ceb4 #c2d368 #8ab060 #567b79 #4e584a
#7b7243 #b2b47e #edc8c4 #cf8acb #5f556a
`),
  slso8: () => readRows(`#0d2b45 #203c56 #544e68 #8d697a #d08159 #ffaa5e #ffd4a3 #ffecd6`),
  "oil-6": () => readRows(`#fbf5ef #f2d3ab #c69fa5 #8b6d9c #494d7e #272744`),
  "twilight-5": () => readRows(`#fbbbad #ee8695 #4a7a96 #333f58 #292831`),
  "2bit-demichrome": () => readRows(`#211e20 #555568 #a0a08b #e9efec`),
};
