import type { Shot } from './shots.ts';

export function inBothThemes(shot: Shot): Shot[] {
  return [
    { ...shot, name: `${shot.name}-light` },
    { ...shot, name: `${shot.name}-dark`, query: { ...shot.query, theme: 'dark' } },
  ];
}

/** The same screen where it is hardest: narrow, zoomed, long words, and from right to left. */
export function whereItIsHard(shot: Shot): Shot[] {
  return [
    { ...shot, name: `${shot.name}-narrow`, width: 640, height: 560 },
    { ...shot, name: `${shot.name}-zoom-400`, width: 320, height: 280 },
    { ...shot, name: `${shot.name}-pseudo`, width: 1093, height: 614, query: { pseudo: '1' } },
    { ...shot, name: `${shot.name}-arabic`, query: { lang: 'ar' } },
  ];
}
