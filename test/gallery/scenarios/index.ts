import { chats } from './chats.ts';
import { link } from './link.ts';
import { review } from './review.ts';
import type { Scenarios } from './scenario.ts';
import { setUp } from './set-up.ts';
import { voiceNote } from './voice.ts';

export const SCENARIOS: Scenarios = { ...review, ...chats, ...link, ...setUp, ...voiceNote };
