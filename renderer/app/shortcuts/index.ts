export { CommandButton } from './command-button.tsx';
export {
  useCommandBoard,
  useCommands,
  useRunCommand,
  useShortcut,
  useShortcutKeys,
  useShortcuts,
} from './command-context.tsx';
export type { CommandId } from './command-id.ts';
export { COMMAND_IDS, REGISTRY } from './registry.ts';
export { ShortcutProvider } from './shortcut-provider.tsx';
