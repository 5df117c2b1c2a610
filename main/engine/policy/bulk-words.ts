import type { BulkExclusion } from '../domain/views/review.ts';

/** What a text may be about that must be read one by one. */
export type BulkTopic = Extract<
  BulkExclusion,
  'link' | 'money' | 'refund' | 'health' | 'law' | 'date'
>;

/** Whole words only, in any script: `law` is not in "lawn". Beginnings end in `*`. */
function words(list: string): RegExp {
  const alternatives = list
    .trim()
    .split(/\s*\|\s*/)
    .map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}\\p{L}*` : word))
    .join('|');
  // Arabic puts its article and small prepositions onto the word.
  return new RegExp(
    `(?<![\\p{L}\\p{N}])(?:ال|بال|لل|وال|ب|ل|و)?(?:${alternatives})(?![\\p{L}])`,
    'iu',
  );
}

const MONEY = words(`
  eur | euro | euros | usd | gbp | dollar | dollars | pound | pounds | cent | cents | price* | cost* | fee* | invoice* |
  discount* | pay | pays | paid | payment* | deposit* | dólar* | libra* | céntimo* | precio* | cuesta* | costar* |
  pagar | pago* | factura* | descuento* | depósito* | prix | coût* | coûte* | payer | paiement* | facture* | remise* |
  preis* | kosten* | kostet | zahlen | zahlung* | rechnung* | rabatt* | prezzo | prezzi | costa | costano | pagare |
  pagamento | fattura | sconto | preço* | custa | desconto | سعر | أسعار | ثمن | تكلفة | دفع | فاتورة | خصم | يورو | دولار |
  ريال | درهم | دينار`);

const REFUND = words(`
  refund* | reimburse* | money back | return | returns | returned | compensat* | voucher* | replacement* | reembols* |
  devoluc* | devolver | devuelv* | compensa* | indemniz* | rembours* | dédommag* | retour* | erstatt* | rückerstatt* |
  rückgabe | umtausch* | entschädig* | rimbors* | restitu* | resarc* | استرداد | استرجاع | إرجاع | ارجاع | تعويض`);

const HEALTH = words(`
  allerg* | intoleran* | gluten* | celiac | coeliac | lactose | nut | nuts | peanut* | pregnan* | diabet* | medic* |
  medicine* | doctor* | ill | sick | illness | symptom* | pain | dose | poison* | alérg* | alergi* | embaraz* | celíac* |
  celiac* | lactosa | nuez | nueces | cacahuete* | médic* | enferm* | dolor* | síntoma* | veneno | enceinte | arachide* |
  malad* | médecin* | schwanger* | erdnuss | erdnüsse | nüsse | krank* | arzt | ärzt* | schmerz* | incinta | malat* |
  حساسية | الغلوتين | غلوتين | لاكتوز | مكسرات | فول سوداني | حامل | سكري | طبيب | دواء | مريض | مرض | ألم`);

const LAW = words(`
  lawyer* | attorney* | legal* | law | laws | lawsuit* | sue | court | liab* | contract* | warrant* | guarantee* | police |
  gdpr | abogad* | demanda* | denunci* | tribunal* | contrato* | garant* | policía | avocat* | juridique* | procès |
  contrat* | anwalt | anwält* | recht | rechtlich* | gericht* | klage* | vertrag* | haftung | gewährleistung | polizei |
  avvocat* | legale | causa | contratto | polizia | محام | محامي | قانون | قانوني | محكمة | شكوى | عقد | ضمان | شرطة`);

const DATE = words(`
  monday* | tuesday* | wednesday* | thursday* | friday* | saturday* | sunday* | today | tomorrow | tonight | weekend* |
  january | february | march | april | may \\d | june | july | august | september | october | november | december |
  o'clock | lunes | martes | miércoles | jueves | viernes | sábado* | domingo* | hoy | mañana | enero | febrero | marzo |
  abril | mayo | junio | julio | agosto | septiembre | octubre | noviembre | diciembre | lundi | mardi | mercredi | jeudi |
  vendredi | samedi | dimanche | demain | aujourd'hui | montag* | dienstag* | mittwoch* | donnerstag* | freitag* |
  samstag* | sonntag* | heute | morgen | lunedì | martedì | mercoledì | giovedì | venerdì | sabato | domenica | oggi |
  domani | الاثنين | الإثنين | الثلاثاء | الأربعاء | الاربعاء | الخميس | الجمعة | السبت | الأحد | الاحد | اليوم | غدا | غداً | الغد`);

const PATTERNS: Readonly<Record<BulkTopic, readonly RegExp[]>> = {
  link: [
    /\bhttps?:\/\/|\bwww\.|\b[\p{L}\d-]+\.(?:com|net|org|info|shop|store|io|de|es|fr|it|eu|uk|me)\b/iu,
  ],
  refund: [REFUND],
  health: [HEALTH],
  law: [LAW],
  money: [/\p{Sc}/u, MONEY],
  date: [
    /\p{N}{1,2}[:.h]\p{N}{2}(?!\p{N})/u,
    /(?<!\p{N})\p{N}{1,4}[-/.]\p{N}{1,2}[-/.]\p{N}{1,4}(?!\p{N})/u,
    /(?<!\p{N})\p{N}{1,2}\s?(?:am|pm|a\.m\.|p\.m\.|uhr)(?!\p{L})/iu,
    DATE,
  ],
};

/** In the order in which the reason is told. */
const TOPICS: readonly BulkTopic[] = ['link', 'refund', 'health', 'law', 'money', 'date'];

/** The first topic that a text touches and that must be read one by one; null where there is none. Pure. */
export function bulkTopic(text: string): BulkTopic | null {
  const plain = text.normalize('NFC').replaceAll('’', "'");
  return TOPICS.find((topic) => PATTERNS[topic].some((pattern) => pattern.test(plain))) ?? null;
}
