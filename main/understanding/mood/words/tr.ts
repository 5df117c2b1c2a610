import type { SignWords } from '../sign-words.ts';

export const tr: SignWords = {
  emergency:
    'nefes alamıyor*|nefes almıyor|nefes almakta zorlan*|alerjik reaksiyon|alerjik şok|anafila*|boğuluyor*|boğazına kaçtı|ambulans|112yi arayın|acil servis*|hastanedeyiz|hastaneye kaldır*|hastaneye gidiyoruz|zehirlen*|gıda zehirlenmesi|kan kusuyor|kusması durmuyor|kanıyor|kanaması|bilinci kapalı|bilincini kaybetti|bayıldı|tepki vermiyor|nöbet geçiriyor|kalp krizi|göğüs ağrısı|aşırı doz|cam yuttu|yuttu|ölmek istiyorum|intihar*|kendimi öldür*|gaz kaçağı|gaz kokusu|gaz kokuyor|yangın|yanıyor|alev aldı|duman çıkıyor|elektrik çarptı|boğazı şişti|yüzü şişti|dudakları şişti|boğazım şişti|acil durum|bıçak var|saldırıyor|yere yığıldı|yığıldı|patladı|alevler|düştü kalkamıyor|kalkamıyor|hareket etmiyor|pil yuttu|düğme yuttu|çok fazla hap|duman doldu',
  angry:
    'kabul edilemez|rezalet|rezil*|utanmaz*|utanın|ayıp|yazıklar olsun|iğrenç|öfkeli*|çok sinirliyim|saçmalık|komik olmayın|dolandırıcı*|dolandırıldım|sahtekar*|hırsız*|yalancı*|yalan söyle*|aptal*|salak*|gerizekalı*|beceriksiz*|en kötü hizmet|en kötü firma|berbat|bıktım|yeter artık|yetti artık|bir daha asla|lanet*|kahretsin|şikayet edeceğim|şikayetvar*|mahkemeye|avukatım|tüketici hakem|paramı geri verin|paramı geri istiyorum hemen|dalga mı geçiyorsunuz|dalga geçiyorsunuz|saygısız*|terbiyesiz*|hayal kırıklığı*|memnun değilim|memnun kalmadım|şikayet*|memnun kalmadık|bağırdı|iki kez çekildi|iki kere çekildi|zaman kaybı|inanılmaz bir|kaba davrand*|saygısızlık',
  annoyed:
    'çok kötü|kötü hizmet|sinirlen*|kızgınım|rahatsızım|yine yanlış|yine geç|yine geciktiniz|felaket|korkunç|söz vermiştiniz|söz verdiniz|üçüncü kez|üçüncü defa|kimse ilgilenmiyor|ilgilenmiyorsunuz|sipariş ettiğim bu değil|mahvoldu|mahvettiniz|profesyonel değil|olmaz böyle',
  distressed:
    'çaresiz*|ağlıyorum|ne yapacağımı bilmiyorum|ne yapacağımı bilemiyorum|lütfen yardım edin|yardım edin lütfen|yalvarırım|yalvarıyorum|çok korkuyorum|korkuyorum|perişan*|vefat etti|öldü|kaybettim annemi|annemi kaybettim|babamı kaybettim|cenaze*|işimi kaybettim|dayanamıyorum|çok endişeliyim|endişeleniyorum|panik oldum|panik içinde|her şeyimi kaybettim|çok üzgünüm|ağlamaktan',
  impatient:
    'hala bekliyorum|hâlâ bekliyorum|saatlerdir|günlerdir bekliyorum|günlerdir|daha ne kadar|kimse yok mu|orada mısınız|neden cevap vermiyorsunuz|niye cevap vermiyorsunuz|neden cevap|cevap verin|cevap verir misiniz artık|cevap yok|kimse cevap vermiyor|ikinci kez soruyorum|daha önce sordum|kaç kere|acele edin|çabuk olun|hala gelmedi|hala yok|nerede kaldı|artık cevap|bekletmeyin|günler oldu|haber bekliyorum|gelişme var mı|unuttunuz mu',
  soon: 'acil|acilen|ivedi|en kısa sürede|bir an önce|hemen|derhal|şimdi lazım|bugün lazım|bugüne lazım|bir saat içinde|yarım saat içinde|10 dakika|20 dakika|son dakika',
  calm: 'acelesi yok|acele yok|acele değil|acelem yok|acil değil|sakin|müsait olunca|müsait olduğunuzda|vaktiniz olunca|kızgın değilim|şikayet değil|şikayetim yok|acil çıkış|merak etmeyin|sorun değil|hastanenin yanında|hastaneye yakın|fena değil|kötü değil|hemen yanında|hemen karşı*|ayıp olmaz*',
};
