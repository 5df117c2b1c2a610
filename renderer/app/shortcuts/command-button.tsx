import { Button, type ButtonProps } from '../../ui/button.tsx';
import { useShortcut } from './command-context.tsx';
import type { CommandId } from './command-id.ts';

/** A button for a command: shows its key, and tells screen readers both of its keys. */
export function CommandButton({ command, ...rest }: ButtonProps & { command: CommandId }) {
  const shortcut = useShortcut(command);
  return <Button keys={shortcut.keys} aria-keyshortcuts={shortcut.aria} {...rest} />;
}
