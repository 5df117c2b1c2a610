import type { Draft } from '../../../engine/domain/draft.ts';
import { FrontdeskError } from '../../../engine/domain/errors.ts';
import type { Send } from '../../../engine/domain/send.ts';
import type { Turn } from '../../../engine/domain/turn.ts';
import { isOpen } from '../../../engine/domain/turn-machine.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { writeRecord } from '../database/records.ts';

/** Nothing changed: the row is not at the revision that the writer had read. */
function stale(what: string): FrontdeskError {
  return new FrontdeskError('conflict', `This ${what} was changed by someone else first.`);
}

export function putTurn(db: Connection, turn: Turn): void {
  const columns = {
    conversation_id: turn.conversationId,
    state: turn.state,
    open: isOpen(turn.state) ? (1 as const) : (0 as const),
    revision: turn.revision,
    record: writeRecord(turn),
  };
  if (turn.revision === 0) {
    db.run(query.insertInto('turn').values({ id: turn.id, ...columns }));
    return;
  }
  const { changes } = db.run(
    query
      .updateTable('turn')
      .set(columns)
      .where('id', '=', turn.id)
      .where('revision', '=', turn.revision - 1),
  );
  if (changes === 0) throw stale('turn');
}

export function addDraft(db: Connection, draft: Draft): void {
  db.run(
    query.insertInto('draft').values({
      id: draft.id,
      turn_id: draft.turnId,
      version: draft.version,
      record: writeRecord(draft),
    }),
  );
}

export function putSend(db: Connection, send: Send): void {
  const columns = {
    turn_id: send.turnId,
    conversation_id: send.conversationId,
    state: send.state,
    settled_at: send.settledAt,
    revision: send.revision,
    record: writeRecord(send),
  };
  if (send.revision === 0) {
    db.run(query.insertInto('send').values({ id: send.id, ...columns }));
    return;
  }
  const { changes } = db.run(
    query
      .updateTable('send')
      .set(columns)
      .where('id', '=', send.id)
      .where('revision', '=', send.revision - 1),
  );
  if (changes === 0) throw stale('reply');
}
