import type { Media } from '../../../engine/domain/media.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';

/** `content` undefined leaves the stored bytes, null removes them. */
export function putMedia(
  db: Connection,
  media: Media,
  content: Uint8Array | null | undefined,
): void {
  const columns = { message_id: media.messageId, record: writeRecord(media) };
  db.run(
    query
      .insertInto('media')
      .values({ id: media.id, ...columns })
      .onConflict((known) => known.column('id').doUpdateSet(columns)),
  );
  if (content === null) db.run(query.deleteFrom('media_content').where('media_id', '=', media.id));
  if (content === null || content === undefined) return;
  // The binding takes bytes as a buffer of Node's own.
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  db.run(
    query
      .insertInto('media_content')
      .values({ media_id: media.id, content: bytes })
      .onConflict((known) => known.column('media_id').doUpdateSet({ content: bytes })),
  );
}
