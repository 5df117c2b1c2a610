import { Media } from '../../../engine/domain/media.ts';
import type { MediaId } from '../../../engine/domain/ids.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';
import { anyOf } from './by-ids.ts';

const toMedia = (row: { id: string; record: string }) =>
  readRecord(Media, 'media', row.id, row.record);

const media = query.selectFrom('media').select(['id', 'record']);

export function mediaById(db: Connection, id: MediaId): Media | null {
  const row = db.first(media.where('id', '=', id));
  return row === null ? null : toMedia(row);
}

export function mediaByIds(db: Connection, ids: readonly MediaId[]): Media[] {
  return db.all(media.where('id', 'in', anyOf(ids))).map(toMedia);
}

/** Plain bytes: what SQLite's binding adds to them does not cross to the app alike in every runtime. */
export function mediaContent(db: Connection, id: MediaId): Uint8Array | null {
  const row = db.first(
    query.selectFrom('media_content').select('content').where('media_id', '=', id),
  );
  if (row === null) return null;
  const { buffer, byteOffset, byteLength } = row.content;
  return new Uint8Array(buffer, byteOffset, byteLength);
}
