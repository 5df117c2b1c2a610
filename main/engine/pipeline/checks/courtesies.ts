/** What says nothing that a shop could be held to: greetings, thanks, offers to help, promises to ask. Beginnings of words. */
export const COURTESIES: readonly string[] = [
  // English
  "thank|thanks|welcome|hello|hi(?!\\p{L})|hey|dear|good (?:morning|day|afternoon|evening)|happy to|glad|pleasure|please|let (?:me|us) know|feel free|look(?:ing)? forward|see you|hope|enjoy|sorry|apolog|of course|sure|certainly|absolutely|yes|no problem|great|lovely|wonderful|perfect|best (?:wishes|regards)|kind regards|cheers|take care|have a (?:nice|good|great|lovely)|just (?:write|tell|let|drop|send|call)|(?:i|we)(?: will|['’]ll) (?:ask|check|look|find out|get back|come back|let you know)|do not hesitate|don['’]t hesitate|any(?:thing)? (?:other|else|more)|drop by|stop by|come by|you can (?:order|write|reply)|would you like|take your time",
  // Spanish, Portuguese, Italian, French
  'gracias|hola|buen[oa]s|bienvenid|encantad|con (?:mucho )?gusto|por favor|avis|espero|esperamos|disfrut|lo siento|lamento|disculp|claro|por supuesto|perfecto|saludos|hasta (?:luego|pronto|manana)|cualquier (?:duda|cosa)|consult|pregunt|le confirm|te confirm|estamos (?:a su|para)|quier|dig[aā]|si (?:necesit|dese|quier)',
  'obrigad|ola|bom dia|boa (?:tarde|noite)|bem vind|com (?:muito )?prazer|por gentileza|desculp|sinto muito|claro|ate (?:logo|breve)|qualquer (?:duvida|coisa)|abraco|se (?:precis|quis)|vou (?:perguntar|verificar)|aguard',
  'grazie|ciao|salve|buon|benvenut|volentieri|per favore|mi (?:scus|dispiac)|ci (?:scus|dispiac)|certo|certamente|a presto|saluti|se (?:ha|hai|vuol|serv|desider)|chied|fammi sapere|mi faccia sapere|resto a',
  "merci|bonjour|bonsoir|salut|bienvenu|avec plaisir|s['’]il (?:vous|te) plait|desole|excus|bien sur|certainement|a bientot|cordialement|n['’]hesite|si (?:vous|tu)|je (?:me renseigne|demande|reviens)|dites|bonne (?:journee|soiree)|au plaisir|a votre disposition",
  // German, Dutch, Scandinavian
  'danke|hallo|guten (?:tag|morgen|abend)|gerne|bitte|freu|willkommen|leider|tut (?:mir|uns) leid|entschuldig|naturlich|klar|bis (?:bald|dann|spater)|gruss|gruße|melde|sag(?:en)? sie|wenn sie|falls|frag|schonen (?:tag|abend)|schreib',
  'dank|hoi|goede(?:morgen|middag|navond)|graag|alstublieft|alsjeblieft|welkom|sorry|natuurlijk|tot (?:ziens|snel|dan)|groet|laat (?:het|me|ons)|als u|vraag|fijne dag|tak|hej|tack|takk|vaer|gerne|velkommen',
  // Turkish, Polish, Russian, Ukrainian
  'tesekkur|merhaba|iyi gunler|memnun|lutfen|hos geldin|uzgun|ozur|tabii|elbette|gorusmek|sevgiler|sorabilir|isterseniz|dziek|dzien dobry|czesc|prosze|przykro|przepraszam|oczywiscie|pozdraw|do zobaczenia|chetnie|jesli|zapytam|milego',
  'спасибо|здравствуйте|привет|добрый|добро пожаловать|пожалуиста|рад|извините|к сожалению|конечно|до встречи|всего доброго|если|уточн|узна|напишите|дякую|вітаю|доброго|будь ласка|вибачте|звичаино|якщо',
  // Arabic, Persian, Urdu, Hebrew
  'شكرا|مرحبا|اهلا|السلام|يسعدنا|يسرنا|من فضلك|نعتذر|عذرا|اسف|بالطبع|طبعا|بكل سرور|الى اللقاء|تحيات|اذا|ساسال|سنسال|نتمنى|مع السلامه|متشکر|ممنون|سلام|خوش امديد|لطفا|ببخشيد|البته|شکریه|براہ|خوش آمدید|معذرت|תודה|שלום|בשמחה|בבקשה|סליחה|כמובן|להתראות',
  // Hindi, Indonesian, Vietnamese
  'धनयवाद|नमसत|सवागत|कपया|माफ|कषमा|जरर|खश|terima kasih|halo|selamat|senang|silakan|maaf|tentu|sampai jumpa|jika|cam on|xin chao|chao|vui long|xin loi|han hanh|hen gap|neu',
];

/** The same in scripts without gaps between words. */
export const COURTESIES_UNPARTED: readonly string[] = [
  '谢谢|感谢|您好|你好|欢迎|请|抱歉|对不起|当然|高兴|祝|再见|如果|如需|ありかとう|こんにちは|いらっしゃいませ|よろしく|お願い|申し訳|すみません|もちろん|お待ち|ください|ขอบคุณ|สวัสดี|ยินดี|กรุณา|ขออภัย',
  '감사|안녕|환영|부탁|죄송|물론|기다|기쁘',
];
