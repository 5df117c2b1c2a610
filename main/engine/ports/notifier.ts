/** Something that the owner should look at. What it shows is decided by policy, not here. */
export interface Notice {
  /** A later notice with the same tag replaces an earlier one. */
  tag: string;
  title: string;
  body: string;
  silent: boolean;
}

export interface Notifier {
  show(notice: Notice): void;
}
