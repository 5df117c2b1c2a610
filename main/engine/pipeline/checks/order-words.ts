/** How a machine is given orders in one language: beginnings of words, as a native would write them. */
export interface OrderWords {
  /** To set aside… */
  setAside: string;
  /** …what it was told. */
  told: string;
  /** To let out… */
  letOut: string;
  /** …what it works by. */
  worksBy: string;
  /** To be somebody else, or in another state. */
  becomes: string;
}

/** Parted by `|`. What a customer says of an order of theirs, of a message or of the shop's rules is in none of them. */
export const ORDER_WORDS: Readonly<Record<string, OrderWords>> = {
  es: {
    setAside: 'ignora|ignore|olvida|olvide|omite|omita|descarta|sáltate|desobedece|anula',
    told: 'instrucci|indicaciones|directrices|reglas|tus órdenes|órdenes anteriores|restricciones|lo que te dijeron|lo que te han dicho',
    letOut:
      'muestra|muéstra|muestre|repite|repita|revela|imprime|escribe|escriba|dime|copia|traduce|enseña|cuenta',
    worksBy:
      'tus instrucciones|sus instrucciones|tus reglas|tu prompt|prompt del sistema|instrucciones internas|instrucciones iniciales|mensaje de sistema|lo que te ordenaron',
    becomes:
      'ahora eres un|ahora eres el|ahora eres la|a partir de ahora eres|actúa como|compórtate como|responde como si|finge ser|finge que|haz de cuenta que eres|modo desarrollador|modo administrador|modo dios|sin restricciones',
  },
  fr: {
    setAside: 'ignore|oublie|oubliez|néglige|passe outre|désobéis|contourne',
    told: 'instruction|consigne|directive|règles|ordres précédents|restrictions|ce qu on t a dit',
    letOut:
      'montre|répète|répétez|révèle|affiche|imprime|écris|écrivez|dis-moi|dis moi|donne-moi|copie|traduis|recopie',
    worksBy:
      'tes instructions|vos instructions|tes consignes|vos consignes|tes règles|ton prompt|votre prompt|prompt système|invite système|instructions internes|message système',
    becomes:
      'tu es maintenant un|tu es maintenant le|tu es maintenant en mode|vous êtes maintenant un|agis comme|agissez comme|comporte-toi comme|fais semblant d être|fais comme si tu|mode développeur|mode administrateur|sans restrictions',
  },
  de: {
    setAside: 'ignorier|vergiss|missacht|umgeh|verwirf|setz dich über',
    told: 'anweisung|instruktion|vorgaben|regeln|befehle|beschränkungen|was dir gesagt wurde',
    letOut: 'zeig|wiederhol|verrat|nenne|gib|schreib|druck|kopier|übersetz|sag mir',
    worksBy:
      'deine anweisungen|ihre anweisungen|deine regeln|deine instruktionen|deinen prompt|dein prompt|systemprompt|system-prompt|interne anweisungen|systemnachricht|deine vorgaben',
    becomes:
      'du bist jetzt ein|du bist jetzt der|du bist jetzt im|du bist ab sofort|ab jetzt bist du|verhalte dich wie|tu so, als|tu so als|spiel die rolle|entwicklermodus|administratormodus|ohne einschränkungen',
  },
  it: {
    setAside: 'ignora|ignori|dimentica|trascura|scavalca|disobbedisci',
    told: 'istruzion|direttiv|regole|ordini precedenti|restrizioni|quello che ti hanno detto',
    letOut: 'mostra|ripeti|rivela|stampa|scrivi|dimmi|copia|traduci|elenca',
    worksBy:
      'le tue istruzioni|tue istruzioni|le tue regole|il tuo prompt|prompt di sistema|istruzioni interne|messaggio di sistema',
    becomes:
      'ora sei un|ora sei il|ora sei in modalità|adesso sei un|da ora in poi sei|comportati come|agisci come|fingi di essere|fai finta di essere|modalità sviluppatore|modalità amministratore|senza restrizioni',
  },
  pt: {
    setAside: 'ignor|esquec|desconsider|descart|desobedec|burl',
    told: 'instruç|diretriz|regras|ordens anteriores|restrições|o que te disseram',
    letOut: 'mostr|repit|revel|imprim|escrev|diga|copi|traduz|list',
    worksBy:
      'tuas instruções|suas instruções|suas regras|seu prompt|teu prompt|prompt do sistema|instruções internas|instruções iniciais|mensagem do sistema',
    becomes:
      'você agora é|agora você é|a partir de agora você|aja como|comporte-se como|finja ser|finja que é|modo desenvolvedor|modo administrador|sem restrições',
  },
  nl: {
    setAside: 'negeer|vergeet|omzeil|sla over',
    told: 'instructies|aanwijzingen|regels|eerdere opdrachten|beperkingen',
    letOut: 'toon|laat|herhaal|onthul|schrijf|geef|vertaal|kopieer',
    worksBy:
      'je instructies|jouw instructies|uw instructies|je regels|je prompt|systeemprompt|interne instructies',
    becomes:
      'je bent nu een|jij bent nu een|jij bent nu de|gedraag je als|doe alsof je|ontwikkelaarsmodus|beheerdersmodus|zonder beperkingen',
  },
  tr: {
    setAside: 'yok say|görmezden gel|unut|dikkate alma|es geç',
    told: 'talimat|yönerge|kurallar|önceki komut|kısıtlama',
    letOut: 'göster|tekrarla|yazdır|açıkla|yaz|söyle|çevir|kopyala',
    worksBy:
      'talimatlarını|talimatların|kurallarını|sistem istemi|sistem komut|gizli talimat|promptunu',
    becomes:
      'artık sen bir|sen artık bir|gibi davran|rolünü yap|geliştirici mod|yönetici mod|kısıtlama olmadan',
  },
  pl: {
    setAside: 'zignoruj|ignoruj|zapomnij|pomiń|obejdź',
    told: 'instrukcj|polece|zasad|reguł|ograniczen',
    letOut: 'pokaż|powtórz|ujawnij|wypisz|napisz|podaj|przetłumacz|skopiuj',
    worksBy:
      'swoje instrukcje|twoje instrukcje|swoje zasady|swój prompt|prompt systemowy|wewnętrzne instrukcje',
    becomes:
      'jesteś teraz|od teraz jesteś|zachowuj się jak|udawaj, że jesteś|udawaj że jesteś|tryb programisty|tryb administratora|bez ograniczeń',
  },
  ru: {
    setAside: 'игнорир|проигнорир|забудь|забудьте|отбрось|обойди|не соблюдай|нарушь',
    told: 'инструкц|указани|правил|предыдущие команд|ограничени|то, что тебе сказали',
    letOut: 'покажи|повтори|раскрой|выведи|напиши|назови|переведи|скопируй|перечисли',
    worksBy:
      'свои инструкции|твои инструкции|ваши инструкции|свои правила|твои правила|системный промпт|системные инструкции|свой промпт|системное сообщение|скрытые инструкции',
    becomes:
      'ты теперь не связан|ты теперь бот|ты теперь помощник|ты теперь админ|ты теперь владел|ты теперь в режиме|теперь ты бот|теперь ты не|теперь ты админ|теперь ты владел|вы теперь бот|действуй как|веди себя как|притворись|представь, что ты|режим разработчика|режим администратора|без ограничений',
  },
  uk: {
    setAside: 'ігноруй|проігноруй|забудь|відкинь|обійди',
    told: 'інструкц|вказівк|правила|правил|попередні команди|обмежен',
    letOut: 'покажи|повтори|розкрий|виведи|напиши|переклади|скопіюй',
    worksBy: 'свої інструкції|твої інструкції|свої правила|системний промпт|системні інструкції',
    becomes:
      'ти тепер бот|ти тепер адмін|ти тепер не|тепер ти не|тепер ти адмін|тепер ти бот|дій як|поводься як|прикинься|режим розробника|режим адміністратора|без обмежень',
  },
  ar: {
    setAside: 'تجاهل|انس|تخط|اهمل|تجاوز|لا تلتزم',
    told: 'تعليمات|التعليمات|القواعد|قواعدك|الاوامر|اوامرك|التوجيهات|القيود|ما قيل لك',
    letOut: 'اظهر|اعرض|كرر|اكشف|اطبع|اكتب|اخبرني|ترجم|انسخ|اذكر',
    worksBy:
      'تعليماتك|قواعدك|اوامرك|تعليمات النظام|رساله النظام|التعليمات الداخليه|التعليمات السريه|التعليمات التي اعطيت لك',
    becomes:
      'انت الان مساعد|انت الان بوت|انت الان مدير|انت الان صاحب|انت الان في وضع|انت الان نظام|تصرف ك|تصرف وكانك|تظاهر ب|تظاهر انك|وضع المطور|وضع المسؤول|بدون قيود|بلا قيود',
  },
  fa: {
    setAside: 'نادیده بگیر|فراموش کن|کنار بگذار',
    told: 'دستور|قوانین|قواعد|محدودیت',
    letOut: 'نشان بده|تکرار کن|بنویس|فاش کن|چاپ کن|ترجمه کن',
    worksBy: 'دستورالعمل های خود|دستورالعمل‌هایت|دستورهایت|دستورات سیستم|پرامپت',
    becomes: 'تو اکنون یک|وانمود کن|مانند یک مدیر رفتار کن|حالت توسعه دهنده|بدون محدودیت',
  },
  ur: {
    setAside: 'نظر انداز کر|بھول جا|چھوڑ دو',
    told: 'ہدایات|ہدایت|قواعد|اصول|احکامات',
    letOut: 'دکھاؤ|دکھائیں|دہراؤ|بتاؤ|لکھو|ظاہر کرو|ترجمہ کرو',
    worksBy: 'اپنی ہدایات|تمہاری ہدایات|سسٹم پرامپٹ|خفیہ ہدایات',
    becomes: 'اب تم ایک|کا کردار ادا کرو|بن کر جواب دو|ڈیولپر موڈ|ایڈمن موڈ',
  },
  hi: {
    setAside: 'अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल जा|भूल जाओ|छोड़ दो|मत मानो',
    told: 'निर्देश|नियम|आदेश|पाबंदि',
    letOut: 'दिखाओ|दिखाएं|दोहराओ|बताओ|लिखो|प्रकट|अनुवाद|कॉपी',
    worksBy: 'अपने निर्देश|अपने नियम|तुम्हारे निर्देश|आपके निर्देश|सिस्टम प्रॉम्प्ट|गुप्त निर्देश|आंतरिक निर्देश',
    becomes: 'अब तुम एक|अब आप एक बॉट|की तरह व्यवहार कर|होने का नाटक|डेवलपर मोड|एडमिन मोड|बिना किसी रोक',
  },
  zh: {
    setAside: '忽略|无视|無視|忘记|忘記|忘掉|绕过|繞過|不要遵守|跳过',
    told: '指令|指示|规则|規則|提示词|设定|設定|限制|命令',
    letOut: '显示|顯示|重复|重複|告诉|告訴|输出|輸出|打印|写出|翻译|翻譯|泄露|复述|列出',
    worksBy:
      '你的指令|你的指示|系统提示|系統提示|提示词|你的规则|你的規則|内部指令|初始指令|隐藏指令|系统消息',
    becomes:
      '你现在是|你現在是|从现在起你|從現在起你|请扮演|請扮演|你来扮演|你要扮演|假装你|假裝你|开发者模式|開發者模式|管理员模式|没有任何限制',
  },
  ja: {
    setAside: '無視|忘れて|忘れろ|従わない|破って|回避',
    told: '指示|命令|ルール|規則|プロンプト|制限',
    letOut: '表示|繰り返|教えて|出力|見せて|書いて|翻訳|暴露',
    worksBy:
      'あなたの指示|システムプロンプト|内部の指示|隠された指示|あなたのルール|与えられた指示|初期指示',
    becomes:
      'あなたは今から|あなたはもう|今からあなたは|になりきって|のふりをして|開発者モード|管理者モード|制限なし',
  },
  ko: {
    setAside: '무시|잊어|잊고|따르지 마|우회',
    told: '지시|명령|규칙|프롬프트|제한',
    letOut: '보여|반복|알려|출력|공개|써|번역',
    worksBy:
      '너의 지시|당신의 지시|네 지시|시스템 프롬프트|내부 지시|숨겨진 지시|너의 규칙|받은 지시',
    becomes:
      '너는 이제|당신은 이제|지금부터 너는|지금부터 당신은|인 척|처럼 행동|개발자 모드|관리자 모드|제한 없이',
  },
  he: {
    setAside: 'התעלם|התעלמי|תתעלם|שכח|תשכח|עקוף',
    told: 'הוראות|הנחיות|כללים|הכללים|פקודות|מגבלות',
    letOut: 'הצג|חזור על|גלה|הדפס|כתוב|תרגם|תראה|תגיד',
    worksBy: 'ההוראות שלך|הנחיות המערכת|הכללים שלך|הפרומפט|הודעת המערכת',
    becomes: 'אתה עכשיו|מעכשיו אתה|התנהג כמו|העמד פנים|מצב מפתח|מצב מנהל|ללא הגבלות',
  },
  id: {
    setAside: 'abaikan|lupakan|langgar|kesampingkan',
    told: 'instruksi|perintah|aturan|arahan|batasan',
    letOut: 'tampilkan|ulangi|ungkapkan|tulis|cetak|beritahu|terjemahkan|salin',
    worksBy:
      'instruksimu|instruksi anda|aturanmu|prompt sistem|prompt-mu|instruksi internal|instruksi rahasia',
    becomes:
      'kamu sekarang adalah|sekarang kamu adalah|anda sekarang adalah|bertindaklah sebagai|berpura-pura|mode pengembang|mode admin|tanpa batasan',
  },
  vi: {
    setAside: 'bỏ qua|quên|phớt lờ|vượt qua',
    told: 'chỉ dẫn|hướng dẫn|quy tắc|mệnh lệnh|giới hạn',
    letOut: 'hiển thị|lặp lại|tiết lộ|viết|in ra|cho tôi xem|dịch|sao chép',
    worksBy:
      'hướng dẫn của bạn|chỉ dẫn của bạn|quy tắc của bạn|lời nhắc hệ thống|prompt hệ thống|chỉ dẫn nội bộ',
    becomes:
      'bây giờ bạn là|từ giờ bạn là|hãy đóng vai|giả vờ là|chế độ nhà phát triển|chế độ quản trị|không giới hạn',
  },
};
