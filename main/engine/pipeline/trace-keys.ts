/** Catalogue keys of "Why this answer". The values that each is shown with stand beside it. */
export const TRACE_KEYS = [
  /** Nothing kept Frontdesk from answering. */
  'trace.allowed',
  /** The customer has another address too; the reply goes to the one they use now. */
  'trace.moved',
  /** `language` */
  'trace.language',
  /** `topic` */
  'trace.about',
  /** `topic`, `title` of the fact */
  'trace.about-fact',
  'trace.about-nothing',
  /** `count` */
  'trace.questions',
  'trace.mood.impatient',
  'trace.mood.angry',
  'trace.mood.distressed',
  'trace.urgency.soon',
  'trace.urgency.emergency',
  /** `given`, `known`: facts handed over, facts the shop has. */
  'trace.facts',
  'trace.no-facts',
  /** `count` of earlier messages that were read. */
  'trace.history',
  /** `hint`: the owner's wish. */
  'trace.hint',
  /** `provider`, `model` */
  'trace.model',
  /** The reply was cut at the longest allowed length. */
  'trace.cut',
  /** `count` */
  'trace.sources',
  'trace.no-sources',
  /** `count` */
  'trace.flags',
  'trace.no-flags',
  'trace.review.emergency',
  'trace.review.upset',
  'trace.review.mode',
  'trace.review.group',
  'trace.review.built-in',
  'trace.review.flagged',
  'trace.review.evidence',
  'trace.review.loose',
  'trace.auto',
] as const;

export type TraceKey = (typeof TRACE_KEYS)[number];
