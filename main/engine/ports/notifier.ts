/** Something that the owner should look at. What it shows is decided by policy, not here. */
export interface Notice {
  kind: 'drafts-waiting' | 'needs-you' | 'channel-down' | 'unconfirmed' | 'stopped';
  /** A later notice with the same tag replaces an earlier one. */
  tag: string;
  title: string;
  body: string;
  silent: boolean;
}

export interface Notifier {
  show(notice: Notice): void;
}
