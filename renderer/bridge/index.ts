export { call, rebuildError } from './call.ts';
export { replaceDeskBridge, type DeskBridge } from './desk-bridge.ts';
export { onDeskEvent, useDeskEvent, type DeskEvent } from './desk-events.ts';
export { followDesk } from './live-answers.ts';
export { routeKey, routeOptions, useAction, useRoute } from './queries.ts';
export { createQueryClient } from './query-client.ts';
