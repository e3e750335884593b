import { readRows, type TablesOf } from "../palette_rows.ts";
import { ROWS } from "./cosmo_rows.ts";

/**
 * Embroidery threads: name and the maker's number. DMC publishes no values, so they are as others read them off threads and charts:
 *
 * - 150-3866, B5200, Blanc, Ecru: https://github.com/nathantspencer/DMC-ColorCodes
 * - 01-35: https://dmc.crazyartzone.com
 *
 * 868 and 3880-3895 stand in one list of values only, https://github.com/sharlagelfand/dmc knows none of them: whether they are sold
 * is not sure, so they are left out.
 */
export const TABLES: TablesOf<"threads"> = {
  cosmo: () => readRows(ROWS.cosmo),
  dmc: () =>
    readRows(`
#e3e3e6|White Tin|01
#d7d7d8|Tin|02
#b8b8bb|Tin - MED|03
#aeaeb1|Tin - DK|04
#e3ccbe|Driftwood - LT|05
#dcc6b8|Driftwood - MED LT|06
#8f7b6e|Driftwood|07
#6a5046|Driftwood - DK|08
#55200e|Cocoa - VY DK|09
#edfed9|Tender Green - VY LT|10
#e2edb5|Tender Green - LT|11
#cdd99a|Tender Green|12
#bff6e0|Nile Green - MED LT|13
#d0fbb2|Apple Green - PALE|14
#d1eda4|Apple Green|15
#c9c258|Chartreuse - LT|16
#e5e272|Yellow Plum - LT|17
#d9d56d|Yellow Plum|18
#f7c95f|Autumn Gold - MED LT|19
#f7af93|Shrimp|20
#d79982|Alizarin - LT|21
#bc604e|Alizarin|22
#ede2ed|Apple Blossom|23
#e0d7ee|White Lavender|24
#dad2e9|Lavender - ULT LT|25
#d7cae6|Lavender - PALE|26
#f0eef9|White Violet|27
#9086a9|Eggplant - MED LT|28
#674076|Eggplant|29
#7d77a5|Blueberry - MED LT|30
#50518d|Blueberry|31
#4d2e8a|Blueberry - DK|32
#9c599e|Fuchsia|33
#7d3064|Fuchsia - DK|34
#46052d|Fuchsia - VY DK|35
#cf0053|Red - BRIGHT|150
#ffcbd7|Pink|151
#e1a1a1|Tawny - DK|152
#eac5eb|Lilac|153
#4b233a|Red - VY DK|154
#9774b6|Forget-me-not Blue|155
#8577b4|Blue - MED|156
#b5b8ea|Blue - LT|157
#393068|Blue - DK|158
#bcb5de|Petrol Blue - LT|159
#8178a9|Petrol Blue - MED|160
#60568b|Petrol Blue - DK|161
#cae7f0|Baby Blue - LT|162
#557a60|Green|163
#bae4b6|Green - LT|164
#e1f477|Green - BRIGHT|165
#adc238|Lime Green|166
#855d31|Khaki Brown|167
#b1aeb7|Silver Gray|168
#827d7d|Pewter Gray|169
#9442a7|Lavender - VY DK|208
#ba72c6|Lavender - DK|209
#d49fe1|Lavender - MED|210
#e5bded|Lavender - LT|211
#792631|Shell Pink - VY DK|221
#bb6864|Shell Pink - LT|223
#e2a598|Shell Pink - VY LT|224
#f8d9cd|Shell Pink - ULT VY LT|225
#6c3116|Mahogany - VY DK|300
#aa5237|Mahogany - MED|301
#a10c39|Red - MED|304
#fde949|Lemon|307
#ba2044|Rose - DK|309
#000000|Black|310
#002a64|Blue - MED|311
#1f3279|Baby Blue - VY DK|312
#7d4246|Antique Mauve - MED DK|315
#bc757f|Antique Mauve - MED|316
#6d6469|Pewter Gray|317
#999b9d|Steel Gray - LT|318
#3a553b|Pistachio Green - VY DK|319
#608c59|Pistachio Green - MED|320
#bd1136|Red|321
#3a609d|Baby Blue|322
#ac1c37|Rose - VY DK|326
#5e0f77|Violet|327
#6e2e9b|Blue Violet - VY DK|333
#6085b8|Baby Blue - MED|334
#d63d57|Rose|335
#0c275e|Blue|336
#996dc3|Blue Violet - MED|340
#a39ad7|Blue Violet - LT|341
#ab1b33|Salmon - VY DK|347
#c62c38|Coral - DK|349
#de3f40|Coral - MED|350
#ed625b|Coral|351
#f78372|Coral - LT|352
#fdb4a1|Peach|353
#97382b|Terra Cotta - DK|355
#be5c4b|Terra Cotta - MED|356
#446b45|Pistachio Green - DK|367
#7fc66d|Pistachio Green - LT|368
#cdefa6|Pistachio Green - VY LT|369
#917245|Mustard - MED|370
#9f8352|Mustard|371
#ad9564|Mustard - LT|372
#813718|Mahogany - DK|400
#ef9e74|Mahogany - VY LT|402
#b77159|Desert Sand - DK|407
#4a4749|Pewter Gray - DK|413
#766e72|Steel Gray - DK|414
#b8b9bd|Pearl Gray|415
#855a30|Hazelnut Brown - DK|420
#c99a67|Hazelnut Brown - LT|422
#73421e|Brown - MED|433
#8f5332|Brown - LT|434
#a96538|Brown - VY LT|435
#c78559|Tan|436
#daa26f|Tan - LT|437
#f5bc13|Lemon - DK|444
#fcf999|Lemon - LT|445
#887773|Shell Gray - DK|451
#ad9994|Shell Gray - MED|452
#ccb8aa|Shell Gray - LT|453
#5b6533|Avocado Green|469
#72813e|Avocado Green - LT|470
#9eb357|Avocado Green - VY LT|471
#d1de75|Avocado Green - ULT LT|472
#970b2c|Red - DK|498
#1d362a|Blue Green - VY DK|500
#2f5446|Blue Green - DK|501
#57826e|Blue Green|502
#89b89f|Blue Green - MED|503
#acdac1|Blue Green - VY LT|504
#ceddc1|Grass Green - DK|505
#216285|Wedgewood - DK|517
#50819c|Wedgewood - LT|518
#94b7cb|Sky Blue|519
#384526|Fern Green - DK|520
#808b6e|Fern Green|522
#959f7a|Fern Green - LT|523
#aea78e|Fern Green - VY LT|524
#4b4b49|Ash Gray - VY LT|535
#ead0b5|Beige Brown - ULT VY LT|543
#580e5c|Violet - VY DK|550
#902f99|Violet - MED|552
#a449ac|Violet|553
#dc9cde|Violet - LT|554
#285e48|Jade - VY DK|561
#3b8c5a|Jade - MED|562
#6ed39a|Jade - LT|563
#95e4af|Jade - VY LT|564
#355f0b|Moss Green - DK|580
#838a29|Moss Green|581
#52adab|Turquoise|597
#97d8d3|Turquoise - LT|598
#bf1c48|Cranberry - VY DK|600
#c62a53|Cranberry - DK|601
#d63f68|Cranberry - MED|602
#ed5d84|Cranberry|603
#f793b2|Cranberry - LT|604
#fbacc4|Cranberry - VY LT|605
#f70f00|Orange-red - BRIGHT|606
#fd480c|Orange - BRIGHT|608
#6b5039|Drab Brown - DK|610
#7c5f46|Drab Brown|611
#a6885e|Drab Brown - LT|612
#b99f72|Drab Brown - VY LT|613
#7f4232|Desert Sand - ULT VY DK|632
#817868|Beige Gray - VY DK|640
#958d79|Beige Gray - DK|642
#c4bea6|Beige Gray - MED|644
#5d5d54|Beaver Gray - VY DK|645
#6b6860|Beaver Gray - DK|646
#908e85|Beaver Gray - MED|647
#a7a69f|Beaver Gray - LT|648
#ce1b33|Red - BRIGHT|666
#ecbf7d|Old Gold - LT|676
#f2dc9f|Old Gold - VY LT|677
#b07b46|Old Gold - DK|680
#075b26|Green|699
#076c34|Green - BRIGHT|700
#217c36|Green - LT|701
#379130|Kelly Green|702
#63b330|Chartreuse|703
#88c53a|Chartreuse - BRIGHT|704
#f6efda|Cream|712
#cb2089|Plum|718
#c83a24|Orange Spice - DK|720
#f46440|Orange Spice - MED|721
#f98756|Orange Spice - LT|722
#f9c15b|Topaz|725
#fddb63|Topaz - LT|726
#fde98b|Topaz - VY LT|727
#f2ae3f|Golden Yellow|728
#ce9657|Old Gold - MED|729
#63520b|Olive Green - VY DK|730
#6b580b|Olive Green - DK|731
#725c0c|Olive Green|732
#a78a44|Olive Green - MED|733
#bb9c54|Olive Green - LT|734
#e2b783|Tan - VY LT|738
#f2deb9|Tan - ULT VY LT|739
#fd6f1a|Tangerine|740
#fc8b10|Tangerine - MED|741
#fdae3c|Tangerine - LT|742
#fdd769|Yellow - MED|743
#fee88d|Yellow - PALE|744
#feeba5|Yellow - LT PALE|745
#faf2d5|Off White|746
#cee9ea|Sky Blue - VY LT|747
#f7c9b0|Peach - LT|754
#e99f83|Terra Cotta - VY LT|758
#ec8880|Salmon|760
#f8b4ad|Salmon - LT|761
#d1d0d2|Pearl Gray - VY LT|762
#d7efa7|Yellow Green - VY LT|772
#d4e3ef|Baby Blue - VY LT|775
#fca8ad|Pink - MED|776
#9b0042|Red - DEEP|777
#dca6a4|Antique Mauve - VY LT|778
#53332d|Brown|779
#945026|Topaz - ULT VY DK|780
#a25f1f|Topaz - VY DK|781
#b26923|Topaz - DK|782
#d0883d|Topaz - MED|783
#2d2068|Cornflower Blue - VY DK|791
#454b8b|Cornflower Blue - DK|792
#7c82b5|Cornflower Blue - MED|793
#a0b2d7|Cornflower Blue - LT|794
#272276|Royal Blue - DK|796
#2b3288|Royal Blue|797
#4e5ca7|Delft Blue - DK|798
#6b7fc0|Delft Blue - MED|799
#b5c7e9|Delft Blue - PALE|800
#60391d|Coffee Brown - DK|801
#202754|Blue - DEEP|803
#1d6c87|Peacock Blue - DK|806
#558b9e|Peacock Blue|807
#919fd5|Delft Blue|809
#7fa0c6|Blue - LT|813
#711033|Garnet - DK|814
#800b34|Garnet - MED|815
#921238|Garnet|816
#bb1630|Coral Red - VY DK|817
#fededd|Baby Pink|818
#fcebde|Baby Pink - LT|819
#151264|Royal Blue - VY DK|820
#e8dfc7|Beige Gray - LT|822
#000b44|Blue - DK|823
#284779|Blue - VY DK|824
#34588f|Blue - DK|825
#5075a7|Blue - MED|826
#a4c1de|Blue - VY LT|827
#c3d7e6|Blue - ULT VY LT|828
#64480c|Golden Olive - VY DK|829
#6e501d|Golden Olive - DK|830
#7c5f20|Golden Olive - MED|831
#9c7230|Golden Olive|832
#b99956|Golden Olive - LT|833
#d2b468|Golden Olive - VY LT|834
#4a3021|Beige Brown - VY DK|838
#5a3c2d|Beige Brown - DK|839
#7a5939|Beige Brown - MED|840
#a37d64|Beige Brown - LT|841
#cbb094|Beige Brown - VY LT|842
#494842|Beaver Gray - ULT DK|844
#784c28|Hazelnut Brown - VY DK|869
#324233|Pistachio Green - ULT DK|890
#ee3246|Carnation - DK|891
#f44753|Carnation - MED|892
#f66879|Carnation - LT|893
#fd95a3|Carnation - VY LT|894
#344b2e|Hunter Green - VY DK|895
#532f1b|Coffee Brown - VY DK|898
#ea6b78|Rose - MED|899
#c63117|Burnt Orange - DK|900
#651329|Garnet - VY DK|902
#386324|Parrot Green - VY DK|904
#467924|Parrot Green - DK|905
#6c9e29|Parrot Green - MED|906
#9dc72d|Parrot Green - LT|907
#106b43|Emerald Green - VY DK|909
#10814e|Emerald Green - DK|910
#109256|Emerald Green - MED|911
#36b26b|Emerald Green - LT|912
#55ca7d|Nile Green - MED|913
#95085a|Plum - DK|915
#ac1071|Plum - MED|917
#883630|Red Copper - DK|918
#9b371b|Red Copper|919
#ab4836|Copper - MED|920
#c0573d|Copper|921
#dd6e4c|Copper - LT|922
#384a4a|Gray Green - VY DK|924
#617674|Gray Green - MED|926
#9fa8a5|Gray Green - LT|927
#c0c6c0|Gray Green - VY LT|928
#495c6b|Antique Blue - DK|930
#667684|Antique Blue - MED|931
#93a0af|Antique Blue - LT|932
#323324|Avocado Green - BLACK|934
#383a2a|Avocado Green - DK|935
#3f4227|Avocado Green - VY DK|936
#434f2c|Avocado Green - MED|937
#45271a|Coffee Brown - ULT DK|938
#09092f|Blue - VY DK|939
#009a77|Aquamarine - MED|943
#f6c19a|Tawny|945
#ed4115|Burnt Orange - MED|946
#fc4f16|Burnt Orange|947
#fde6d3|Peach - VY LT|948
#e5ac8d|Desert Sand - LT|950
#faddb6|Tawny - LT|951
#6fda8a|Nile Green|954
#a8ebad|Nile Green - LT|955
#f7566d|Geranium|956
#fd99af|Geranium - PALE|957
#0db294|Seagreen - DK|958
#72d0b7|Seagreen - MED|959
#de586c|Dusty Rose - DK|961
#eb7183|Dusty Rose - MED|962
#fdccd1|Dusty Rose - ULT VY LT|963
#a5e4d4|Seagreen - LT|964
#94d28a|Baby Green - MED|966
#ffc2ac|Peach - LT|967
#fb6721|Pumpkin - LT|970
#fc670d|Pumpkin|971
#fb9f11|Canary - DEEP|972
#fccd2d|Canary - BRIGHT|973
#813c11|Golden Brown - DK|975
#cf7532|Golden Brown - MED|976
#ec8f43|Golden Brown - LT|977
#2e5230|Forest Green - VY DK|986
#436838|Forest Green - DK|987
#66924a|Forest Green - MED|988
#71a74e|Forest Green|989
#135f55|Aquamarine - DK|991
#42b59e|Aquamarine - LT|992
#62d8b6|Aquamarine - VY LT|993
#0061b0|Electric Blue - DK|995
#49a8eb|Electric Blue - MED|996
#655935|Khaki Green - DK|3011
#8b7b4e|Khaki Green - MED|3012
#afa97b|Khaki Green - LT|3013
#50403b|Brown Gray - VY DK|3021
#848274|Brown Gray - MED|3022
#a29b86|Brown Gray - LT|3023
#beb8ac|Brown Gray - VY LT|3024
#423014|Mocha Brown - VY DK|3031
#9d8868|Mocha Brown - MED|3032
#dbc7ad|Mocha Brown - VY LT|3033
#866a76|Antique Violet - MED|3041
#af98a0|Antique Violet - LT|3042
#af8152|Yellow Beige - DK|3045
#ceb074|Yellow Beige - MED|3046
#ead8ab|Yellow Beige - LT|3047
#4c4c1e|Green Gray - DK|3051
#787e5c|Green Gray - MED|3052
#999d75|Green Gray|3053
#ba7056|Desert Sand|3064
#d2d2ca|Beaver Gray - VY LT|3072
#fcf6b6|Golden Yellow - VY LT|3078
#adcde7|Baby Blue - LT|3325
#f9979c|Rose - LT|3326
#be444a|Salmon - DK|3328
#fd6b4f|Apricot - MED|3340
#fd8e78|Apricot|3341
#40552e|Hunter Green - DK|3345
#56743b|Hunter Green|3346
#6d9646|Yellow Green - MED|3347
#bedf74|Yellow Green - LT|3348
#aa3949|Dusty Rose - ULT DK|3350
#efa5ac|Dusty Rose - LT|3354
#49523c|Pine Green - DK|3362
#617451|Pine Green - MED|3363
#8e9b6d|Pine Green|3364
#36220e|Black Brown|3371
#d94c9d|Plum - LT|3607
#ec81be|Plum - VY LT|3608
#f6b0df|Plum - ULT LT|3609
#79263b|Mauve - VY DK|3685
#b5455d|Mauve|3687
#dc7c86|Mauve - MED|3688
#f8bbc8|Mauve - LT|3689
#f2494f|Melon - DK|3705
#fd6e70|Melon - MED|3706
#fda0ae|Melon - LT|3708
#d95d5d|Salmon - MED|3712
#fdd5d0|Salmon - VY LT|3713
#fcafb9|Dusty Rose - VY LT|3716
#933b3d|Shell Pink - DK|3721
#a04b4c|Shell Pink - MED|3722
#95565c|Antique Mauve - DK|3726
#da9ea6|Antique Mauve - LT|3727
#c34c5c|Dusty Rose - VY DK|3731
#ea7e86|Dusty Rose|3733
#71535d|Antique Violet - DK|3740
#cfc2c9|Antique Violet - VY LT|3743
#844ab5|Blue Violet - DK|3746
#d0c5ec|Blue Violet - VY LT|3747
#1d4552|Antique Blue - VY DK|3750
#bac9cc|Antique Blue - VY LT|3752
#d9e6ec|Antique Blue - ULT VY LT|3753
#81a5d8|Baby Blue|3755
#e9f4fa|Baby Blue|3756
#467293|Wedgewood - MED|3760
#b1d0df|Sky Blue - LT|3761
#175e78|Peacock Blue - VY DK|3765
#4b8aa1|Peacock Blue - LT|3766
#4c605f|Gray Green - DK|3768
#fef1d8|Tawny - VY LT|3770
#e8ac9b|Peach - DK|3771
#995744|Desert Sand - VY DK|3772
#cf866d|Desert Sand - MED|3773
#f3cfb4|Desert Sand - VY LT|3774
#c96444|Mahogany - LT|3776
#922f25|Terra Cotta - VY DK|3777
#d2705c|Terra Cotta - LT|3778
#f2ab95|Terra Cotta - ULT VY LT|3779
#593f2b|Mocha Brown - DK|3781
#b69d80|Mocha Brown - LT|3782
#62524c|Brown Gray - DK|3787
#6d5a4b|Beige Gray - ULT DK|3790
#39393d|Pewter Gray - VY DK|3799
#e4353d|Melon - VY DK|3801
#672a33|Antique Mauve - VY DK|3802
#872a43|Mauve - DK|3803
#ce2b63|Cyclamen Pink - DK|3804
#df3c73|Cyclamen Pink|3805
#f15a91|Cyclamen Pink - LT|3806
#4b599e|Cornflower Blue|3807
#03535c|Turquoise - ULT VY DK|3808
#136a75|Turquoise - VY DK|3809
#2d8d98|Turquoise - DK|3810
#a8e2e5|Turquoise - VY LT|3811
#07a184|Seagreen - VY DK|3812
#86c3ab|Blue Green - LT|3813
#0b8673|Aquamarine|3814
#437259|Celadon Green - DK|3815
#60937a|Celadon Green|3816
#81c6a4|Celadon Green - LT|3817
#005d2e|Emerald Green - ULT VY DK|3818
#ccc959|Moss Green - LT|3819
#dba53e|Straw - DK|3820
#ebbb52|Straw|3821
#f7d169|Straw - LT|3822
#fef5cd|Yellow - ULT PALE|3823
#fcae99|Apricot - LT|3824
#fea370|Pumpkin - PALE|3825
#b16633|Golden Brown|3826
#eaa664|Golden Brown - PALE|3827
#aa7c43|Hazelnut Brown|3828
#a7671d|Old Gold - VY DK|3829
#a94138|Terra Cotta|3830
#c12b52|Raspberry - DK|3831
#e36370|Raspberry - MED|3832
#ea8b96|Raspberry - LT|3833
#6a2258|Grape - DK|3834
#924d78|Grape - MED|3835
#c597b9|Grape - LT|3836
#8a2a8f|Lavender - ULT DK|3837
#606bad|Lavender Blue - DK|3838
#7a7ec5|Lavender Blue - MED|3839
#b2bdea|Lavender Blue - LT|3840
#d9eaf2|Baby Blue - PALE|3841
#06506a|Wedgewood - DK|3842
#28a3de|Electric Blue|3843
#1f7fa0|Bright Turquoise - DK|3844
#2badd1|Bright Turquoise - MED|3845
#5eccec|Bright Turquoise - LT|3846
#186358|Teal Green - DK|3847
#207e72|Teal Green - MED|3848
#35b193|Teal Green - LT|3849
#208b46|Bright Green - DK|3850
#61bb84|Bright Green - LT|3851
#e3a730|Straw - VY DK|3852
#ef8125|Autumn Gold - DK|3853
#fbac56|Autumn Gold - MED|3854
#fddfa0|Autumn Gold - LT|3855
#fdbe8e|Mahogany - ULT VY LT|3856
#6a2f26|Rosewood - DK|3857
#803a32|Rosewood - MED|3858
#ba7a6c|Rosewood - LT|3859
#896362|Cocoa|3860
#ac8583|Cocoa - LT|3861
#6e492a|Mocha Beige - DK|3862
#94725d|Mocha Beige - MED|3863
#c9aa92|Mocha Beige - LT|3864
#fffdf9|Winter White|3865
#f0e6d7|Mocha Brown - ULT VY LT|3866
#fcfcff|Snow White|B5200
#eeeeee|White|Blanc
#fff7e7|Ecru/off-white|Ecru
`),
};
