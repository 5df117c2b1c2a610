import type { MediaKind } from './message.ts';
import type { Instant } from './time.ts';

/** Endings that a file of a type may have; the first is given where it has none of them. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/gif': ['gif'],
  'image/webp': ['webp'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/mpeg': ['mp3'],
  'audio/mp4': ['m4a'],
  'audio/aac': ['aac'],
  'audio/wav': ['wav'],
  'audio/webm': ['weba', 'webm'],
  'video/mp4': ['mp4', 'm4v'],
  'video/webm': ['webm'],
  'video/3gpp': ['3gp'],
  'video/quicktime': ['mov'],
  'application/pdf': ['pdf'],
};

/** What a double click would run. A copy of it gets an ending that nothing opens. */
const PROGRAMS =
  /\.(?:apk|app|appimage|application|bat|bin|chm|cmd|com|command|cpl|deb|desktop|dll|dmg|exe|gadget|hta|inf|ins|iso|jar|jse?|jnlp|lnk|mjs|msc|msi|msp|mst|pif|pkg|ps1|py|reg|rpm|run|scf|scr|sct|sh|shb|svg|sys|tool|url|vb[es]?|workflow|ws[cfh]?|xht|xhtml|html?)$/iu;

/** Names of devices on Windows, whatever ending follows. */
const DEVICES = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/iu;

/** UTF-16 units, ending included: what every file system takes. */
const LONGEST = 120;

/** A name as it may stand in any folder: no path, no sign that a system forbids, none that hides what it is. */
function harmless(name: string): string {
  const last = name.split(/[/\\]/u).at(-1) ?? '';
  return last
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu, '')
    .replaceAll(/[<>:"|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replace(/^[. ]+/u, '')
    .replace(/[. ]+$/u, '');
}

function shortened(name: string): string {
  if (name.length <= LONGEST) return name;
  const ending = /\.[^.]{1,10}$/u.exec(name)?.[0] ?? '';
  return `${name.slice(0, LONGEST - ending.length).replace(/[\uD800-\uDBFF]$/u, '')}${ending}`;
}

function withEnding(name: string, mimeType: string): string {
  const endings = ENDINGS[mimeType.split(';')[0]?.trim().toLowerCase() ?? ''];
  const [usual] = endings ?? [];
  if (endings === undefined || usual === undefined) return name;
  const has = name.split('.').at(-1)?.toLowerCase() ?? '';
  return name.includes('.') && endings.includes(has) ? name : `${name}.${usual}`;
}

/**
 * By what name a copy of a customer's file is offered. The customer chose theirs: it may try to lead elsewhere, or to
 * look like what it is not. Pure.
 */
export function copyName(file: {
  fileName: string | undefined;
  kind: MediaKind;
  mimeType: string;
  sentAt: Instant;
}): string {
  const given = harmless(file.fileName ?? '');
  const day = new Date(file.sentAt).toISOString().slice(0, 10);
  const base = given === '' || DEVICES.test(given) ? `${file.kind}-${day}` : given;
  const name = shortened(withEnding(base, file.mimeType));
  return PROGRAMS.test(name) ? `${name}.blocked` : name;
}
