import type { MessageBody } from '../../../engine/domain/message.ts';
import { clip } from '../raw/lenient.ts';
import type { RawMessage } from '../raw/message.ts';

export function placeBody({ lat, lng, loc, type, isLive }: RawMessage): MessageBody | null {
  if (lat === undefined || lng === undefined) return null;
  if (!(Math.abs(lat) <= 90 && Math.abs(lng) <= 180)) return null;
  // The name stands in the first line, the address in what follows.
  const [first = '', ...rest] = (loc ?? '').split('\n');
  const name = clip(first.trim(), 256);
  const address = clip(rest.join('\n').trim(), 1024);
  return {
    kind: 'location',
    latitude: lat,
    longitude: lng,
    ...(name !== '' && { name }),
    ...(address !== '' && { address }),
    live: isLive === true || type === 'live_location',
  };
}
