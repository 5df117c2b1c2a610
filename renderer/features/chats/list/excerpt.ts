/** A part of a text around the words that were looked for: what stands before, the words, and after. */
export interface Excerpt {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

const AROUND = 24;
const AT_MOST = 160;

/** Cut so that the match is in sight. Without a match (other word forms were found) it begins at the beginning. */
export function excerptOf(text: string, sought: string): Excerpt {
  const line = text.replace(/\s+/gu, ' ').trim();
  const at = line.toLocaleLowerCase().indexOf(sought.toLocaleLowerCase());
  if (at === -1 || sought === '') return { before: line.slice(0, AT_MOST), match: '', after: '' };
  const from = at <= AROUND ? 0 : wordStart(line, at - AROUND);
  return {
    before: (from > 0 ? '…' : '') + line.slice(from, at),
    match: line.slice(at, at + sought.length),
    after: line.slice(at + sought.length, at + sought.length + AT_MOST),
  };
}

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space === -1 || space - at > AROUND ? at : space + 1;
}
