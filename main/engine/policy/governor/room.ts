import type { Cap } from '../../domain/account-health.ts';
import { CAP_MS, CAPS, type Limits } from './limits.ts';

/** A reply that left, may have left, or is about to. */
export interface Departed {
  /** One customer, or one group. */
  chat: string;
  /** Milliseconds since then. */
  ageMs: number;
}

/** Whether one more reply fits, or how long it must wait, and for which cap. */
export type Room = { free: true } | { free: false; cap: Cap; waitMs: number };

/** The ages of those that a cap counts now, oldest first. */
export function counted(cap: Cap, chat: string | null, departed: readonly Departed[]): number[] {
  return departed
    .filter((one) => one.ageMs < CAP_MS[cap] && (cap !== 'contact-hour' || one.chat === chat))
    .map(({ ageMs }) => ageMs)
    .toSorted((a, b) => b - a);
}

/** Milliseconds until one more fits under `limit`; 0 where it fits now. `ages` as `counted` gives them. */
export function waitFor(cap: Cap, limit: number, ages: readonly number[]): number {
  const inTheWay = ages[ages.length - limit];
  return inTheWay === undefined ? 0 : CAP_MS[cap] - inTheWay;
}

/** Every cap must have room; the one that takes longest is told. Pure. */
export function roomFor(chat: string, departed: readonly Departed[], limits: Limits): Room {
  let room: Room = { free: true };
  for (const cap of CAPS) {
    const waitMs = waitFor(cap, limits[cap], counted(cap, chat, departed));
    if (waitMs > (room.free ? 0 : room.waitMs)) room = { free: false, cap, waitMs };
  }
  return room;
}
