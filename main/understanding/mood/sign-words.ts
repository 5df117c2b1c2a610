/**
 * How a mood or an urgency shows in the words of one language. Each is a list of phrases with `|` between, accents and
 * capitals as one likes; a phrase that ends in `*` also takes longer endings. Whoever speaks the language may add to it.
 */
export interface SignWords {
  /** Health or danger, now: someone may come to harm. Not a question about allergies. */
  emergency: string;
  /** Clearly angry or let down: insults, threats, contempt, disappointment. */
  angry: string;
  /** May be displeasure: two of these, or one with shouting, are anger. */
  annoyed: string;
  /** In grief, fear or despair. */
  distressed: string;
  /** Has waited too long for an answer. */
  impatient: string;
  /** Says that it cannot wait. */
  soon: string;
  /** Says the opposite of one of the above; counts for nothing. */
  calm: string;
}
