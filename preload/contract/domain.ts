/** The little of the domain that also runs in the desk; everything else crosses as types. */
export {
  ErrorCode,
  ErrorShape,
  FrontdeskError,
  toFrontdeskError,
} from '../../main/engine/domain/errors.ts';
export { MAX_DRAFT_LENGTH, MAX_REPLY_LENGTH } from '../../main/engine/domain/draft.ts';
export { Enclosure, MAX_MEDIA_BYTES } from '../../main/engine/domain/enclosure.ts';
export { bodyText } from '../../main/engine/domain/message.ts';
export { ConversationId, TurnId } from '../../main/engine/domain/ids.ts';
export { FactTopic } from '../../main/engine/domain/business.ts';
export { Mode } from '../../main/engine/domain/conversation.ts';
export { HOLD_SECONDS } from '../../main/engine/domain/settings.ts';
export { PhoneToLink } from '../../main/engine/domain/link.ts';
