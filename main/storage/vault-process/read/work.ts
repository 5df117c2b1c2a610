import { sql } from 'kysely';
import { Draft } from '../../../engine/domain/draft.ts';
import type { ConversationId, DraftId, SendId, TurnId } from '../../../engine/domain/ids.ts';
import type { SendState } from '../../../engine/domain/send.ts';
import { Send } from '../../../engine/domain/send.ts';
import type { TurnState } from '../../../engine/domain/turn.ts';
import { Turn } from '../../../engine/domain/turn.ts';
import type { Input } from '../../protocol/requests.ts';
import type { Connection } from '../database/connection.ts';
import { query } from '../database/connection.ts';
import { readRecord } from '../database/records.ts';
import { anyOf } from './by-ids.ts';

interface Row {
  id: string;
  record: string;
}

const toTurn = (row: Row) => readRecord(Turn, 'turn', row.id, row.record);
const toDraft = (row: Row) => readRecord(Draft, 'draft', row.id, row.record);
const toSend = (row: Row) => readRecord(Send, 'send', row.id, row.record);

const turns = query.selectFrom('turn').select(['id', 'record']);
const drafts = query.selectFrom('draft').select(['id', 'record']);
const sends = query.selectFrom('send').select(['id', 'record']);

export function turnById(db: Connection, id: TurnId): Turn | null {
  const row = db.first(turns.where('id', '=', id));
  return row === null ? null : toTurn(row);
}

export function openTurns(db: Connection, id: ConversationId): Turn[] {
  return db
    .all(turns.where('conversation_id', '=', id).where('open', '=', 1).orderBy('seq'))
    .map(toTurn);
}

export function turnsInStates(db: Connection, states: readonly TurnState[]): Turn[] {
  return db.all(turns.where('state', 'in', anyOf(states)).orderBy('seq')).map(toTurn);
}

export function countTurns(db: Connection, states: readonly TurnState[]): number {
  const row = db.first(
    query
      .selectFrom('turn')
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .where('state', 'in', anyOf(states)),
  );
  return row?.count ?? 0;
}

export function newestTurn(db: Connection, id: ConversationId): Turn | null {
  const row = db.first(turns.where('conversation_id', '=', id).orderBy('seq', 'desc').limit(1));
  return row === null ? null : toTurn(row);
}

export function newestTurnOf(db: Connection, ids: readonly ConversationId[]): Turn[] {
  const newest = query
    .selectFrom('turn')
    .select(({ fn }) => fn.max('seq').as('seq'))
    .where('conversation_id', 'in', anyOf(ids))
    .groupBy('conversation_id');
  return db.all(turns.where('seq', 'in', newest)).map(toTurn);
}

export function draftById(db: Connection, id: DraftId): Draft | null {
  const row = db.first(drafts.where('id', '=', id));
  return row === null ? null : toDraft(row);
}

export function draftsByIds(db: Connection, ids: readonly DraftId[]): Draft[] {
  if (ids.length === 0) return [];
  return db.all(drafts.where('id', 'in', anyOf(ids)).orderBy('seq')).map(toDraft);
}

export function draftsOfTurn(db: Connection, id: TurnId): Draft[] {
  return db.all(drafts.where('turn_id', '=', id).orderBy('version')).map(toDraft);
}

export function sendById(db: Connection, id: SendId): Send | null {
  const row = db.first(sends.where('id', '=', id));
  return row === null ? null : toSend(row);
}

/** The states stand in the statement itself: only so does SQLite see that the partial index holds them. */
const LIVE = sql<string>`('queued', 'handing-over', 'unconfirmed')`;

export function liveSends(db: Connection, id: ConversationId): Send[] {
  return db
    .all(sends.where('conversation_id', '=', id).where('state', 'in', LIVE).orderBy('seq'))
    .map(toSend);
}

export function sendsInStates(db: Connection, states: readonly SendState[]): Send[] {
  return db.all(sends.where('state', 'in', anyOf(states)).orderBy('seq')).map(toSend);
}

export function sendsOfTurn(db: Connection, id: TurnId): Send[] {
  return db.all(sends.where('turn_id', '=', id).orderBy('seq')).map(toSend);
}

/** Two statements, so that each finds its own index. */
export function leftSince(db: Connection, { channelId, since }: Input<'sends.leftSince'>): Send[] {
  const ofChannel = query
    .selectFrom('send')
    .select(['id', 'record', 'seq'])
    .where(sql<string>`record ->> '$.channelId'`, '=', channelId);
  const sent = db.all(ofChannel.where('state', '=', 'sent').where('settled_at', '>=', since));
  const unsure = db.all(ofChannel.where('state', 'in', anyOf(['handing-over', 'unconfirmed'])));
  return [...sent, ...unsure].toSorted((a, b) => a.seq - b.seq).map(toSend);
}

export function lastSent(db: Connection): Send | null {
  const row = db.first(
    sends.where('state', '=', 'sent').orderBy('settled_at', 'desc').orderBy('seq', 'desc').limit(1),
  );
  return row === null ? null : toSend(row);
}
