/** Languages to pick from, by their BCP 47 tags; shown by their names in the language of the desk. */
export const LANGUAGES_OFFERED: readonly string[] = (
  'ar bg bn ca cs da de el en es et fa fi fr gu he hi hr hu hy id it ja ka kk ko lt lv mr ms nl no pa pl pt ro ' +
  'ru sk sl so sq sr sv sw ta te th tl tr uk ur uz vi zh'
).split(' ');
